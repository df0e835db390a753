import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseStore, RecordStore, TreeStore } from '#app/ports.ts';
import { minute, noted, sampleAppend } from '#test/support/sample-case.ts';

export interface KeptTree {
  readonly tree: TreeStore;
  readonly record: RecordStore;
  readonly cases: CaseStore;
  close(): Promise<void>;
}

/** What every store of the tree over the record does. */
export const treeStoreContract = (name: string, make: () => Promise<KeptTree>): void => {
  describe(`the tree over the record (${name})`, () => {
    let kept: KeptTree;
    beforeAll(async () => {
      kept = await make();
    });
    afterAll(() => kept.close());

    const open = async (agency: string, caseId: string, ...texts: string[]): Promise<void> => {
      const events = texts.map(noted);
      expect(await kept.cases.append([sampleAppend(caseId, { events, row: { agency } })])).toEqual({
        ok: true,
      });
    };
    const taken = async (agency: string, limit = 100) =>
      (await kept.tree.awaited(agency, null, limit)).map(({ recordedAt: _at, ...entry }) => entry);

    test('has every event waiting until it is added, of each stream in order', async () => {
      await open('urut', 'a', 'satu', 'dua');
      await open('urut', 'b', 'tiga');
      await open('lain', 'z', 'satu');
      const waiting = await taken('urut');
      const links = await kept.record.links('urut', 'case/a');
      expect(waiting.filter(({ stream }) => stream === 'case/a')).toEqual(
        links.map(({ version, hash }) => ({ stream: 'case/a', version, hash })),
      );
      expect(waiting).toHaveLength(3);
      expect(await taken('urut', 2)).toEqual(waiting.slice(0, 2));
      expect(await kept.tree.size('urut')).toBe(0);
      expect(await kept.tree.add('urut', 0, waiting.slice(0, 2))).toBe(true);
      expect(await kept.tree.size('urut')).toBe(2);
      expect(await taken('urut')).toEqual(waiting.slice(2));
      expect(
        await kept.tree.add('urut', 2, waiting.slice(1)),
        'what somebody else added since it was read is not added again',
      ).toBe(false);
      expect(await kept.tree.add('urut', 2, waiting.slice(2))).toBe(true);
      expect(await taken('urut')).toEqual([]);
      expect(await kept.tree.leaves('urut', 0, 100)).toEqual(
        waiting.map((entry, position) => ({ ...entry, position, now: entry.hash })),
      );
      expect(await kept.tree.leaves('urut', 1, 1)).toMatchObject([{ position: 1 }]);
      expect(await kept.tree.leaves('lain', 0, 100)).toEqual([]);
    });

    test('looks no further back than it is asked to', async () => {
      await open('lama', 'a', 'satu');
      expect(await kept.tree.awaited('lama', minute(60), 100)).toEqual([]);
      expect(await kept.tree.awaited('lama', minute(0), 100)).toHaveLength(1);
    });

    test('lets one of many add at a place, whole, and tells the others', async () => {
      await open('balapan', 'a', ...Array.from({ length: 12 }, (_, index) => String(index)));
      const waiting = await taken('balapan');
      const added = await Promise.all(
        [3, 5, 7, 9].map((count) => kept.tree.add('balapan', 0, waiting.slice(0, count))),
      );
      expect(added.filter(Boolean)).toHaveLength(1);
      const size = await kept.tree.size('balapan');
      expect([3, 5, 7, 9]).toContain(size);
      expect((await kept.tree.leaves('balapan', 0, 100)).map(({ position }) => position)).toEqual(
        Array.from({ length: size }, (_, index) => index),
      );
    });

    test('says when the newest of its entries was recorded', async () => {
      await open('terbaru', 'a', 'satu', 'dua');
      expect(await kept.tree.newest('terbaru')).toBeNull();
      const waiting = await kept.tree.awaited('terbaru', null, 100);
      await kept.tree.add('terbaru', 0, waiting);
      const newest = waiting
        .map(({ recordedAt }) => recordedAt)
        .toSorted()
        .at(-1);
      expect(await kept.tree.newest('terbaru')).toBe(newest);
    });

    test('knows where an event stands', async () => {
      await open('tempat', 'a', 'satu', 'dua');
      await kept.tree.add('tempat', 0, await taken('tempat'));
      const second = (await kept.tree.leaves('tempat', 0, 100)).find(
        ({ version }) => version === 2,
      );
      expect(await kept.tree.positionOf('tempat', 'case/a', 2)).toBe(second?.position);
      expect(await kept.tree.positionOf('tempat', 'case/a', 3)).toBeNull();
      expect(await kept.tree.positionOf('lain', 'case/a', 1)).toBeNull();
    });

    test('keeps roots of blocks as they were first said, and gives them up to the first hole', async () => {
      expect(await kept.tree.blocks('blok', 10)).toEqual([]);
      await kept.tree.keepBlocks('blok', 0, ['a', 'b']);
      await kept.tree.keepBlocks('blok', 1, ['lain', 'c']);
      expect(await kept.tree.blocks('blok', 10)).toEqual(['a', 'b', 'c']);
      expect(await kept.tree.blocks('blok', 2)).toEqual(['a', 'b']);
      await kept.tree.keepBlocks('blok', 4, ['e']);
      expect(await kept.tree.blocks('blok', 10)).toEqual(['a', 'b', 'c']);
      expect(await kept.tree.blocks('tiada', 10)).toEqual([]);
    });

    test('knows which entries have no event', async () => {
      await open('hantu', 'a', 'satu');
      const [entry] = await taken('hantu');
      if (entry === undefined) throw new Error('nothing waits');
      await kept.tree.add('hantu', 0, [entry, { ...entry, stream: 'case/tiada' }]);
      expect((await kept.tree.leaves('hantu', 0, 100)).map(({ now }) => now)).toEqual([
        entry.hash,
        null,
      ]);
    });
  });
};
