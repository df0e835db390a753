import { describe, expect, test } from 'vitest';
import { defaultPaperSettings, paperFindings } from '#core/papers/settings/paper-settings.ts';
import type { SopSheet } from '#core/papers/settings/settings.ts';
import { sopDocumentData } from '#core/papers/sop/sop-document-data.ts';
import { identityOf } from '#core/papers/sop/sop-identity.ts';
import { openItems } from '#core/papers/sop/sop-sheet.ts';
import { editionAt } from '#test/support/papers.ts';
import { instant } from '#test/support/scenario.ts';

const { sop } = editionAt('denpasar/tanpa-tanggal');
const settings = defaultPaperSettings(sop);
const issue = { madeAt: instant('2026-11-21T03:00:00Z'), signature: null, checkAddress: null };
const documentWith = (sopSheet: SopSheet | null) =>
  sopDocumentData(sop, { ...settings, sopSheet }, issue);
const open = openItems(sop.document);
const sheet: SopSheet = {
  edition: sop.edition,
  items: Object.fromEntries(open.map((label) => [label, `Isian ${label}`])),
  approver: {
    position: 'Jabatan lain',
    name: 'Pejabat Contoh',
    rank: 'Pembina',
    nip: '000000000000000001',
  },
  confirmed: { by: 'Sekretaris Dinas Contoh', on: '17 November 2026' },
};

describe('the sheet of an SOP document', () => {
  test('is filled in only where its source is blank', () => {
    const [before, after] = [documentWith(null), documentWith(sheet)];
    expect(open).toContain('Nomor SOP');
    for (const [index, { label, value }] of before.identity.entries())
      expect(after.identity[index]?.value).toBe(open.includes(label) ? `Isian ${label}` : value);
    const approval = after.identity.find((item) => item.approval !== null)?.approval;
    // The source names the position; name and NIP it left in brackets.
    expect(approval?.above.join(' ')).toContain('Kepala Dinas Komunikasi');
    expect(approval?.below).toEqual(['Pejabat Contoh', 'Pembina', 'NIP 000000000000000001']);
    expect(before.remarks).toEqual(['SOP ini belum ditetapkan.']);
    expect(after.remarks).toEqual([]);
  });

  test('fills the identity of its page as it fills the document', () => {
    expect(identityOf(sop, { sopSheet: sheet })).toEqual(documentWith(sheet).identity);
    expect(identityOf(sop, { sopSheet: null }).find(({ label }) => label === 'Nomor SOP')).toEqual({
      label: 'Nomor SOP',
      value: null,
      approval: null,
    });
  });

  test('with executors confirmed draws no dashes, and the annex says who confirmed them and when', () => {
    const inferred = (of: ReturnType<typeof documentWith>): number =>
      of.pages.flat().filter((row) => row.inferred || row.spoken.includes('dugaan')).length;
    expect(inferred(documentWith(null))).toBeGreaterThan(0);
    expect(inferred(documentWith(sheet))).toBe(0);
    expect(JSON.stringify(documentWith(sheet).notes)).toContain(
      'dipastikan oleh Sekretaris Dinas Contoh, 17 November 2026',
    );
  });

  test('explains only the symbols it draws: none for what is inferred once the executors are confirmed', () => {
    const pictures = (of: ReturnType<typeof documentWith>) =>
      of.symbols.map(({ picture }) => picture);
    expect(pictures(documentWith(null))).toContain('inferred');
    expect(pictures(documentWith(sheet))).not.toContain('inferred');
    expect(pictures(documentWith(sheet))).toContain('addition');
  });

  test('of another edition says nothing of this one', () => {
    expect(documentWith({ ...sheet, edition: 'lain' })).toEqual(documentWith(null));
  });

  test('half filled in, the document still says that it is not in force', () => {
    expect(documentWith({ ...sheet, items: {} }).remarks).toEqual(['SOP ini belum ditetapkan.']);
  });

  test.each<[string, Partial<SopSheet>]>([
    ['sopSheet.items.Nama SOP', { items: { 'Nama SOP': 'Lain' } }],
    ['sopSheet.approver', { approver: { position: '', name: ' ', rank: null, nip: null } }],
    ['sopSheet.approver.nip', { approver: { position: '', name: 'A', rank: null, nip: '1' } }],
    ['sopSheet.confirmed', { confirmed: { by: 'A', on: '' } }],
  ])('is refused at %s', (path, wrong) => {
    const found = paperFindings({ ...settings, sopSheet: { ...sheet, ...wrong } }, sop);
    expect(found.map((one) => one.path.join('.'))).toEqual([path]);
  });
});
