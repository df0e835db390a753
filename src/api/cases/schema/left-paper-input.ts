import { z } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { fileRefSchema } from '#api/schema/file-ref.ts';
import { input } from '#api/schema/input.ts';
import { occasionInput } from '#api/schema/paper-occasion.ts';
import { instantInput, textSchema } from '#api/schema/text.ts';
import { sendingWayIds } from '#core/cases/sending-ways.ts';

const names = z.array(textSchema).max(50);

/** Bodies whose people read what is recorded as sent. */
export const readers = names.exactOptional().openapi({
  description: bilingual(
    'Kode pihak kasus ini yang orang-orangnya dapat membaca dan mengunduh naskah bertanda tangannya di sini. Naskah terbatas tidak pernah.',
    'Ids of bodies of this case whose people can read and download the signed paper here. Restricted papers never.',
  ),
});

const paper = { output: textSchema, of: occasionInput };
const proof = z.array(fileRefSchema).max(100).default([]);

/** A signed paper has left. */
export const sendPaperInput = input({
  type: z.literal('send-paper'),
  ...paper,
  to: names,
  reaches: names.exactOptional().openapi({
    description: bilingual(
      'Penerima menurut perintah pengiriman yang dicapai olehnya, bila `to` menyebutnya lain.',
      'Recipients of orders to send that it reaches though `to` calls them otherwise.',
    ),
  }),
  bodies: readers,
  way: z.enum(sendingWayIds),
  note: textSchema.default('').openapi({
    description: bilingual(
      'Rujukan (nomor surel, resi, tanda terima); wajib bila `proof` kosong.',
      'How it is known (message, waybill, receipt); required where `proof` is empty.',
    ),
  }),
  proof,
  happenedAt: instantInput.exactOptional(),
});

/** A signed paper has reached somebody. */
export const receivePaperInput = input({
  type: z.literal('receive-paper'),
  ...paper,
  receivedBy: textSchema,
  note: textSchema.default('').openapi({
    description: bilingual(
      'Bagaimana penerimaannya diketahui: siapa yang memberitahukan, dan lewat apa; wajib bila `proof` kosong.',
      'How it is known that it arrived: who said so, and by which way; required where `proof` is empty.',
    ),
  }),
  proof,
  happenedAt: instantInput.exactOptional(),
});
