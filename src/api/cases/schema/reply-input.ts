import { z } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { fileRefSchema } from '#api/schema/file-ref.ts';
import { input } from '#api/schema/input.ts';
import { instantInput, textSchema } from '#api/schema/text.ts';
import { sendingWayIds } from '#core/cases/sending-ways.ts';

/** What a recipient of a sending answered. */
export const replyInput = input({
  type: z.literal('record-reply'),
  sending: z.int().positive(),
  recipient: textSchema.openapi({
    description: bilingual(
      'Penerima menurut perintah yang menjawab; pengiriman kepadanya sudah tercatat.',
      'The recipient, as the order names him, who replied; it is on record that he was sent it.',
    ),
  }),
  repliedBy: textSchema.default('').openapi({
    description: bilingual(
      'Yang menjawab sebenarnya, bila lain dari sebutan pada perintah.',
      'Who replied in truth, where that is not how the order names him.',
    ),
  }),
  way: z.enum(sendingWayIds),
  number: textSchema.default(''),
  dated: z
    .union([z.iso.date(), z.literal('')])
    .default('')
    .openapi({
      description: bilingual(
        'Tanggal surat jawabannya; kosong bila tidak bertanggal.',
        'The day the letter bears; empty where it bears none.',
      ),
    }),
  text: textSchema.default('').openapi({
    description: bilingual(
      'Isi jawabannya; wajib bila `files` kosong.',
      'What was replied; required where `files` is empty.',
    ),
  }),
  note: textSchema.default('').openapi({
    description: bilingual(
      'Siapa yang menyampaikan jawaban dan lewat apa; wajib bila `files` kosong dan `number` atau `dated` tidak diisi.',
      'Who brought the reply and by which way; required where `files` is empty and `number` or `dated` is not given.',
    ),
  }),
  files: z.array(fileRefSchema).max(100).default([]),
  happenedAt: instantInput.exactOptional().openapi({
    description: bilingual('Waktu jawabannya diterima.', 'When the reply was received.'),
  }),
}).openapi({
  description: bilingual(
    'Mencatat jawaban atas yang dikirim; juga sesudah langkahnya selesai atau kasusnya ditutup.',
    'Records the reply to what was sent, also after its step was completed or the case closed.',
  ),
});
