import type { Cleaned, MaybePicture } from '#app/ports.ts';

const broken = new Error('the picture is not what its format says');

const starts = (bytes: Uint8Array, ...wanted: readonly number[]): boolean =>
  wanted.every((byte, index) => bytes[index] === byte);

const textAt = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCodePoint(...bytes.subarray(from, from + length));

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.byteLength;
  }
  return all;
};

/** Segments of a JPEG that are the picture; APP14 says how its colours are stored. */
const isPictureSegment = (marker: number): boolean =>
  marker === 0xee || (marker >= 0xc0 && marker <= 0xdf);

/** Where what follows a scan begins: the first marker that is none of the scan's own. */
const endOfScan = (bytes: Uint8Array, from: number): number => {
  for (let at = from; at + 1 < bytes.byteLength; at += 1) {
    const next = bytes[at + 1] ?? 0;
    const within = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (bytes[at] === 0xff && !within) return at;
  }
  throw broken;
};

/** A JPEG by its segments (ITU-T T.81, annex B): what is the picture stays, and nothing behind its end. */
const jpeg = (bytes: Uint8Array): Uint8Array => {
  const kept = [bytes.subarray(0, 2)];
  let at = 2;
  for (;;) {
    if (bytes[at] !== 0xff) throw broken;
    const marker = bytes[at + 1];
    if (marker === undefined) throw broken;
    if (marker === 0xd9) return joined([...kept, bytes.subarray(at, at + 2)]);
    const length = ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
    const after = at + 2 + length;
    if (length < 2 || after > bytes.byteLength) throw broken;
    const end = marker === 0xda ? endOfScan(bytes, after) : after;
    if (isPictureSegment(marker)) kept.push(bytes.subarray(at, end));
    at = end;
  }
};

/** Chunks of a PNG that are the picture or say how it is shown. */
const pictureChunks: ReadonlySet<string> = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'sBIT',
  'bKGD',
  'pHYs',
  'acTL',
  'fcTL',
  'fdAT',
]);

/** A PNG by its chunks (W3C PNG, 5.3): likewise. */
const png = (bytes: Uint8Array): Uint8Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = [bytes.subarray(0, 8)];
  let at = 8;
  for (;;) {
    if (at + 12 > bytes.byteLength) throw broken;
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.byteLength) throw broken;
    const type = textAt(bytes, at + 4, 4);
    if (pictureChunks.has(type)) kept.push(bytes.subarray(at, end));
    if (type === 'IEND') return joined(kept);
    at = end;
  }
};

/** Pictures by how they begin whose metadata we do not take out: GIF, TIFF, WebP, HEIC and AVIF, BMP. */
const isOtherPicture = (bytes: Uint8Array): boolean =>
  textAt(bytes, 0, 4) === 'GIF8' ||
  starts(bytes, 0x49, 0x49, 0x2a, 0) ||
  starts(bytes, 0x4d, 0x4d, 0, 0x2a) ||
  (textAt(bytes, 0, 4) === 'RIFF' && textAt(bytes, 8, 4) === 'WEBP') ||
  textAt(bytes, 4, 4) === 'ftyp' ||
  textAt(bytes, 0, 2) === 'BM';

/**
 * A picture without its metadata, by what it is and not by what it is called.
 *
 * @throws Error where it is damaged
 */
export const cleanPicture = ({ bytes, mediaType }: MaybePicture): Cleaned => {
  if (starts(bytes, 0xff, 0xd8, 0xff)) return jpeg(bytes);
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return png(bytes);
  return mediaType.startsWith('image/') || isOtherPicture(bytes) ? 'not-clean' : 'no-picture';
};

/** Whether what a process said is a cleaned picture. */
export const isCleaned = (value: unknown): value is Cleaned =>
  value === 'no-picture' || value === 'not-clean' || value instanceof Uint8Array;
