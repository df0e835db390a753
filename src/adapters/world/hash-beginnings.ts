import { createHash } from 'node:crypto';

/** SHA-256 of what stands before each of these places, which rise, in one pass over the bytes. */
export const hashBeginnings = (bytes: Uint8Array, ends: readonly number[]): readonly string[] => {
  const hash = createHash('sha256');
  return ends.map((end, index) => {
    hash.update(bytes.subarray(ends[index - 1] ?? 0, end));
    return hash.copy().digest('hex');
  });
};
