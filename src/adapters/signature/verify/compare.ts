import { PDFArray, PDFDict, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib';
import { canonical } from './canonical.ts';

/** A file before and after a revision, and what that revision was found to be made for. */
export interface Revision {
  readonly before: PDFDocument;
  readonly after: PDFDocument;
  /** The fields of the form afterwards; a stranger may draw others on a page. */
  readonly fields: ReadonlySet<PDFDict>;
  readonly added: Set<Added>;
}

/** What a revision may be made for: a signature, an empty place for one, or data for checking them. */
export type Added = 'signature' | 'place' | 'validation-data';

export const name = (text: string): PDFName => PDFName.of(text);

export const sameObject = (one: PDFObject | undefined, other: PDFObject | undefined): boolean =>
  one === undefined || other === undefined ? one === other : canonical(one) === canonical(other);

/** Two dictionaries, leaving aside some keys. */
export const sameBut = (before: PDFDict, after: PDFDict, aside: readonly string[]): boolean => {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].every(
    (key) =>
      aside.some((each) => key === name(each)) || sameObject(before.get(key), after.get(key)),
  );
};

/** The references within an object, as text. */
export function* refsIn(object: PDFObject | undefined): Generator<string> {
  if (object instanceof PDFRef) yield object.toString();
  else if (object instanceof PDFArray) for (const each of object.asArray()) yield* refsIn(each);
  else if (object instanceof PDFDict) for (const each of object.values()) yield* refsIn(each);
  else if (object instanceof PDFRawStream) yield* refsIn(object.dict);
}
