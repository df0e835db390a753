import { patterns } from '#api/schema/patterns.ts';
import { z } from '@hono/zod-openapi';
import { besideCasesNames, type BesideCasesType } from '#core/keeping/security/beside-cases.ts';
import { parseInstant } from '#core/time/instant.ts';
import { bilingual } from '#api/description/bilingual.ts';
import { patternSchema, soughtSchema } from '#api/schema/text.ts';

const isType = (text: string): text is BesideCasesType => Object.hasOwn(besideCasesNames, text);

const instantSchema = (id: string, en: string) =>
  z
    .string()
    .max(40)
    .transform((text, context) => {
      const instant = parseInstant(text);
      if (instant !== undefined) return instant;
      context.addIssue({ code: 'custom', message: 'is not an instant' });
      return z.NEVER;
    })
    .optional()
    .openapi({ type: 'string', description: bilingual(id, en), example: '2026-11-17T00:00:00Z' });

/** Where a page goes on: version and stream of the last entry of the one before. */
const placeForm = patterns.securityCursor.pattern;

/** The entry that an address goes on after; null for the beginning. */
export const placeIn = (cursor: string | undefined) => {
  const [, version, stream] = placeForm.exec(cursor ?? '') ?? [];
  return version === undefined || stream === undefined
    ? null
    : { stream, version: Number(version) };
};

export const securityQuery = z.object({
  type: z
    .string()
    .max(60)
    .refine(isType)
    .optional()
    .openapi({
      type: 'string',
      enum: Object.keys(besideCasesNames),
      description: bilingual('Jenis catatan.', 'Kind of entry.'),
    }),
  person: soughtSchema.optional().openapi({
    description: bilingual(
      'Id orang yang melakukannya atau yang dikenainya.',
      'Id of the person who did it or whom it is about.',
    ),
  }),
  from: instantSchema('Sejak waktu ini.', 'From this instant on.'),
  until: instantSchema('Sebelum waktu ini.', 'Before this instant.'),
  cursor: patternSchema('securityCursor')
    .max(120)
    .optional()
    .openapi({
      description: bilingual(
        'Nilai `next` dari halaman sebelumnya.',
        'The value `next` of the page before.',
      ),
    }),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const securitySchema = z
  .object({
    items: z.array(
      z.object({
        stream: z.string(),
        version: z.number().int(),
        event: z.looseObject({ type: z.string() }).openapi({
          description: bilingual(
            'Peristiwa sebagaimana tercatat.',
            'The event as it stands in the record.',
          ),
        }),
      }),
    ),
    next: z.string().nullable(),
  })
  .openapi('SecurityRecord', {
    description: bilingual(
      'Catatan keamanan, terbaru lebih dahulu.',
      'The security record, newest first.',
    ),
  });
