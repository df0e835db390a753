import { inflateSync } from 'node:zlib';

/** What the streams of one file may take together once inflated, in bytes: far more than papers need, far less than hurts. */
const budget = 96 * 1024 * 1024;

/** More places that look packed than papers have: trying each takes a moment, however little is there. */
const mostStreams = 10_000;

/** How packed bytes begin (RFC 1950): anything else need not be tried. */
const looksPacked = (bytes: Uint8Array): boolean => {
  const [first = 0, second = 0] = bytes;
  return (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0;
};

/** Names that decide which streams a reader inflates at once, and how. */
const structural = new Set(['ObjStm', 'XRef', 'Type', 'Filter', 'FlateDecode', 'Fl']);
const unusualFilters =
  /\/(?:LZWDecode|LZW|RunLengthDecode|RL|ASCIIHexDecode|AHx|ASCII85Decode|A85)\b/u;

const spelt = (name: string): string =>
  name.replaceAll(/#([0-9a-f]{2})/giu, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );

/** A structural name written with `#` escapes: nobody does that but to hide it. */
const hidesNames = (text: string): boolean =>
  [...text.matchAll(/\/([^\s/<>[\]()%]{0,60}#[0-9a-f]{2}[^\s/<>[\]()%]{0,60})/giu)].some(
    ([, name = '']) => structural.has(spelt(name)) || unusualFilters.test(`/${spelt(name)}`),
  );

const inflated = (compressed: Uint8Array, limit: number): Uint8Array | 'too-long' | null => {
  try {
    return inflateSync(compressed, { maxOutputLength: Math.max(1, limit) });
  } catch (error) {
    if (error instanceof RangeError) return 'too-long';
    // Not packed this way, or damaged: the parser will say what it thinks of it.
    if (error instanceof Error) return null;
    throw error;
  }
};

/** What a stream takes, unpacked as often as it was packed; `too-long` beyond the limit. */
const lengthOf = (compressed: Uint8Array, limit: number): number | 'too-long' => {
  let [total, data]: [number, Uint8Array] = [0, compressed];
  while (looksPacked(data)) {
    const next = inflated(data, limit - total);
    if (next === 'too-long') return next;
    if (next === null) return total;
    total += next.byteLength;
    data = next;
  }
  return total;
};

/**
 * Whether reading a PDF could inflate it beyond what memory can hold: a stranger's few kilobytes
 * can hold gigabytes. Only object and cross-reference streams are inflated while reading; a file
 * without their names is safe, and one that has them may not pack anything in unusual ways.
 */
export const bursts = (bytes: Uint8Array): boolean => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = file.toString('latin1');
  if (hidesNames(text)) return true;
  return /\/(?:ObjStm|XRef)\b/u.test(text) && (unusualFilters.test(text) || swells(file, text));
};

/** The same of reading the words of a PDF, which inflates what its pages are drawn with as well. */
export const burstsWhenDrawn = (bytes: Uint8Array): boolean => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = file.toString('latin1');
  return hidesNames(text) || unusualFilters.test(text) || swells(file, text);
};

/** Whether the packed streams of a file take more than they may together. */
const swells = (file: Buffer, text: string): boolean => {
  let [left, tried] = [budget, 0];
  for (const match of text.matchAll(/(?<!end)stream(?:[ \t]{0,20}(?:\r\n|\n|\r))?/gu)) {
    const packed = file.subarray(match.index + match[0].length);
    if (!looksPacked(packed)) continue;
    tried += 1;
    const length = tried > mostStreams ? 'too-long' : lengthOf(packed, left);
    if (length === 'too-long') return true;
    left -= length;
  }
  return false;
};
