import { recorded } from '#core/keeping/recorded.ts';
import { readerOf, type Vocabulary } from '#core/record/reader.ts';
import { orNull, text } from '#core/record/shape.ts';
import type { SopsEvent, SopsEventType } from './event.ts';

type Of<T extends SopsEventType> = Extract<SopsEvent, { readonly type: T }>;

/** How adoptions are written and read; whoever changes a type raises its version. */
export const sopsWords: Vocabulary<SopsEvent> = {
  versions: { 'edition-adopted': 1, 'mapping-given': 1 },
  upcasts: {},
  shapes: {
    'edition-adopted': recorded<Of<'edition-adopted'>>('edition-adopted', {
      edition: text,
      sha256: text,
      mapping: orNull(text),
    }),
    'mapping-given': recorded<Of<'mapping-given'>>('mapping-given', {
      edition: text,
      sha256: text,
    }),
  },
};

/** Reads an adoption from the record. */
export const readSops = readerOf(sopsWords);
