import { gzipSync } from 'node:zlib';

/** A ZIP of so many empty entries and no list of them, none of which says what the file is. */
const zipOfEntries = (count: number): Buffer => {
  const entry = Buffer.alloc(31);
  entry.write('PK\u0003\u0004', 0, 'latin1');
  entry.writeUInt16LE(1, 26);
  entry.write('a', 30);
  return Buffer.concat(Array.from({ length: count }, () => entry));
};

/** A sound of so many tags one within the other. */
const tags = (count: number): Buffer =>
  Buffer.concat(
    Array.from({ length: count }, () => Buffer.from([0x49, 0x44, 0x33, 3, 0, 0, 0, 0, 0, 0])),
  );

/** The head of a film whose parts say they have no length (ASF). */
const emptyParts = (count: number): Buffer =>
  Buffer.concat([
    Buffer.from('3026b2758e66cf11a6d900aa0062ce6c', 'hex'),
    Buffer.alloc(14),
    ...Array.from({ length: count }, () => Buffer.alloc(24)),
  ]);

/** Files that follow on and on when one asks what they are. */
export const hostileArchives: readonly (readonly [string, Buffer])[] = [
  ['a ZIP of half a million empty entries', zipOfEntries(500_000)],
  ['a gzip that inflates to 500 MB', gzipSync(Buffer.alloc(500_000_000), { level: 1 })],
  ['a sound of tags within tags', tags(500_000)],
  ['a film of parts without length', emptyParts(100_000)],
];
