import { z } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { bilingualSchema } from './text.ts';

/** A problem (RFC 9457) with our extensions. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().openapi({
      description: bilingual(
        'Kalimat dalam bahasa pemanggil (Accept-Language).',
        'The sentence in the caller’s language (Accept-Language).',
      ),
    }),
    instance: z.string(),
    code: z.string().openapi({
      description: bilingual(
        'Kode tetap: jenis masalah, atau kode penolakan SOP.',
        'A fixed code: the kind of problem, or the code of the SOP’s refusal.',
      ),
    }),
    message: bilingualSchema,
    fields: z.array(z.object({ field: z.string(), message: bilingualSchema })).optional(),
    version: z
      .int()
      .optional()
      .openapi({ description: bilingual('Versi kasus sekarang.', 'The version of the case now.') }),
  })
  .openapi('Problem');
