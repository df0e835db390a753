import { checkAnswers } from '#core/cases/form-answers.ts';
import { describe, expect, test } from 'vitest';
import type { OpenCase } from '#core/cases/case.ts';
import type { Answers } from '#core/cases/event.ts';
import type { PaperData } from '#core/papers/record/paper-data.ts';
import { paperData } from '#core/papers/office/paper-data.ts';
import {
  caseThroughAll,
  editionAt,
  paperOutputs,
  sampleIssue,
  sampleSettings,
  visitOf,
} from '#test/support/papers.ts';
import { instant } from '#test/support/scenario.ts';

const paperOf = (edition: string, id: string, state?: OpenCase, datedAt?: string): PaperData => {
  const { sop, mapping } = editionAt(edition);
  const found = paperOutputs(sop).find(({ output }) => output.id === id);
  if (found === undefined) throw new Error(`no paper ${id}`);
  const of = state ?? caseThroughAll(sop, found.output);
  const { data } = paperData({
    sop,
    mapping,
    state: of,
    output: id,
    turn: visitOf(of, found.step),
    settings: sampleSettings(sop),
    issue: sampleIssue(datedAt === undefined ? {} : { datedAt: instant(datedAt) }),
  });
  if (data === null) throw new Error(`no paper ${id}`);
  return data;
};

/** Titles and headings of a paper, in their order. */
const headings = ({ sections }: PaperData): readonly string[] =>
  sections.flatMap(({ title, blocks }) => [
    ...(title === null ? [] : [title]),
    ...blocks.flatMap((block) => (block.type === 'heading' ? [block.text] : [])),
  ]);

/** A case in which step 7 was decided so. */
const decided = (edition: string, outcome: string, form: Answers): OpenCase => {
  const state = caseThroughAll(editionAt(edition).sop);
  return {
    ...state,
    turns: state.turns.map((turn) =>
      turn.step === 'tindak-lanjut' && turn.completed !== null
        ? { ...turn, completed: { ...turn.completed, outcome, form } }
        : turn,
    ),
  };
};

describe.each(['maluku-utara/2025-08', 'denpasar/tanpa-tanggal'])('in %s', (edition) => {
  test('the letter of step 6 recommends', () => {
    const letter = paperOf(edition, 'laporan-rekomendasi');
    expect(headings(letter)).toContain('Rekomendasi');
    expect(JSON.stringify(letter)).toContain('Isian contoh: Rekomendasi Tim');
  });

  test('the letter of step 7 confirms and recommends, to the owner of the system alone', () => {
    const letter = paperOf(edition, 'konfirmasi-rekomendasi');
    expect(headings(letter)).toEqual(['Rekomendasi penanganan', 'Tindak lanjut', 'Eskalasi']);
    expect(letter).toMatchObject({ to: [expect.not.stringContaining('Siber dan Sandi')] });
  });

  test('escalation is a letter to BSSN with the least content the regulation asks for', () => {
    const letter = paperOf(edition, 'permohonan-bantuan');
    expect(letter).toMatchObject({
      kind: 'surat-dinas',
      to: ['Kepala Badan Siber dan Sandi Negara'],
      tlp: 'TLP:AMBER+STRICT',
    });
    expect(headings(letter)).toEqual(
      expect.arrayContaining([
        'Informasi kontak pelapor',
        'Deskripsi insiden',
        'Kronologi insiden',
        'Dampak serangan',
        'Bantuan yang dimohonkan',
      ]),
    );
  });

  test('the paper of step 8 is the record of the team, in the name of the agency', () => {
    const id = edition.startsWith('denpasar')
      ? 'laporan-hasil-koordinasi'
      : 'laporan-hasil-penanganan';
    expect(editionAt(edition).mapping.outputs.get(id)?.source).toBe('agency');
    expect(JSON.stringify(paperOf(edition, id))).toContain('telah berkoordinasi dengan pengembang');
  });

  test('the final report has cause, impact, lessons, recommendation, escalation and every retest', () => {
    const report = paperOf(
      edition,
      'laporan-penanganan',
      decided(edition, 'eskalasi', { 'alasan-eskalasi': 'Perlu bantuan.', rekomendasi: 'Pantau.' }),
    );
    expect(JSON.stringify(report)).toContain('Bantuan penanganan dimohonkan dengan surat Nomor');
    expect(headings(report)).toEqual(
      expect.arrayContaining([
        'Penyebab insiden',
        'Dampak serangan',
        'Pelajaran yang dipetik',
        'Rekomendasi penanganan',
        'Eskalasi kepada Badan Siber dan Sandi Negara',
        'Uji ulang perbaikan',
      ]),
    );
  });

  test('the final report tells a failed retest beside the one that was passed', () => {
    const { sop } = editionAt(edition);
    const once = caseThroughAll(sop);
    const test1 = once.turns.find(({ step }) => step === 'cabut-tindakan');
    if (test1?.completed === null || test1 === undefined) throw new Error('no retest');
    const { completed } = test1;
    const twice: OpenCase = {
      ...once,
      turns: once.turns.flatMap((turn) =>
        turn === test1
          ? [
              {
                ...turn,
                completed: {
                  ...completed,
                  outcome: 'belum-lulus',
                  form: { 'uji-ulang': 'Celah masih terbuka.' },
                },
              },
              {
                ...turn,
                completed: { ...completed, outcome: 'lulus', form: { 'uji-ulang': 'Tertutup.' } },
              },
            ]
          : [turn],
      ),
    };
    const text = JSON.stringify(paperOf(edition, 'laporan-penanganan', twice));
    expect(text).toContain('(belum lulus): Celah masih terbuka.');
    expect(text).toContain('(lulus): Tertutup.');
  });

  test('the final report of a case that was not escalated says nothing of it', () => {
    const calm = decided(edition, 'tidak-perlu-eskalasi', { rekomendasi: 'Pantau.' });
    const report = paperOf(edition, 'laporan-penanganan', {
      ...calm,
      outputs: calm.outputs.filter(({ output }) => output !== 'permohonan-bantuan'),
    });
    expect(headings(report)).toContain('Rekomendasi penanganan');
    expect(JSON.stringify(report)).not.toMatch(/Eskalasi kepada|dimohonkan dengan surat/);
  });
});

