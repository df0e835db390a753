import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib';
import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib';

/** A signature as it stands in a PDF, unchecked. */
export interface FoundSignature {
  readonly fieldName: string;
  readonly reason: string;
  readonly location: string;
  /** When it was signed, as the PDF claims. */
  readonly at: Date | null;
  /** The bytes it signs, and where the signed part ends; null when its byte range makes no sense. */
  readonly covered: { readonly data: Uint8Array; readonly contents: Uint8Array; readonly end: number } | null;
}

export const textOf = (dictionary: PDFDict, key: string): string => {
  const value = dictionary.lookup(PDFName.of(key));
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';
};

const dateOf = (dictionary: PDFDict): Date | null => {
  const value = dictionary.lookup(PDFName.of('M'));
  if (!(value instanceof PDFString || value instanceof PDFHexString)) return null;
  try {
    return value.decodeDate();
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
};

const numbers = (value: PDFObject | undefined): readonly number[] =>
  (value instanceof PDFArray ? value.asArray().map((each) => (each instanceof PDFNumber ? each.asNumber() : Number.NaN)) : []);

/**
 * The signed bytes: everything but the signature's own hexadecimal string, and that string exactly.
 * Any other range could leave out bytes that are shown.
 */
const coveredBy = (range: readonly number[], bytes: Uint8Array): FoundSignature['covered'] => {
  const [start, length, rest, restLength] = range;
  if (range.length !== 4 || start !== 0 || length === undefined || rest === undefined || restLength === undefined) return null;
  if (!range.every((each) => Number.isInteger(each) && each >= 0) || rest <= length || rest + restLength > bytes.byteLength) return null;
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const hole = file.subarray(length, rest).toString('latin1');
  if (!/^<[0-9A-Fa-f]+>$/u.test(hole)) return null;
  const end = rest + restLength;
  return { data: Buffer.concat([file.subarray(0, length), file.subarray(rest, end)]), contents: Buffer.from(hole.slice(1, -1), 'hex'), end };
};

const readSignature = (field: PDFDict, fieldName: string, bytes: Uint8Array): FoundSignature | null => {
  const value = field.lookup(PDFName.of('V'));
  if (!(value instanceof PDFDict)) return null;
  return {
    fieldName, reason: textOf(value, 'Reason'), location: textOf(value, 'Location'), at: dateOf(value),
    covered: coveredBy(numbers(value.lookup(PDFName.of('ByteRange'))), bytes),
  };
};

/** Fields may hold fields; a loop among them is cut at this depth. */
const deepest = 8;

const signaturesBelow = (array: PDFObject | undefined, bytes: Uint8Array, above: { readonly name: string; readonly signature: boolean; readonly depth: number }): readonly FoundSignature[] => {
  if (!(array instanceof PDFArray) || above.depth > deepest) return [];
  return array.asArray().flatMap((_, index) => {
    const field = array.lookup(index);
    if (!(field instanceof PDFDict)) return [];
    const own = textOf(field, 'T');
    const name = own === '' ? above.name : [above.name, own].filter((part) => part !== '').join('.');
    const type = field.lookup(PDFName.of('FT'));
    const signature = type === undefined ? above.signature : type === PDFName.of('Sig');
    const found = signature ? readSignature(field, name, bytes) : null;
    return [...(found === null ? [] : [found]), ...signaturesBelow(field.lookup(PDFName.of('Kids')), bytes, { name, signature, depth: above.depth + 1 })];
  });
};

/** Every signature of a document, in the order of signing. */
export const findSignatures = (document: PDFDocument, bytes: Uint8Array): readonly FoundSignature[] => {
  const form = document.catalog.lookup(PDFName.of('AcroForm'));
  const fields = form instanceof PDFDict ? form.lookup(PDFName.of('Fields')) : undefined;
  return signaturesBelow(fields, bytes, { name: '', signature: false, depth: 0 })
    .toSorted((a, b) => (a.covered?.end ?? 0) - (b.covered?.end ?? 0));
};
