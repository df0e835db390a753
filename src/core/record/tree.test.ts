import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyTree, grown, rootOf, type HashBytes } from './tree.ts';

/** Stands in for SHA-256: 64 hexadecimal digits that depend on every byte. */
const hash: HashBytes = (bytes) => {
  let [a, b] = [0x811c9dc5, 0x01234567];
  for (const byte of bytes) {
    a = Math.imul(a ^ byte, 0x01000193) >>> 0;
    b = Math.imul(b + byte + a, 0x9e3779b1) >>> 0;
  }
  const word = (seed: number): string =>
    (Math.imul(seed ^ a, 0x85ebca6b) >>> 0).toString(16).padStart(8, '0');
  return Array.from({ length: 8 }, (_, index) => word(b + index)).join('');
};

const bytes = (hex: string): number[] =>
  (hex.match(/../gu) ?? []).map((pair) => Number.parseInt(pair, 16));

/** The root as RFC 6962, 2.1 defines it: the list split at the largest power of two below its length. */
const defined = (entries: readonly string[]): string => {
  const [only = ''] = entries;
  if (entries.length === 0) return hash(new Uint8Array());
  if (entries.length === 1) return hash(Uint8Array.from([0, ...bytes(only)]));
  let split = 1;
  while (split * 2 < entries.length) split *= 2;
  const [left, right] = [defined(entries.slice(0, split)), defined(entries.slice(split))];
  return hash(Uint8Array.from([1, ...bytes(left), ...bytes(right)]));
};

const treeOf = (entries: readonly string[]) =>
  entries.reduce((tree, entry) => grown(hash, tree, entry), emptyTree);

const entry = fc.integer({ min: 0, max: 2 ** 32 - 1 }).map((n) => n.toString(16).padStart(8, '0'));
const entries = fc.array(entry, { maxLength: 40 });

describe('the tree over the record', () => {
  test('has the root that RFC 6962 defines, however many entries there are', () => {
    fc.assert(
      fc.property(entries, (all) => {
        expect(rootOf(hash, treeOf(all))).toBe(defined(all));
      }),
    );
  });

  test('keeps as many hashes as its size has ones in binary', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const { size, roots } = treeOf(all);
        expect(size).toBe(all.length);
        expect(roots).toHaveLength([...size.toString(2)].filter((digit) => digit === '1').length);
      }),
    );
  });

  test('has another root when any entry is altered, left out or put elsewhere', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(entry, { minLength: 2, maxLength: 40 }),
        fc.nat(),
        fc.nat(),
        (all, one, other) => {
          const [at, to] = [one % all.length, other % all.length];
          const root = rootOf(hash, treeOf(all));
          const without = all.toSpliced(at, 1);
          expect(rootOf(hash, treeOf(without))).not.toBe(root);
          expect(rootOf(hash, treeOf(all.with(at, `${all[at] ?? ''}00`)))).not.toBe(root);
          const moved = without.toSpliced(to, 0, all[at] ?? '');
          if (moved.join() !== all.join()) expect(rootOf(hash, treeOf(moved))).not.toBe(root);
        },
      ),
    );
  });
});
