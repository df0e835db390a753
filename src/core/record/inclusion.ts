import { leafBytes, nodeBytes } from './tree.ts';

/** SHA-256 of bytes in hexadecimal, as browsers have it: later. */
export type HashLater = (bytes: Uint8Array) => Promise<string>;

/** A stretch of neighbouring entries, from a position on. */
export interface Stretch {
  readonly from: number;
  readonly length: number;
}

/** The largest power of two below a number above 1: where RFC 6962 splits a list. */
export const splitOf = (length: number): number => {
  let split = 1;
  while (split * 2 < length) split *= 2;
  return split;
};

/**
 * The stretches whose roots lead from an entry to the root of the whole tree (RFC 6962, 2.1.1), the
 * nearest first.
 *
 * @param index of the entry, below `size`
 */
export const pathOf = (index: number, size: number): readonly Stretch[] => {
  const path: Stretch[] = [];
  let [from, length] = [0, size];
  while (length > 1) {
    const split = splitOf(length);
    if (index < from + split) {
      path.push({ from: from + split, length: length - split });
      length = split;
    } else {
      path.push({ from, length: split });
      from += split;
      length -= split;
    }
  }
  return path.toReversed();
};

/**
 * The root that an entry leads to by the roots beside its way (RFC 9162, 2.1.3.2).
 *
 * @param entry bytes in hexadecimal
 * @returns null where as many roots do not belong to that place of a tree of that size
 */
export const rootBy = async (
  hash: HashLater,
  entry: string,
  { index, size }: { readonly index: number; readonly size: number },
  path: readonly string[],
): Promise<string | null> => {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) return null;
  let [at, last, root] = [index, size - 1, await hash(leafBytes(entry))];
  for (const beside of path) {
    if (last === 0) return null;
    if (at % 2 === 1 || at === last) {
      root = await hash(nodeBytes(beside, root));
      // The last of a level has nobody beside it until the level where it stands to the right.
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else root = await hash(nodeBytes(root, beside));
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 ? root : null;
};
