import { createHash } from 'node:crypto';
import type { Beginning } from '#app/ports.ts';
import { earlierEnds } from '#core/papers/signing/file-ends.ts';

/**
 * What stands before each place at which a file could have ended, and before a given one; in one
 * pass over the bytes.
 *
 * @param upTo bytes; a place beyond the file is none
 */
export const beginningsOf = (bytes: Uint8Array, upTo: number | null): readonly Beginning[] => {
  const given = upTo === null || upTo > bytes.byteLength ? [] : [upTo];
  const ends = [...new Set([...earlierEnds(bytes), ...given])].toSorted((a, b) => a - b);
  const hash = createHash('sha256');
  return ends.map((end, index) => {
    hash.update(bytes.subarray(ends[index - 1] ?? 0, end));
    return { end, sha256: hash.copy().digest('hex') };
  });
};
