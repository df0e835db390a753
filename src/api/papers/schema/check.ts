import { bilingual } from '#api/description/bilingual.ts';
import { instantSchema } from '#api/schema/text.ts';
import { z } from '@hono/zod-openapi';

export const paperCheckSchema = z
  .object({
    agency: z.string().nullable(),
    number: z.string(),
    version: z.int(),
    signedAt: instantSchema.nullable().openapi({
      description: bilingual(
        'null selama dicetak dan pindaian bertanda tangan belum diterima.',
        'null while it is printed and the signed scan has not come.',
      ),
    }),
    signers: z.array(z.object({ name: z.string(), position: z.string() })),
    byHand: z.boolean().openapi({
      description: bilingual(
        'Ditandatangani basah; `sha256` milik pindaiannya, atau milik cetakan selama pindaian belum diterima.',
        'Signed by hand; `sha256` is that of the scan, or of the print until the scan has come.',
      ),
    }),
    sha256: z.string(),
    revokedAt: instantSchema.nullable(),
  })
  .openapi('PaperCheck', {
    description: bilingual(
      'Naskah dengan kode ini; tanpa isi dan tanpa kasusnya.',
      'The paper with this code; nothing of its content or its case.',
    ),
  });
