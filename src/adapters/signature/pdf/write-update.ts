import { PDFCrossRefSection, PDFCrossRefStream } from '@cantoo/pdf-lib';
import type { PDFContext, PDFObject, PDFRef } from '@cantoo/pdf-lib';

/** An object to append, as the bytes between `obj` and `endobj`. */
export interface AddedObject {
  readonly ref: PDFRef;
  readonly body: Uint8Array;
}

export const bodyOf = (object: PDFObject): Uint8Array => {
  const body = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(body, 0);
  return body;
};

const ascii = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** Where the newest cross-reference section lies, and whether it is a table or a stream. */
const lastSection = (
  bytes: Uint8Array,
): { readonly at: number; readonly table: boolean } | null => {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = /startxref\s+(\d+)/u.exec(
    view.subarray(Math.max(0, view.lastIndexOf('startxref'))).toString('latin1'),
  );
  const at = Number(found?.[1]);
  return found === null || at >= view.length
    ? null
    : { at, table: view.subarray(at, at + 4).toString('latin1') === 'xref' };
};

const trailerEntries = (context: PDFContext, size: number, previous: number) => {
  const { Root, Info, ID } = context.trailerInfo;
  return {
    Size: size,
    Root,
    ...(Info === undefined ? {} : { Info }),
    ...(ID === undefined ? {} : { ID }),
    Prev: previous,
  };
};

type Placed = readonly (readonly [PDFRef, number])[];

const table = (context: PDFContext, placed: Placed, previous: number): Uint8Array => {
  const section = PDFCrossRefSection.createEmpty();
  for (const [ref, offset] of placed) section.addEntry(ref, offset);
  const trailer = context.obj(trailerEntries(context, context.largestObjectNumber + 1, previous));
  return ascii(`${section.toString()}trailer\n${trailer.toString()}\n`);
};

const stream = (context: PDFContext, placed: Placed, previous: number, at: number): Uint8Array => {
  const ref = context.nextRef();
  const dictionary = context.obj({
    Type: 'XRef',
    ...trailerEntries(context, context.largestObjectNumber + 1, previous),
  });
  const section = PDFCrossRefStream.create(dictionary, true);
  for (const [each, offset] of [...placed, [ref, at] as const])
    section.addUncompressedEntry(each, offset);
  return Buffer.concat([
    ascii(`${String(ref.objectNumber)} 0 obj\n`),
    bodyOf(section),
    ascii('\nendobj\n'),
  ]);
};

/**
 * Appends objects to a PDF as an incremental update; the bytes before stay as they are, so
 * earlier signatures stay valid. The cross-reference section is of the kind the file has.
 *
 * @returns the whole file and where each object's body begins in it; null when the file has no
 * usable cross-reference section.
 */
export const writeUpdate = (
  before: Uint8Array,
  context: PDFContext,
  objects: readonly AddedObject[],
): { readonly bytes: Uint8Array; readonly bodyAt: ReadonlyMap<PDFRef, number> } | null => {
  const previous = lastSection(before);
  if (previous === null) return null;
  const pieces: Uint8Array[] = [before, ascii('\n')];
  let length = before.byteLength + 1;
  const bodyAt = new Map<PDFRef, number>();
  const placed: (readonly [PDFRef, number])[] = [];
  for (const { ref, body } of objects.toSorted((a, b) => a.ref.objectNumber - b.ref.objectNumber)) {
    const head = ascii(`${String(ref.objectNumber)} ${String(ref.generationNumber)} obj\n`);
    const tail = ascii('\nendobj\n');
    placed.push([ref, length]);
    bodyAt.set(ref, length + head.byteLength);
    pieces.push(head, body, tail);
    length += head.byteLength + body.byteLength + tail.byteLength;
  }
  const section = previous.table
    ? table(context, placed, previous.at)
    : stream(context, placed, previous.at, length);
  const bytes = Buffer.concat([...pieces, section, ascii(`startxref\n${String(length)}\n%%EOF\n`)]);
  return { bytes: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength), bodyAt };
};
