import {
  PDFArray,
  PDFContext,
  PDFName,
  PDFNumber,
  PDFObjectParser,
  PDFRawStream,
  decodePDFRawStream,
} from '@cantoo/pdf-lib';

/** Where a table says an object lies: at a place of the file, or in a container of objects. */
export type Place =
  | { readonly at: number }
  | { readonly container: number; readonly index: number };

/** One cross-reference section of an update. */
export interface Section {
  readonly entries: readonly (readonly [number, Place])[];
  /** Objects it says are there no more. */
  readonly freed: readonly number[];
  readonly previous: number | null;
  /** Its own number where it is a stream. */
  readonly own: number | null;
}

export const startOfSection = (text: string): number => {
  const at = text.lastIndexOf('startxref');
  return at < 0 ? -1 : Number(/^startxref\s+(\d+)/u.exec(text.slice(at, at + 40))?.[1] ?? -1);
};

/** What an entry of a table is made of: where, generation, in use or free. */
const wordsOfEntry = 3;

/** A hybrid file, which readers understand differently, and doubled keys are not taken apart. */
const oneMeaning = (trailer: string): boolean =>
  !trailer.includes('/XRefStm') && trailer.split('/Root').length <= 2;

/**
 * A classic cross-reference table with its trailer; null when there is none at that place, or when
 * it promises more entries than it holds: how many there are is the file's word, not to be counted to.
 */
const readTable = (text: string, at: number): Section | null => {
  const end = text.indexOf('startxref', at);
  if (at < 0 || !text.startsWith('xref', at) || end < 0) return null;
  const [, table = '', trailer = ''] =
    /^xref([\s\d nf]*)trailer([\s\S]*)$/u.exec(text.slice(at, end)) ?? [];
  if (table === '' || !oneMeaning(trailer)) return null;
  const words = table.trim().split(/\s+/u);
  const entries: (readonly [number, Place])[] = [];
  const freed: number[] = [];
  for (let word = 0; word + 1 < words.length;) {
    const [first, count] = [Number(words[word]), Number(words[word + 1])];
    word += 2;
    if (!(count * wordsOfEntry <= words.length - word)) return null;
    for (let index = 0; index < count; index += 1, word += wordsOfEntry) {
      const number = first + index;
      if (words[word + 2] === 'n') entries.push([number, { at: Number(words[word]) }]);
      else if (number > 0) freed.push(number);
    }
  }
  const previous = /\/Prev\s+(\d+)/u.exec(trailer)?.[1];
  return {
    entries,
    freed,
    previous: previous === undefined ? null : Number(previous),
    own: null,
  };
};

/** The stream that is written as an object at a place, with its number; null when there is none. */
const streamAt = (
  bytes: Uint8Array,
  at: number,
): { readonly number: number; readonly stream: PDFRawStream } | null => {
  const head = Buffer.from(bytes.subarray(at, at + 60)).toString('latin1');
  const [header = '', number] = /^\s{0,2}(\d{1,10})\s{1,20}0\s{1,20}obj/u.exec(head) ?? [];
  if (header === '') return null;
  const body = new Uint8Array(bytes.subarray(at + header.length));
  try {
    const stream = PDFObjectParser.forBytes(body, PDFContext.create()).parseObject();
    return stream instanceof PDFRawStream ? { number: Number(number), stream } : null;
  } catch (error) {
    // What the parser does not understand is nothing we could take apart.
    if (error instanceof Error) return null;
    throw error;
  }
};

