import { expect, test } from 'vitest';
import type { z } from 'zod';
import type { SopDocument } from '#core/sops/document.ts';
import { sampleSop } from '#test/support/sample-sop.ts';
import { sopSchema } from './schema.ts';

type ReadonlyDeep<T> = T extends readonly (infer Item)[]
  ? readonly ReadonlyDeep<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: ReadonlyDeep<T[Key]> }
    : T;

type Parsed = ReadonlyDeep<z.output<typeof sopSchema>>;

/** Does not compile when the schema and the core's type differ, in either direction. */
const bothSayTheSame: [Parsed, SopDocument] extends [SopDocument, Parsed] ? true : never = true;

test('the file schema and the document type of the core say the same', () => {
  expect(bothSayTheSame).toBe(true);
  expect(sopSchema.parse(sampleSop())).toEqual(sampleSop());
});
