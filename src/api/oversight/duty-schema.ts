import { z } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { input } from '#api/schema/input.ts';
import { recipientSchema } from '#api/schema/recipient.ts';
import { textSchema } from '#api/schema/text.ts';

/** What an agency has set of its legal duties, as it is read and as it is changed. */
export const dutySettingsSchema = input({
  recipients: z.record(textSchema.max(200), z.array(recipientSchema).min(1).max(20)).openapi({
    description: bilingual(
      'Penerima menurut kode kewajiban; yang tidak disebut mengikuti edisi SOP.',
      'Recipients by the code of the duty; those not named follow the SOP edition.',
    ),
  }),
  replyHours: z
    .int()
    .nullable()
    .openapi({
      description: bilingual(
        'Jam untuk membalas surat yang tidak menyebut batas; null: menurut edisi SOP.',
        'Hours for answering a letter that sets no time; null: as the SOP edition says.',
      ),
    }),
}).openapi('DutySettings', {
  description: bilingual(
    'Penerima kewajiban lapor instansi.',
    'Whom the agency’s legal duties are told to.',
  ),
});

export const dutySettingsChangeInput = input({
  duties: dutySettingsSchema,
  reason: textSchema
    .min(1)
    .max(2_000)
    .openapi({
      description: bilingual(
        'Alasan perubahan; tercatat tetap.',
        'The reason for the change; it stays on record.',
      ),
    }),
}).openapi('DutySettingsChange', {
  description: bilingual(
    'Penerima kewajiban lapor yang baru, dan alasannya.',
    'The new recipients of legal duties, and the reason.',
  ),
});
