import { bilingual } from '#api/description/bilingual.ts';
import { input } from './input.ts';
import { textSchema } from './text.ts';
import { z } from '@hono/zod-openapi';

const line = textSchema.max(500);

/** Somebody a legal duty is told to, as it is read and as it is set. */
export const recipientSchema = input({
  name: line,
  copy: z.boolean().openapi({ description: bilingual('Tembusan.', 'Gets a copy.') }),
  address: line,
  email: line.openapi({
    description: bilingual(
      'Kosong selama belum dipastikan.',
      'Empty while it is not known for sure.',
    ),
  }),
  channel: line,
  ground: line.openapi({
    description: bilingual('Aturan yang menyebutnya.', 'The rule that names it.'),
  }),
  since: line,
  note: textSchema.max(2_000),
}).openapi('DutyRecipient', {
  description: bilingual(
    'Penerima kewajiban lapor; yang belum diketahui kosong.',
    'Somebody a legal duty is told to; what is not known is empty.',
  ),
});
