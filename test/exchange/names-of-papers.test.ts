import { paperOfTurn, type PaperId } from '#core/cases/paper-id.ts';
import { describe, expect, test } from 'vitest';
import type { CaseEvent, EventData, EventOf } from '#core/cases/event.ts';
import type { FileRef } from '#core/cases/report.ts';
import { paperOrder, paperPaths, paperStem } from '#core/exchange/case-file/paper-names.ts';
import {
  caseAt,
  casePaper,
  hour,
  officeSop,
  signedVersion,
  teamMember,
  wholeWay,
} from '#test/support/office-papers.ts';
import { file } from '#test/support/scenario.ts';

const memo: PaperId = { output: 'memo', of: { kind: 'turn', number: 1 } };
const report: PaperId = { output: 'laporan', of: { kind: 'turn', number: 3 } };
const order = paperOrder([memo, report]);

const event = (data: EventData): CaseEvent => ({
  ...data,
  v: 1,
  command: 'c1',
  by: teamMember,
  happenedAt: hour(1),
  recordedAt: hour(1),
});
const pdf = (name: string): FileRef => ({ ...file(name), mediaType: 'application/pdf' });

const signed = (
  paper: PaperId,
  of: FileRef,
  more: Partial<Omit<EventOf<'paper-signed'>, 'type'>> = {},
): CaseEvent =>
  event({
    ...paper,
    type: 'paper-signed',
    version: 1,
    code: 'ABCD-EFGH',
    number: '000.6 / 7 / 2026',
    title: 'Memo',
    file: of,
    signer: { role: 'tim', name: 'Pejabat Contoh', position: 'Ketua' },
    via: 'certificate',
    ...more,
  });
const printed = (paper: PaperId, of: FileRef, number = '000.6 / 7 / 2026'): CaseEvent =>
  event({
    ...paper,
    type: 'paper-printed',
    version: 1,
    code: 'ABCD-EFGH',
    number,
    title: 'Memo',
    file: of,
  });

const state = caseAt(wholeWay);
const way = { sop: officeSop, turns: state.turns };
const paths = (events: readonly CaseEvent[], of = state) =>
  Object.fromEntries(paperPaths(officeSop, of, events, order));

describe('the names of papers in a case file', () => {
  test('sort as the papers came to be, and say which visit of the step they are of', () => {
    expect([memo, report].map((paper) => paperStem(way, order, paper))).toEqual([
      '01-Memo-Pemeriksaan_langkah-1',
      '02-Laporan-Akhir_langkah-3',
    ]);
    const many = paperOrder(
      Array.from({ length: 12 }, (_, turn) => paperOfTurn({ output: 'memo', turn })),
    );
    const stems = Array.from({ length: 12 }, (_, turn) =>
      paperStem(way, many, paperOfTurn({ output: 'memo', turn })),
    );
    expect(stems.toSorted()).toEqual(stems);
  });

  test('count a paper once, and put one that only the record speaks of behind all', () => {
    const twice = paperOrder([memo, memo, report]);
    expect([memo, report, paperOfTurn({ output: 'jawaban', turn: 2 })].map(twice)).toEqual([
      1, 2, 3,
    ]);
  });

  test('of a paper signed once say version and number', () => {
    expect(paths([signed(memo, pdf('m.pdf'))])).toEqual({
      'file-m.pdf': 'naskah/01-Memo-Pemeriksaan_langkah-1_versi-1_000-6-7-2026.pdf',
    });
  });

  test('of a paper of several signatures keep each, the last as the paper itself', () => {
    const made = paths([
      signed(memo, pdf('satu.pdf')),
      signed(memo, pdf('dua.pdf')),
      signed(memo, pdf('tiga.pdf')),
    ]);
    expect(Object.values(made).map((path) => path.replace(/^.*2026/, ''))).toEqual([
      '_tanda-tangan-ke-1.pdf',
      '_tanda-tangan-ke-2.pdf',
      '.pdf',
    ]);
  });

  test('tell the printed sheet from its hand-signed scan, whatever that is', () => {
    const made = paths([
      printed(memo, pdf('lembar.pdf')),
      signed(memo, { ...file('pindaian.PNG'), mediaType: 'image/png' }, { via: 'ink' }),
    ]);
    expect(Object.values(made)).toEqual([
      'naskah/01-Memo-Pemeriksaan_langkah-1_versi-1_000-6-7-2026_lembar-cetak.pdf',
      'naskah/01-Memo-Pemeriksaan_langkah-1_versi-1_000-6-7-2026_pindaian-bertanda-tangan.png',
    ]);
  });

  test.each([
    [{ name: 'pindaian', mediaType: 'image/png' }, 'bin'],
    [{ name: 'pindaian.jpeg', mediaType: 'image/jpeg' }, 'jpeg'],
    [{ name: 'pindaian.exe', mediaType: 'application/pdf' }, 'pdf'],
    [{ name: 'a.b/../c', mediaType: 'text/plain' }, 'bin'],
  ])('end as the file is: %j as .%s', (of, ending) => {
    const [path] = Object.values(paths([signed(memo, { ...file('x'), ...of })]));
    expect(path?.split('.').at(-1)).toBe(ending);
  });

  test('say where a paper was revoked, and only of that version', () => {
    const revoked = signedVersion({ revoked: { at: hour(4), by: teamMember, reason: 'Salah' } });
    const of = caseAt(wholeWay, {
      papers: [casePaper('memo', 1, [revoked, signedVersion({ version: 2 })])],
    });
    const made = paths(
      [signed(memo, pdf('satu.pdf')), signed(memo, pdf('dua.pdf'), { version: 2 })],
      of,
    );
    expect(Object.values(made)).toEqual([
      'naskah/01-Memo-Pemeriksaan_langkah-1_versi-1_000-6-7-2026_DIBATALKAN.pdf',
      'naskah/01-Memo-Pemeriksaan_langkah-1_versi-2_000-6-7-2026.pdf',
    ]);
  });

  test('say that a paper has no number, and are safe whatever its number is', () => {
    const [none] = Object.values(paths([printed(memo, pdf('a.pdf'), '')]));
    expect(none).toContain('_tanpa-nomor_');
    const [wild] = Object.values(paths([printed(memo, pdf('a.pdf'), '../../etc\\passwd:*?')]));
    expect(wild).toMatch(/^naskah\/[\p{L}\p{N}_-]+\.pdf$/u);
  });

  test('are made of nothing but signed and printed papers', () => {
    expect(
      paths([
        event({ type: 'noted', text: 'x' }),
        event({ ...memo, type: 'paper-initialled' }),
        event({ ...memo, type: 'paper-revoked', version: 1, reason: '' }),
      ]),
    ).toEqual({});
  });

  test('are different for the papers of different visits', () => {
    const made = Object.values(
      paths([
        signed(memo, pdf('a.pdf')),
        signed({ ...memo, of: { kind: 'turn', number: 2 } }, pdf('b.pdf')),
      ]),
    );
    expect(new Set(made).size).toBe(2);
  });
});
