import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SopSheet } from '#core/papers/settings/settings.ts';
import { identityOf } from '#core/papers/sop/sop-identity.ts';
import {
  approvedBy,
  isReadyToSign,
  itemValue,
  openItems,
  sheetFindings,
  sheetOf,
} from '#core/papers/sop/sop-sheet.ts';
import { compile } from '#core/sops/compile.ts';
import type { IdentityItem } from '#core/sops/document.ts';
import { officeDocument } from '#test/support/office-papers.ts';

const withItems = (butir: readonly IdentityItem[]) =>
  compile(officeDocument({ identitas: { ...officeDocument().identitas, butir } }));
const approval = (isi: string | null): IdentityItem => ({
  label: 'Disahkan oleh',
  isi,
  memuat: 'pengesahan',
});
const sop = withItems([
  { label: 'Nomor SOP', isi: null, memuat: 'nomor' },
  { label: 'Tanggal Pembuatan', isi: '1 Agustus 2025' },
  { label: 'Tanggal Efektif', isi: ' ' },
  approval('Kepala Dinas'),
]);
const sheet = (more: Partial<SopSheet> = {}): SopSheet => ({
  edition: sop.edition,
  items: {},
  approver: null,
  confirmed: null,
  ...more,
});
const holder = {
  position: 'Kepala Dinas Kominfo',
  name: 'Pejabat Contoh',
  rank: 'Pembina',
  nip: '000000000000000001',
};
const filled = sheet({
  items: { 'Nomor SOP': '1/2026', 'Tanggal Efektif': '1 Januari 2026' },
  approver: holder,
});
const findings = (sopSheet: SopSheet | null) =>
  sheetFindings({ sopSheet }, sop).map(({ path }) => path.join('.'));

describe('what an office fills in', () => {
  test('is what the source leaves blank, but never who approves it', () => {
    expect(openItems(sop.document)).toEqual(['Nomor SOP', 'Tanggal Efektif']);
    expect(openItems(withItems([approval(null)]).document)).toEqual([]);
  });

  test('stands where the source is blank, and nowhere else', () => {
    const values = identityOf(sop, { sopSheet: filled }).map(({ label, value }) => [label, value]);
    expect(values).toEqual([
      ['Nomor SOP', '1/2026'],
      ['Tanggal Pembuatan', '1 Agustus 2025'],
      ['Tanggal Efektif', '1 Januari 2026'],
      ['Disahkan oleh', 'Kepala Dinas'],
    ]);
  });

  test('of another edition counts for nothing', () => {
    const other = { ...filled, edition: 'lain' };
    expect(sheetOf(sop, { sopSheet: other })).toBeNull();
    expect(identityOf(sop, { sopSheet: other })).toEqual(identityOf(sop, { sopSheet: null }));
    expect(isReadyToSign(sop, { sopSheet: other })).toBe(false);
    expect(findings({ ...other, approver: { ...holder, name: '' } })).toEqual([]);
  });

  test('never replaces a word of the source', () => {
    const texts = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(texts, fc.dictionary(fc.string(), fc.string()), (isi, items) => {
        const item: IdentityItem = { label: 'Nama SOP', isi };
        const open = openItems(withItems([item]).document);
        expect(itemValue(item, open, sheet({ items: { ...items, 'Nama SOP': 'Lain' } }))).toBe(isi);
      }),
    );
  });
});

describe('an SOP is ready to be signed', () => {
  test.each<[what: string, sopSheet: SopSheet | null, ready: boolean]>([
    ['once everything blank is filled in', filled, true],
    ['not without a sheet', null, false],
    ['not without who approves it', { ...filled, approver: null }, false],
    ['not with an item left out', { ...filled, items: { 'Nomor SOP': '1/2026' } }, false],
    [
      'not with an item left empty',
      { ...filled, items: { 'Nomor SOP': '1/2026', 'Tanggal Efektif': '' } },
      false,
    ],
    [
      'whether or not the executors were confirmed',
      { ...filled, confirmed: { by: 'Sekretaris', on: '1 Januari 2026' } },
      true,
    ],
  ])('%s', (_what, sopSheet, ready) => {
    expect(isReadyToSign(sop, { sopSheet })).toBe(ready);
  });
});

