import { z } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { type PatternName, patterns } from './patterns.ts';
import { type Instant, parseInstant } from '#core/time/instant.ts';

const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

/** Text that can be stored: no NUL character and no half of a surrogate pair. */
export const textSchema = z.string().max(100_000).refine(isStorable);

/**
 * Text of a pattern. Clients read the pattern as JSON Schema writes it, without the flags that
 * only this language knows; the description generator would write them as part of it. It is made of
 * what every engine reads alike: \d and \w hold other scripts in some of them.
 */
export const patternSchema = (name: PatternName) => {
  const { pattern } = patterns[name];
  return z.string().regex(pattern).openapi({ pattern: pattern.source });
};

/**
 * A named schema, or null. `nullable()` would be described as that schema and null at once, which
 * nothing fits.
 */
export const orNull = <S extends z.ZodType>(schema: S) => z.union([schema, z.null()]);

/** Text to look something up by. */
export const soughtSchema = z.string().min(1).max(300).refine(isStorable);

/** A sentence in both languages. */
export const bilingualSchema = z.object({ id: z.string(), en: z.string() }).openapi('Bilingual', {
  description: bilingual(
    'Teks dalam bahasa Indonesia dan Inggris.',
    'A text in Indonesian and English.',
  ),
});

/** A moment as a client writes it: ISO 8601 with an offset. */
export const instantInput = z.iso
  .datetime({ offset: true })
  .transform((text, context): Instant => {
    const instant = parseInstant(text);
    if (instant !== undefined) return instant;
    context.addIssue({ code: 'invalid_format', format: 'datetime', input: text });
    return z.NEVER;
  })
  .openapi({ type: 'string', format: 'date-time', example: '2026-11-21T07:30:00+07:00' });

/** A moment as it is answered: ISO 8601 in UTC with milliseconds. */
export const instantSchema = z
  .string()
  .openapi({ format: 'date-time', example: '2026-11-21T00:30:00.000Z' });
