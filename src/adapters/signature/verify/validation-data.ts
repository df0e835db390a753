import { PDFArray, PDFDict, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib';
import { name, refsIn } from './compare.ts';
import type { Revision } from './compare.ts';

/** A dictionary or list, with its reference where it has one. */
interface Part {
  readonly ref: PDFRef | null;
  readonly object: PDFDict | PDFArray;
}

const partAt = (dictionary: PDFDict, key: string): readonly Part[] => {
  const value = dictionary.get(name(key));
  const object = dictionary.lookup(name(key));
  return object instanceof PDFDict || object instanceof PDFArray
    ? [{ ref: value instanceof PDFRef ? value : null, object }]
    : [];
};

const partsOf = (dictionary: PDFDict): readonly Part[] =>
  [...dictionary.keys()].flatMap((key) => partAt(dictionary, key.decodeText()));

/**
 * What a document's security store is built of (ISO 32000-2, 12.8.4.3): dictionaries and lists,
 * not the certificates and answers themselves, which never change.
 */
const storeOf = (document: PDFDocument): readonly Part[] => {
  const stores = partAt(document.catalog, 'DSS');
  return stores.flatMap((store) => {
    if (!(store.object instanceof PDFDict)) return [store];
    const entries = partAt(store.object, 'VRI').flatMap(({ object }) =>
      object instanceof PDFDict ? partsOf(object) : [],
    );
    const lists = entries.flatMap(({ object }) =>
      object instanceof PDFDict ? partsOf(object) : [],
    );
    return [store, ...partsOf(store.object), ...entries, ...lists];
  });
};

/** Keys of the catalog behind which nothing is shown. */
const unseenKeys = ['DSS', 'Metadata'] as const;

/** Every reference in a document but those of its security store, and those by which the catalog leads to what is not shown. */
const seenRefs = (document: PDFDocument): ReadonlySet<string> => {
  const store = new Set<PDFObject>(storeOf(document).map(({ object }) => object));
  const found = new Set<string>();
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (store.has(object)) continue;
    const inside =
      object === document.catalog
        ? document.catalog
            .entries()
            .filter(([key]) => !unseenKeys.some((each) => key === name(each)))
            .map(([, value]) => value)
        : [object];
    for (const each of inside) for (const ref of refsIn(each)) found.add(ref);
  }
  return found;
};

/** Numbers of objects that a document names and does not hold. */
export const gapsIn = ({ context }: PDFDocument): ReadonlySet<number> => {
  const gaps = new Set<number>();
  for (const [, object] of context.enumerateIndirectObjects())
    for (const text of refsIn(object)) {
      const number = Number(text.split(' ', 1)[0]);
      if (context.lookup(PDFRef.of(number)) === undefined) gaps.add(number);
    }
  return gaps;
};

const isContainer = (object: PDFObject | undefined): boolean =>
  object instanceof PDFRawStream &&
  [name('XRef'), name('ObjStm')].some((type) => object.dict.get(name('Type')) === type);

/**
 * Which objects of a document a revision may write anew: those of the store of data for checking,
 * the catalog's metadata, and what objects are packed in. Only where nothing else names them,
 * before and after: a page may call its text by any of these names.
 */
export const unseenObjects = ({ before, after }: Revision): ((ref: PDFRef) => boolean) => {
  let seen: readonly ReadonlySet<string>[] | undefined;
  const store = new Set(storeOf(before).map(({ ref }) => ref?.toString()));
  const metadata = before.catalog.get(name('Metadata'))?.toString();
  return (ref) => {
    const text = ref.toString();
    if (!store.has(text) && text !== metadata && !isContainer(before.context.lookup(ref)))
      return false;
    seen ??= [seenRefs(before), seenRefs(after)];
    return seen.every((each) => !each.has(text));
  };
};

const storeText = (document: PDFDocument): string =>
  storeOf(document)
    .map(({ object }) => object.toString())
    .join('\n');

/** Whether data for checking were added. */
export const storeGrew = ({ before, after }: Revision): boolean =>
  storeText(after) !== storeText(before);