describe('in Batam', () => {
  test('the owner’s papers cite the minutes that sent the work back, and on the first round none', () => {
    const { sop } = editionAt('batam/2025-08');
    const once = caseThroughAll(sop);
    for (const output of ['laporan-penanganan', 'surat-tindak-lanjut'] as const) {
      const of = (state: OpenCase): string =>
        JSON.stringify(paperOf('batam/2025-08', output, state));
      expect(of(once)).not.toContain('rapat internal');
      const turn = once.turns.find(({ step }) =>
        sop.steps.get(step)?.outputs.some(({ id }) => id === output),
      );
      if (turn === undefined) throw new Error('no such paper');
      const again: OpenCase = {
        ...once,
        turns: [
          ...once.turns.filter((one) => one !== turn),
          { ...turn, turn: once.turns.length + 1 },
        ],
      };
      expect(of(again)).toContain('berdasarkan hasil rapat internal Tim');
    }
  });

  test('the response of step 1 speaks to the reporter and tells nothing meant for the team', () => {
    const { sop } = editionAt('batam/2025-08');
    const told = caseThroughAll(sop, undefined, {
      terima: {
        respon: 'lengkap',
        'kelengkapan-laporan': ['nama', 'keparahan', 'jenis', 'poc', 'bukti'],
        tanggapan: 'Bukti sudah cukup.',
        catatan: 'Pelapor sulit dihubungi.',
      },
    });
    const text = JSON.stringify(paperOf('batam/2025-08', 'respon-laporan', told));
    expect(text).toContain('Kepada Pelapor Contoh.');
    expect(text).toContain('Laporan diterima dalam keadaan lengkap');
    expect(text).toContain('Bukti sudah cukup.');
    expect(text).not.toContain('Pelapor sulit dihubungi.');
  });

  test('a report that lacks something is not called complete: the response says what is there and what is not', () => {
    const { sop } = editionAt('batam/2025-08');
    const step = sop.steps.get('terima');
    if (step === undefined) throw new Error('no step');
    const some = {
      respon: 'perlu-dilengkapi',
      'kelengkapan-laporan': ['nama', 'jenis', 'poc'],
      tanggapan: 'Mohon kirim tangkapan layar dan lognya.',
    };
    expect(checkAnswers(step.form, 'lanjut', { ...some, tanggapan: '' })).toMatchObject({
      fields: [{ field: 'tanggapan' }],
    });
    expect(checkAnswers(step.form, 'lanjut', { ...some, respon: 'lengkap' })).toMatchObject({
      fields: [{ field: 'kelengkapan-laporan', message: { id: 'Semua butir harus dicentang.' } }],
    });
    expect(checkAnswers(step.form, 'lanjut', some)).toMatchObject({ answers: some });
    const told = caseThroughAll(sop, undefined, { terima: some });
    const { sections } = paperOf('batam/2025-08', 'respon-laporan', told);
    const blocks = JSON.stringify(sections);
    expect(blocks).not.toContain('dalam keadaan lengkap');
    expect(blocks).toMatch(
      /Yang sudah disertakan.*Nama lengkap.*Jenis kerentanan.*Yang belum disertakan.*Tingkat keparahan.*Bukti tangkapan layar atau log/u,
    );
  });

  test('the letter to the unit names one deadline, the standard time of step 7', () => {
    const letter = JSON.stringify(paperOf('batam/2025-08', 'surat-perangkat-daerah'));
    expect(letter.match(/paling lambat[^.]*/gu)).toEqual([
      'paling lambat 1 (satu) minggu sejak tanggal surat ini',
    ]);
    expect(letter).not.toMatch(/tenggat|batas waktu/iu);
  });

  test('a berita acara signed on another day than the act says when it was signed', () => {
    const minutes = (datedAt: string) => {
      const data = paperOf('batam/2025-08', 'berita-acara-validasi', undefined, datedAt);
      if (data.kind !== 'berita-acara') throw new Error('no minutes');
      return data;
    };
    const same = minutes('2026-11-17T08:00:00Z');
    expect(same.opening).toContain('(17-11-2026)');
    expect(same.signedLater).toBeNull();
    const later = minutes('2026-11-20T08:00:00Z');
    expect(later.opening).toContain('(17-11-2026)');
    expect(later.signedLater).toMatch(
      /^Berita acara ini ditandatangani di .+ pada tanggal 20 November 2026\.$/,
    );
  });
});
