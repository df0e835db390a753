import { z } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { fileRefSchema } from '#api/schema/file-ref.ts';
import { reportedSystemSchema } from '#api/schema/system.ts';
import { bilingualSchema, instantSchema, orNull } from '#api/schema/text.ts';

export const trackSchema = z
  .object({
    number: z.string(),
    agency: z.object({ id: z.string(), name: z.string() }),
    status: z.enum(['open', 'closed']),
    closeReason: orNull(bilingualSchema),
    receivedAt: instantSchema,
    report: z.object({
      system: reportedSystemSchema,
      category: z.string(),
      description: z.string(),
      evidence: z.array(fileRefSchema),
    }),
    steps: z.array(
      z.object({
        title: bilingualSchema,
        state: z.enum(['done', 'now']),
        at: instantSchema,
        measures: z
          .enum(['some', 'none'])
          .nullable()
          .openapi({
            description: bilingual(
              'Apakah langkah yang menyangkut tindakan sementara selesai dengan atau tanpa tindakan; null bagi langkah lain dan selama berjalan.',
              'Whether a step about temporary measures ended with or without one; null for other steps and while it goes on.',
            ),
          }),
      }),
    ),
    measures: z
      .array(
        z.object({
          name: bilingualSchema,
          happened: z.array(z.object({ words: bilingualSchema, at: instantSchema })),
        }),
      )
      .openapi({
        description: bilingual(
          'Tindakan sementara terhadap sistem: diperintahkan, dilaksanakan, dicabut, atau dibatalkan.',
          'Temporary measures on the system: ordered, carried out, lifted or withdrawn.',
        ),
      }),
    messages: z.array(
      z.object({
        from: z.enum(['reporter', 'team']),
        text: z.string(),
        at: instantSchema,
        files: z.array(fileRefSchema),
      }),
    ),
    links: z.object({ messages: z.string() }),
  })
  .openapi('Track', {
    description: bilingual(
      'Apa yang terjadi dengan laporan, untuk pelapor.',
      'What became of a report, for the reporter.',
    ),
  });
