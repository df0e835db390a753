import { z } from '@hono/zod-openapi';
import { proofBounds } from '#core/people/proof.ts';
import { bilingual } from '#api/description/bilingual.ts';
import { input } from '#api/schema/input.ts';
import { textSchema } from '#api/schema/text.ts';

/** What an agency asks of those who come in, as it is read and as it is changed. */
export const accessSchema = input({
  secondFactorFor: z
    .array(textSchema.max(100))
    .max(100)
    .openapi({
      description: bilingual(
        'Kode peran yang pemegangnya wajib memakai verifikasi dua langkah, juga `administrator` dan `auditor`.',
        'Codes of the roles whose holders must have a second factor, also `administrator` and `auditor`.',
      ),
    }),
  proofMinutes: z.int().openapi({
    description: bilingual(
      `Sesudah berapa menit perubahan pengaturan dan petugas serta unduhan besar meminta kata sandi lagi; ${String(proofBounds.least)} sampai ${String(proofBounds.most)}.`,
      `After how many minutes changes of settings and people and whole exports ask for the password again; ${String(proofBounds.least)} to ${String(proofBounds.most)}.`,
    ),
  }),
}).openapi('AccessSettings', {
  description: bilingual(
    'Yang diminta instansi dari siapa pun yang masuk.',
    'What an agency asks of those who come in.',
  ),
});

export const accessChangeInput = input({
  access: accessSchema,
  reason: textSchema
    .min(1)
    .max(2_000)
    .openapi({
      description: bilingual(
        'Alasan perubahan; tercatat tetap.',
        'The reason for the change; it stays on record.',
      ),
    }),
}).openapi('AccessChange', {
  description: bilingual(
    'Pengaturan masuk yang baru, dan alasannya.',
    'The new sign-in settings, and the reason.',
  ),
});
