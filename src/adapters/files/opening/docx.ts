import { inflateRawSync } from 'node:zlib';
import type { Opening } from '#core/cases/opening.ts';

/** A ZIP ends with a list of its parts and a record of where that is (APPNOTE.TXT, 4.3.12 and 4.3.16). */
const endMark = 0x06054b50;
const listMark = 0x02014b50;
const partMark = 0x04034b50;
const endLength = 22;
const longestRemark = 65_535;

/** Most bytes that the words of a document are unpacked to. */
const mostWords = 64 * 1024 * 1024;

const words = 'word/document.xml';

interface Part {
  readonly method: number;
  readonly locked: boolean;
  readonly packed: number;
  readonly at: number;
}

const endOf = (view: DataView): number | undefined => {
  const first = Math.max(0, view.byteLength - endLength - longestRemark);
  for (let at = view.byteLength - endLength; at >= first; at -= 1)
    if (view.getUint32(at, true) === endMark) return at;
  return undefined;
};

/** The parts of a ZIP by name; what the list says is held against nothing yet. */
const partsOf = (bytes: Buffer): ReadonlyMap<string, Part> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Map<string, Part>();
  const end = endOf(view);
  if (end === undefined) return parts;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== listMark) return parts;
    const [name, extra, remark] = [28, 30, 32].map((part) => view.getUint16(at + part, true));
    const after = at + 46 + (name ?? 0);
    parts.set(bytes.toString('utf8', at + 46, after), {
      locked: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    });
    at = after + (extra ?? 0) + (remark ?? 0);
  }
  return parts;
};

const unpacked = (bytes: Buffer, { at, method, packed }: Part): Buffer | undefined => {
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== partMark) return undefined;
  const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const data = bytes.subarray(from, from + packed);
  if (method === 0) return data;
  if (method !== 8) return undefined;
  try {
    return inflateRawSync(data, { maxOutputLength: mostWords });
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
};

/** Opens a ZIP as a document of words: its part of words unpacks. Any other archive is none. */
export const openDocx = (given: Uint8Array): Opening => {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  const parts = partsOf(bytes);
  if (parts.size === 0) return { not: 'damaged' };
  if ([...parts.values()].some(({ locked }) => locked)) return { not: 'locked' };
  const part = parts.get(words);
  if (part === undefined) return { not: 'other-kind' };
  return unpacked(bytes, part)?.includes('document') === true
    ? { opens: 'docx' }
    : { not: 'damaged' };
};
