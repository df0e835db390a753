import { expect, describe, test } from 'vitest';
import type { PaperRow } from '#app/ports.ts';
import { paperOccasions, type PaperId } from '#core/cases/paper-id.ts';
import type { PaperKey } from '#core/papers/numbers/registers.ts';
import { eachStore } from '#test/support/each-store.ts';
import { sampleAppend } from '#test/support/sample-case.ts';
import { instant } from '#test/support/scenario.ts';

const at = instant('2026-11-17T03:00:00Z');

/** Papers that differ in nothing but what they are of. */
const papers = paperOccasions.map((kind): PaperId => ({ output: 'memo', of: { kind, number: 2 } }));

const rowOf = (paper: PaperId): PaperRow => ({
  agency: 'batam',
  caseId: 'kasus-1',
  caseNumber: 'BTM-2026-0001',
  ...paper,
  code: `KODE-${paper.of.kind}`,
  version: 1,
  title: 'Memo',
  number: '000.6 / 1',
  signedAt: at,
  signers: [],
  sha256: `sha256-${paper.of.kind}`,
  printSha256: null,
  revokedAt: null,
  attempt: null,
  sent: [{ to: ['BSSN'], way: 'email', at: instant('2026-11-18T02:00:00Z'), by: 'Petugas Contoh' }],
  received: [{ by: 'Penerima Contoh', at: instant('2026-11-19T02:00:00Z') }],
  letter: { kind: 'surat-dinas', hal: 'Permohonan', to: ['BSSN'] },
});

describe.each(eachStore)('papers kept in %s', (_, store) => {
  test('are told apart by what they are of, and given back with it', async () => {
    const stores = await store();
    const rows = papers.map(rowOf);
    await stores.cases.append([sampleAppend('kasus-1', { papers: rows })]);
    expect(await Promise.all(rows.map(({ code }) => stores.papers.byCode(code)))).toEqual(rows);
    expect(await Promise.all(rows.map(({ sha256 }) => stores.papers.byHash(sha256)))).toEqual(rows);
  });

  test('hold numbers apart by what they are of', async () => {
    const stores = await store();
    const holders = papers.map((paper): PaperKey => ({
      kind: 'paper',
      caseId: 'kasus-1',
      ...paper,
      version: 1,
      attempt: 'percobaan-1',
    }));
    const given = async (holder: PaperKey): Promise<number> =>
      stores.papers.reserve({ agency: 'batam', register: 'memo', year: 2026, holder, at });
    for (const [index, holder] of holders.entries()) expect(await given(holder)).toBe(index + 1);
    // Asked for again, the number is the one that is held.
    for (const [index, holder] of holders.entries()) expect(await given(holder)).toBe(index + 1);
    const [first, ...others] = holders;
    if (first === undefined) throw new Error('no holder');
    await stores.papers.giveBack('batam', 'memo', 2026, first);
    expect(
      (await stores.papers.register('batam', 'memo', 2026)).map(({ holder }) => holder),
    ).toEqual([null, ...others]);
  });
});
