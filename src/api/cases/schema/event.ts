import { z } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
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
      .openapi({
        description: bilingual(
          'Peristiwa sebagaimana tercatat; null bagi pihak luar.',
          'The event as recorded; null for outside parties.',
        ),
      }),
    partly: z.boolean().openapi({
      description: bilingual(
        'Ada yang tidak disertakan karena menyangkut naskah terbatas; hash tetap mencakupnya.',
        'Something is left out because it concerns a restricted paper; the hash covers it all the same.',
      ),
    }),
    hash: z.string(),
    previousHash: z.string(),
  })
  .openapi('Event', {
    description: bilingual(
      'Satu peristiwa dalam catatan kasus.',
      'One event in the record of a case.',
    ),
  });

export const eventListSchema = z.object({ items: z.array(eventSchema) }).openapi('EventList');

export const commandAnswerSchema = z
  .object({
    version: z.int(),
    events: z.array(
      z.object({ type: z.string(), happenedAt: instantSchema, recordedAt: instantSchema }),
    ),
    links: z.object({ case: z.string() }),
  })
  .openapi('CommandAnswer', {
    description: bilingual(
      'Versi kasus sesudah perintah, dan apa yang terjadi.',
      'The version of the case after the command, and what happened.',
    ),
  });
