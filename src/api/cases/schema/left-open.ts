import { z } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { paperOccasions } from '#core/cases/paper-id.ts';

/** What of a case is, or was, still open at its closing. */
export const leftOpenSchema = z.object({
  papers: z.array(
    z.object({
      output: z.string(),
      of: z.object({ kind: z.enum(paperOccasions), number: z.int() }),
      signed: z
        .object({ by: z.int(), of: z.int() })
        .nullable()
        .openapi({
          description: bilingual(
            'Berapa dari pelaksana yang disebut sudah menandatangani; null selama belum seorang pun.',
            'How many of the executors it names have signed; null while none has.',
          ),
        }),
    }),
  ),
  duties: z.array(z.string()),
  receivers: z.array(z.object({ disposition: z.int(), receiver: z.int(), name: z.string() })),
});
