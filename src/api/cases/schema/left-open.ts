import { z } from '@hono/zod-openapi';
import { paperOccasions } from '#core/cases/paper-id.ts';

/** What of a case is, or was, still open at its closing. */
export const leftOpenSchema = z.object({
  papers: z.array(
    z.object({
      output: z.string(),
      of: z.object({ kind: z.enum(paperOccasions), number: z.int() }),
    }),
  ),
  duties: z.array(z.string()),
  receivers: z.array(z.object({ disposition: z.int(), receiver: z.int(), name: z.string() })),
});
