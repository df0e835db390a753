import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseStore, RecordStore } from '#app/ports.ts';
import { canonical } from '#core/record/canonical.ts';
import { firstBroken } from '#core/record/chain.ts';
import { instant } from '#test/support/scenario.ts';
import { noted, sampleAppend } from '#test/support/sample-case.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export interface KeptRecord {
  readonly record: RecordStore;
  readonly cases: CaseStore;
  close(): Promise<void>;
}

/** What every store of the record shows of it. */
export const recordStoreContract = (name: string, make: () => Promise<KeptRecord>): void => {
  describe(`the record (${name})`, () => {
    let kept: KeptRecord;
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

    test('names every stream of an agency, in order, and of no other', async () => {
      for (const caseId of ['c', 'a', 'b']) await open('nama', caseId, 'satu', 'dua');
      await open('lain', 'z', 'satu');
      expect(await Array.fromAsync(kept.record.streams('nama'))).toEqual([
        'case/a',
        'case/b',
        'case/c',
      ]);
      expect(await Array.fromAsync(kept.record.streams('tiada'))).toEqual([]);
    });

    test('knows which words its events speak of, in an agency and since a time', async () => {
      await open('kata', 'a', 'memuat 1f0e', 'dan 2a3b');
      const ever = instant('2000-01-01T00:00:00Z');
      const words = ['1f0e', '2a3b', '9c9c'];
      expect((await kept.record.spokenOf('kata', words, ever)).toSorted()).toEqual([
        '1f0e',
        '2a3b',
      ]);
      expect(await kept.record.spokenOf('tiada', words, ever)).toEqual([]);
      expect(await kept.record.spokenOf('kata', [], ever)).toEqual([]);
    });

    test('shows a stream to the letter, each event chained to the one before', async () => {
      await open('rantai', 'a', 'satu', 'dua "é" \u0000');
      const links = await kept.record.links('rantai', 'case/a');
      expect(links.map(({ version, text }) => [version, text])).toEqual([
        [1, canonical(noted('satu'))],
        [2, canonical(noted('dua "é" \u0000'))],
      ]);
      expect(firstBroken('rantai', 'case/a', links, sha256)).toBeNull();
      expect(firstBroken('rantai', 'a', links, sha256)).toBe(1);
      expect(await kept.record.links('rantai', 'case/b')).toEqual([]);
    });
  });
};