const unpacked = (stream: PDFRawStream): Uint8Array | null => {
  try {
    return decodePDFRawStream(stream).decode();
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
};

const numbersOf = (object: unknown): readonly number[] =>
  object instanceof PDFArray
    ? object.asArray().map((each) => (each instanceof PDFNumber ? each.asNumber() : Number.NaN))
    : [];

const numberAt = (stream: PDFRawStream, key: string): number | undefined => {
  const value = stream.dict.get(PDFName.of(key));
  return value instanceof PDFNumber ? value.asNumber() : undefined;
};

const isType = (stream: PDFRawStream, type: string): boolean =>
  stream.dict.get(PDFName.of('Type')) === PDFName.of(type);

/** A field of a row, a number with its highest byte first. */
const fieldOf = (row: Uint8Array, at: number, width: number): number =>
  row.subarray(at, at + width).reduce((sum, byte) => sum * 256 + byte, 0);

/** How wide the three fields of a row are; null when they are not as numbers of a file can be. */
const widthsOf = (stream: PDFRawStream): readonly [number, number, number] | null => {
  const [type, second, third, ...more] = numbersOf(stream.dict.get(PDFName.of('W')));
  const wide = [type, second, third].every(
    (each) => each !== undefined && Number.isInteger(each) && each >= 0 && each <= 6,
  );
  return type === undefined ||
    second === undefined ||
    third === undefined ||
    !wide ||
    more.length > 0
    ? null
    : [type, second, third];
};

/** The object numbers of a cross-reference stream's rows; null when it promises more than it holds. */
const numberedRows = (stream: PDFRawStream, rows: number): readonly number[] | null => {
  const index = numbersOf(stream.dict.get(PDFName.of('Index')));
  const ranges = index.length === 0 ? [0, numberAt(stream, 'Size') ?? 0] : index;
  const numbers: number[] = [];
  for (let at = 0; at + 1 < ranges.length; at += 2) {
    const [first = 0, count = 0] = ranges.slice(at, at + 2);
    if (!(count <= rows - numbers.length)) return null;
    for (let each = 0; each < count; each += 1) numbers.push(first + each);
  }
  return numbers;
};

/** A cross-reference stream (ISO 32000-1, 7.5.8); null when there is none at that place. */
const readStream = (bytes: Uint8Array, at: number): Section | null => {
  const found = streamAt(bytes, at);
  if (found === null || !isType(found.stream, 'XRef')) return null;
  const widths = widthsOf(found.stream);
  const data = unpacked(found.stream);
  if (widths === null || data === null) return null;
  const [type, second, third] = widths;
  const width = type + second + third;
  const numbers = width === 0 ? null : numberedRows(found.stream, Math.floor(data.length / width));
  if (numbers === null) return null;
  const entries: (readonly [number, Place])[] = [];
  const freed: number[] = [];
  for (const [row, number] of numbers.entries()) {
    const fields = data.subarray(row * width, (row + 1) * width);
    const kind = type === 0 ? 1 : fieldOf(fields, 0, type);
    const [one, other] = [fieldOf(fields, type, second), fieldOf(fields, type + second, third)];
    if (kind === 1) entries.push([number, { at: one }]);
    else if (kind === 2) entries.push([number, { container: one, index: other }]);
    else if (kind === 0 && number > 0) freed.push(number);
    else if (kind !== 0) return null;
  }
  return { entries, freed, previous: numberAt(found.stream, 'Prev') ?? null, own: found.number };
};

/** The cross-reference section at a place of the file, whichever kind it is. */
export const readSection = (bytes: Uint8Array, text: string, at: number): Section | null =>
  text.startsWith('xref', at) ? readTable(text, at) : readStream(bytes, at);

/** The numbers of the objects a container holds, in its order; null when it cannot be unpacked. */
export const objectsWithin = (bytes: Uint8Array, at: number): readonly number[] | null => {
  const found = streamAt(bytes, at);
  if (found === null || !isType(found.stream, 'ObjStm')) return null;
  const data = unpacked(found.stream);
  const [count, first] = [numberAt(found.stream, 'N'), numberAt(found.stream, 'First')];
  if (data === null || count === undefined || first === undefined) return null;
  const words = Buffer.from(data.subarray(0, first)).toString('latin1').trim().split(/\s+/u);
  if (words.length !== count * 2 || !words.every((word) => /^\d{1,10}$/u.test(word))) return null;
  return words.filter((_, index) => index % 2 === 0).map(Number);
};
