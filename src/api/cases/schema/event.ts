import { z } from '@hono/zod-openapi';
import { bilingualSchema, instantSchema } from '#api/schema/text.ts';

export const eventSchema = z
  .object({
    version: z.int(),
    type: z.string(),
    happenedAt: instantSchema,
    recordedAt: instantSchema,
    who: z.string(),
    sentence: bilingualSchema,
    data: z
      .record(z.string(), z.unknown())
      .nullable()
      .openapi({ description: 'Peristiwa sebagaimana tercatat; null bagi pihak luar.' }),
    partly: z.boolean().openapi({
      description:
        'Ada yang tidak disertakan karena menyangkut naskah terbatas; hash tetap mencakupnya.',
    }),
    hash: z.string(),
    previousHash: z.string(),
  })
  .openapi('Event', { description: 'Satu peristiwa dalam catatan kasus.' });

export const eventListSchema = z.object({ items: z.array(eventSchema) }).openapi('EventList');

export const commandAnswerSchema = z
  .object({
    version: z.int(),
    events: z.array(
      z.object({ type: z.string(), happenedAt: instantSchema, recordedAt: instantSchema }),
    ),
    links: z.object({ case: z.string() }),
  })
  .openapi('CommandAnswer', { description: 'Versi kasus sesudah perintah, dan apa yang terjadi.' });
