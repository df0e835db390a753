import { describe, expect, test } from 'vitest';
import { asOfRequest } from '#core/papers/record/as-of.ts';
import { approvalsTable } from '#core/papers/content/facts/approvals.ts';
import { sidePapersOf } from '#core/cases/side-papers.ts';
import { sampleSettings } from '#test/support/papers.ts';
import { file, officer, personOf, Scenario } from '#test/support/scenario.ts';
import { smallSop } from '#test/support/small-sop.ts';

const [tim, ketua, sekda] = [officer('tim'), officer('ketua'), officer('sekda')];
const settings = sampleSettings(smallSop);

const asked = new Scenario(smallSop)
  .reported()
  .completed(officer('meja'), 'lanjut')
  .completed(tim, 'tinggi', {
    form: { alasan: 'Terbukti', parah: 'tinggi' },
    outputs: [{ output: 'tangkapan', files: [file('blokir.png')] }],
  })
  .involving('pemilik', 'dinas-contoh')
  .completed(personOf('dinas-contoh', 'pemilik'), 'lanjut')
  .knowing({ unitReports: { received: 9, valid: 4 } })
  .when(tim, { type: 'request-approval', turn: 4, outcome: 'sudah', reason: 'Sudah' });
const sheet = {
  type: 'record-decision',
  approval: 1,
  given: true,
  number: '800/12/2026',
  date: '2026-11-17',
  name: 'Pejabat Contoh',
  note: '',
  proof: [file('persetujuan.pdf')],
} as const;

/** What papers say of the answers. */
const answers = (story: Scenario): readonly string[] =>
  approvalsTable({ sop: smallSop, state: story.open, settings }).flatMap((block) =>
    block.type === 'table' ? block.rows.map((row) => row.at(-1) ?? '') : [],
  );

describe('what papers tell of an approval', () => {
  test('is nothing where none was asked for', () => {
    expect(
      approvalsTable({ sop: smallSop, state: new Scenario(smallSop).reported().open, settings }),
    ).toEqual([]);
  });

  test('names who decided here, or who recorded it from which sheet', () => {
    expect(answers(asked)).toEqual(['Belum dijawab']);
    expect(answers(asked.when(sekda, { type: 'give-approval', approval: 1, note: '' }))).toEqual([
      'Disetujui oleh Petugas Contoh sekda',
    ]);
    expect(answers(asked.when(ketua, { ...sheet, given: false, note: 'Belum' }))).toEqual([
      'Ditolak; dicatat oleh Petugas Contoh ketua dari naskah bertanda tangan nomor 800/12/2026 tanggal 17-11-2026 (diputuskan oleh Pejabat Contoh, Sekretaris Daerah)',
    ]);
  });

  test('tells what was asked: a way out of a step, or the lifting of a measure', () => {
    const both = asked.when(tim, { type: 'request-lifting', measure: 1, reason: 'Aman' });
    const rows = approvalsTable({ sop: smallSop, state: both.open, settings }).flatMap((block) =>
      block.type === 'table' ? block.rows.map((row) => row[1] ?? '') : [],
    );
    expect(rows[0]).toMatch(/: .*sudah/i);
    expect(rows[1]).toMatch(/^Mencabut: /);
  });
});

describe('the answer to a request', () => {
  const titles = (story: Scenario) => sidePapersOf(story.open).map(({ output }) => output);

  test('is drafted where the decision was given here, and is the sheet where it was given on one', () => {
    const given = asked.when(sekda, { type: 'give-approval', approval: 1, note: '' });
    expect(titles(given)).toEqual(['permintaan.sekda', 'jawaban.sekda']);
    expect(titles(asked.when(ketua, sheet))).toEqual(['permintaan.sekda']);
  });

  test('is told from the last decision when one was withdrawn', () => {
    const again = asked
      .when(ketua, sheet)
      .when(ketua, { type: 'withdraw-decision', approval: 1, reason: 'Salah' })
      .when(ketua, { ...sheet, number: '800/13/2026' });
    const then = asOfRequest(again.events, again.open, 1, true);
    expect(then.approvals[0]?.decided?.onPaper?.number).toBe('800/13/2026');
  });
});