describe('who approves it', () => {
  test.each<[what: string, isi: string | null, above: readonly string[], below: readonly string[]]>(
    [
      ['a position alone', 'Kepala Dinas', ['Kepala Dinas'], []],
      ['nothing', null, [], []],
      ['blank lines', '\n  \n', [], []],
      [
        'a position in two lines, a name and a NIP',
        'Kepala Dinas Kominfo\nKota Contoh\nPejabat Contoh\nNIP 000000000000000001',
        ['Kepala Dinas Kominfo', 'Kota Contoh'],
        ['Pejabat Contoh', 'NIP 000000000000000001'],
      ],
      [
        'a NIP with a full stop',
        'Kepala Dinas\n\nPejabat Contoh\nNip. 000000000000000001',
        ['Kepala Dinas'],
        ['Pejabat Contoh', 'Nip. 000000000000000001'],
      ],
      [
        'a word that only begins like one',
        'Kepala Dinas\nNipah Kuning',
        ['Kepala Dinas', 'Nipah Kuning'],
        [],
      ],
    ],
  )('stands as the source has it: %s', (_what, isi, above, below) => {
    const [item] = identityOf(withItems([approval(isi)]), { sopSheet: null });
    expect(item?.approval).toEqual({ above, below });
  });

  test('is named by the office below the place to sign, with rank and NIP where they are known', () => {
    const source = { above: ['Kepala Dinas'], below: ['(...........)'] };
    expect(approvedBy(source, sheet({ approver: holder }))).toEqual({
      above: ['Kepala Dinas'],
      below: ['Pejabat Contoh', 'Pembina', 'NIP 000000000000000001'],
    });
    expect(approvedBy(source, sheet({ approver: { ...holder, rank: null, nip: null } }))).toEqual({
      above: ['Kepala Dinas'],
      below: ['Pejabat Contoh'],
    });
  });

  test('has his position from the office only where the source names none', () => {
    const nobody = { above: [], below: [] };
    expect(approvedBy(nobody, sheet({ approver: holder })).above).toEqual(['Kepala Dinas Kominfo']);
    expect(approvedBy(nobody, sheet({ approver: { ...holder, position: '' } })).above).toEqual([]);
  });

  test('stays as the source has it until the office names somebody', () => {
    const source = { above: ['Kepala Dinas'], below: ['(...........)'] };
    expect(approvedBy(source, null)).toEqual(source);
    expect(approvedBy(source, sheet())).toEqual(source);
  });

  test('is asked of the item that holds it alone', () => {
    const [number] = identityOf(sop, { sopSheet: filled });
    expect(number?.approval).toBeNull();
  });
});

describe('a sheet is refused', () => {
  test.each<[what: string, more: Partial<SopSheet>, at: readonly string[]]>([
    ['nowhere where it fills in what is blank', filled, []],
    ['nowhere where it says nothing', {}, []],
    [
      'where the SOP says so itself',
      { items: { 'Tanggal Pembuatan': 'x' } },
      ['sopSheet.items.Tanggal Pembuatan'],
    ],
    ['where the SOP has no such item', { items: { Revisi: '2' } }, ['sopSheet.items.Revisi']],
    [
      'where it says who approves',
      { items: { 'Disahkan oleh': 'x' } },
      ['sopSheet.items.Disahkan oleh'],
    ],
    [
      'where who approves has no name',
      { approver: { ...holder, name: ' ' } },
      ['sopSheet.approver'],
    ],
    ['nowhere where he has no NIP', { approver: { ...holder, nip: null } }, []],
    [
      'where his NIP has 17 digits',
      { approver: { ...holder, nip: '0'.repeat(17) } },
      ['sopSheet.approver.nip'],
    ],
    [
      'where who confirmed is not named',
      { confirmed: { by: ' ', on: '1 Januari 2026' } },
      ['sopSheet.confirmed'],
    ],
    [
      'where the day is not told',
      { confirmed: { by: 'Sekretaris', on: '' } },
      ['sopSheet.confirmed'],
    ],
    [
      'everywhere at once',
      {
        items: { Revisi: '2' },
        approver: { ...holder, name: '', nip: '1' },
        confirmed: { by: '', on: '' },
      },
      ['sopSheet.items.Revisi', 'sopSheet.approver', 'sopSheet.approver.nip', 'sopSheet.confirmed'],
    ],
  ])('%s', (_what, more, at) => {
    expect(findings(sheet(more))).toEqual(at);
  });

  test('in sentences of both languages that name the item', () => {
    const [finding] = sheetFindings({ sopSheet: sheet({ items: { Revisi: '2' } }) }, sop);
    expect(finding?.message.id).toContain('"Revisi"');
    expect(finding?.message.en).toContain('"Revisi"');
  });
});
