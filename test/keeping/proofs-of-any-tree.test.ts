import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryCheckpoints } from '#adapters/data-folder/memory-checkpoints.ts';
import { blockLength, pathFrom, rootOfEntries, type KeptNodes } from '#core/record/blocks.ts';
import { checkProof, readNoteKey, type ProofFinding } from '#core/record/check-proof.ts';
import { rootBy } from '#core/record/inclusion.ts';
import { proofText, readProof } from '#core/record/proof-text.ts';
import { emptyTree, grown, rootOf, type Frontier } from '#core/record/tree.ts';
import { nodeTools, sha256 } from '#test/support/proof-tools.ts';

/** As many entries as a proof needs to be tried over: three whole blocks and a part of one. */
const most = 3 * blockLength + 40;

const all = Array.from({ length: most }, (_, index) =>
  sha256(Buffer.from(`butir ${String(index)}`)),
);

/** The tree at every size, grown entry by entry. */
const trees = all.reduce<readonly Frontier[]>(
  (grownSoFar, entry) => [...grownSoFar, grown(sha256, grownSoFar.at(-1) ?? emptyTree, entry)],
  [emptyTree],
);

const rootAt = (size: number): string => rootOf(sha256, trees[size] ?? emptyTree);

const blockOf = (block: number, size: number): readonly string[] =>
  all.slice(block * blockLength, Math.min((block + 1) * blockLength, size));

/** What is kept of a tree of that size for the proof of one entry. */
const keptFor = (index: number, size: number): KeptNodes => {
  const whole = Math.floor(size / blockLength);
  return {
    blocks: Array.from({ length: whole }, (_, block) =>
      rootOfEntries(sha256, blockOf(block, size)),
    ),
    entries: new Map(
      [Math.floor(index / blockLength), whole].map((block) => [block, blockOf(block, size)]),
    ),
  };
};

const place = fc
  .integer({ min: 1, max: most })
  .chain((size) => fc.record({ size: fc.constant(size), index: fc.nat(size - 1) }));

const proofOf = async ({ index, size }: { readonly index: number; readonly size: number }) => {
  const checkpoints = memoryCheckpoints();
  await checkpoints.keep('batam', {
    frontier: trees[size] ?? emptyTree,
    root: rootAt(size),
  });
  const signed = await checkpoints.last('batam');
  if (signed === null || signed === 'unsound') throw new Error('not signed');
  const path = pathFrom(sha256, { index, size }, keptFor(index, size));
  return { index, path, checkpoint: signed.note, key: signed.key };
};

const check = async (text: string, entry: string, key: string): Promise<ProofFinding> => {
  const read = readNoteKey(key);
  if (read === null) throw new Error('no key');
  return checkProof(nodeTools, text, entry, read);
};

test('the way of every entry leads to the root of the tree, at every size', async () => {
  await fc.assert(
    fc.asyncProperty(place, async ({ index, size }) => {
      const path = pathFrom(sha256, { index, size }, keptFor(index, size));
      const entry = all[index] ?? '';
      const root = await rootBy(nodeTools.hash, entry, { index, size }, path);
      expect(root).toBe(rootAt(size));
    }),
  );
});

test('a proof says so in the words of C2SP, and holds for its entry alone', async () => {
  await fc.assert(
    fc.asyncProperty(place, fc.nat(most - 1), async (at, other) => {
      const { key, ...proof } = await proofOf(at);
      const text = proofText(proof);
      expect(text.startsWith(`c2sp.org/tlog-proof@v1\nindex ${String(at.index)}\n`)).toBe(true);
      expect(readProof(text)).toEqual(proof);
      expect(await check(text, all[at.index] ?? '', key)).toEqual({ kind: 'proven', ...at });
      if (other !== at.index)
        expect(await check(text, all[other] ?? '', key)).toEqual({ kind: 'not-in-tree' });
    }),
    { numRuns: 40 },
  );
});

test('a proof of which any sign was altered proves nothing', async () => {
  const at = { index: 300, size: most };
  const { key, ...proof } = await proofOf(at);
  const text = proofText(proof);
  await fc.assert(
    fc.asyncProperty(
      fc.nat(text.length - 1),
      fc.constantFrom('A', '7', '+', ' ', '\n'),
      async (where, sign) => {
        const altered = text.slice(0, where) + sign + text.slice(where + 1);
        fc.pre(altered !== text);
        expect((await check(altered, all[at.index] ?? '', key)).kind).not.toBe('proven');
      },
    ),
    { numRuns: 300 },
  );
});

test('a proof of another log, or signed by another key, is told as that', async () => {
  const at = { index: 5, size: 9 };
  const [{ key, ...proof }, other] = [await proofOf(at), await proofOf(at)];
  const text = proofText(proof);
  const entry = all[at.index] ?? '';
  expect(await check(text, entry, other.key)).toEqual({ kind: 'not-signed' });
  expect(await check(text, entry, key.replace('/tree/batam+', '/tree/denpasar+'))).toEqual({
    kind: 'other-log',
    origin: 'ingatan.invalid/tree/batam',
  });
});

test.each([
  ['nothing', ''],
  ['another text', 'Bukan bukti.'],
  ['a head without a checkpoint', 'c2sp.org/tlog-proof@v1\nindex 0\n'],
  ['a place that is no number', 'c2sp.org/tlog-proof@v1\nindex x\n\na\n1\nb\n\n— a b\n'],
  [
    'a way too long',
    `c2sp.org/tlog-proof@v1\nindex 0\n${'A\n'.repeat(10_000)}\na\n1\nb\n\n— a b\n`,
  ],
  [
    'a place beyond numbers',
    'c2sp.org/tlog-proof@v1\nindex 9999999999999999\n\na\n1\nb\n\n— a b\n',
  ],
])('%s is no proof', async (_, text) => {
  const { key } = await proofOf({ index: 0, size: 1 });
  expect(await check(text, all[0] ?? '', key)).toEqual({ kind: 'no-proof' });
});

test('witnesses that signed besides do no harm, and extra data is not believed', async () => {
  const at = { index: 2, size: 4 };
  const { key, ...proof } = await proofOf(at);
  const witnessed = { ...proof, checkpoint: `${proof.checkpoint}— saksi.invalid AAAA\n` };
  const text = proofText(witnessed).replace('\nindex', '\nextra AAAA\nindex');
  expect(await check(text, all[2] ?? '', key)).toEqual({ kind: 'proven', ...at });
});
