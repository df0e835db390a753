import { z } from '@hono/zod-openapi';
import { sendingWayIds } from '#core/cases/sending-ways.ts';
import { bilingual } from '#api/description/bilingual.ts';
import { fileRefSchema } from '#api/schema/file-ref.ts';
import { occasionSchema } from '#api/schema/paper-occasion.ts';
import { instantSchema } from '#api/schema/text.ts';

const names = z.array(z.string());
const way = z.enum(sendingWayIds);
const unsigned = names.openapi({
  description: bilingual(
    'Naskah yang dikirim tanpa ditandatangani di Tanggap; yang dikirim terlihat pada buktinya.',
    'Papers that left without a signature made in Tanggap; the proof shows what was sent.',
  ),
});

export const sendingSchema = z
  .object({
    sending: z.int(),
    turn: z.int(),
    step: z.string().nullable(),
    purpose: z.enum(['send', 'escalate']),
    orderedAt: instantSchema,
    orderedBy: z.string(),
    owed: z.boolean().openapi({
      description: bilingual(
        'Masih ada penerima yang belum menerimanya; kasus belum dapat ditutup.',
        'Some recipient has not been sent it; the case cannot be closed.',
      ),
    }),
    recipients: z.array(
      z.object({
        name: z.string(),
        copy: z.boolean(),
        state: z.enum(['owed', 'again', 'sent', 'waived']).openapi({
          description: bilingual(
            '`again`: yang sudah dikirim telah dibatalkan, penggantinya harus dikirim.',
            '`again`: what was sent has been revoked, what replaces it is to be sent.',
          ),
        }),
        at: instantSchema.nullable(),
        ways: z.array(way),
        unsignedHere: unsigned,
      }),
    ),
    outputs: z.array(
      z.object({
        output: z.string(),
        of: occasionSchema,
        state: z.enum(['to-sign', 'printed', 'signed', 'sent', 'ready']),
        waitsFor: names,
      }),
    ),
    records: z.array(
      z.object({
        recipients: names,
        addressee: z.string(),
        bodies: names,
        unsignedHere: unsigned,
        sentBy: z.string(),
        way,
        note: z.string(),
        proof: z.array(fileRefSchema),
        at: instantSchema,
      }),
    ),
    waivers: z.array(
      z.object({ recipients: names, reason: z.string(), by: z.string(), at: instantSchema }),
    ),
    replies: z
      .array(
        z.object({
          recipient: z.string(),
          repliedBy: z.string(),
          way,
          number: z.string(),
          dated: z.iso.date().nullable(),
          text: z.string(),
          note: z.string(),
          files: z.array(fileRefSchema),
          at: instantSchema,
          by: z.string(),
        }),
      )
      .openapi({
        description: bilingual(
          'Yang dijawab para penerima, menurut catatan petugas `by`; diterima pada `at`.',
          'What recipients replied, as the officer `by` recorded it; received at `at`.',
        ),
      }),
  })
  .openapi('Sending', {
    description: bilingual(
      'Pengiriman yang diperintahkan sebuah langkah; terkirim baru setelah naskahnya dikirim atau pengirimannya dicatat.',
      'A sending that a step ordered; it is sent only once its papers were sent, or it was recorded.',
    ),
  });
