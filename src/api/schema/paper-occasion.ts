import { z } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { occasionKey, paperOccasions, readOccasion } from '#core/cases/paper-id.ts';
import { input } from './input.ts';
import { patterns } from './patterns.ts';

const description = bilingual(
  'Yang menghasilkan naskah: putaran langkah (`turn`), rapat (`meeting`), disposisi (`disposition`), atau permintaan persetujuan (`request`), masing-masing dengan nomornya dalam kasus.',
  'What the paper is of: a visit of a step (`turn`), a `meeting`, a `disposition` or a `request` for approval, each with its number within the case.',
);

const parts = { kind: z.enum(paperOccasions), number: z.int().positive() };

/** What a paper is of, in answers. */
export const occasionSchema = z.object(parts).openapi('PaperOccasion', { description });

/** The same in what is sent. */
export const occasionInput = input(parts).openapi('PaperOccasionInput', { description });

/** The same in an address: `turn-3`. */
export const occasionParam = z
  .string()
  .regex(patterns.occasion.pattern)
  .transform((key, at) => {
    const of = readOccasion(key);
    if (of !== undefined) return of;
    at.addIssue({ code: 'custom', message: key });
    return z.NEVER;
  })
  .openapi({
    param: { name: 'of', in: 'path' },
    type: 'string',
    description,
    example: occasionKey({ kind: 'turn', number: 3 }),
  });
