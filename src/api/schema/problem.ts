import { z } from '@hono/zod-openapi';
import { bilingualSchema } from './text.ts';

/** A problem (RFC 9457) with our extensions. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z
      .string()
      .openapi({ description: 'Kalimat dalam bahasa pemanggil (Accept-Language).' }),
    instance: z.string(),
    code: z
      .string()
      .openapi({ description: 'Kode tetap: jenis masalah, atau kode penolakan SOP.' }),
    message: bilingualSchema,
    fields: z.array(z.object({ field: z.string(), message: bilingualSchema })).optional(),
    version: z.int().optional().openapi({ description: 'Versi kasus sekarang.' }),
  })
  .openapi('Problem');
