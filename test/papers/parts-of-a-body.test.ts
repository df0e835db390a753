import { describe, expect, test } from 'vitest';
import type { OpenCase } from '#core/cases/case.ts';
import { defaultMapping } from '#core/papers/mapping/default-mapping.ts';
import type { BodyPartOfFile } from '#core/papers/mapping/mapping-file.ts';
import type { Block } from '#core/papers/sheet/paper.ts';
import { gap } from '#core/papers/words/gap.ts';
import { compile } from '#core/sops/compile.ts';
import {
  caseAt,
  fieldPart,
  mappingWith,
  officeDocument,
  officeSop,
  paperIn,
  type VisitPart,
} from '#test/support/office-papers.ts';
import { file } from '#test/support/scenario.ts';

const twoChoices = [
  { kode: 'ya', label: 'Sesuai', label_en: 'Fits' },
  { kode: 'tidak', label: 'Tidak sesuai', label_en: 'Does not fit' },
];
const document = officeDocument();

/** The office's SOP, whose first form begins and ends with questions around a list of checks. */
const checking = compile({
  ...document,
  langkah: document.langkah.map((step) =>
    step.kode === 'periksa'
      ? {
          ...step,
          formulir: [
            fieldPart('temuan', 'long-text', { wajib: true }),
            fieldPart('log', 'choice', { pilihan: twoChoices, wajib: true }),
            fieldPart('log-catatan', 'text', { catatan_dari: 'log' }),
            fieldPart('akses', 'choice', { pilihan: twoChoices, wajib: true, bila: ['ulang'] }),
            fieldPart('akses-catatan', 'text', { catatan_dari: 'akses' }),
            fieldPart('saran', 'text'),
          ],
        }
      : step,
  ),
});

const body = (isi: readonly BodyPartOfFile[], state: OpenCase, sop = officeSop, turn = 1) => {
  const { data, missing } = paperIn(state, turn === 1 ? 'memo' : 'jawaban', turn, {
    sop,
    mapping: mappingWith({ [turn === 1 ? 'memo' : 'jawaban']: { isi } }, sop),
  });
  return { sections: data?.sections ?? [], missing: missing.map(({ what }) => what) };
};
const tableIn = (blocks: readonly Block[] | undefined) =>
  blocks?.flatMap((block) => (block.type === 'table' ? block.rows : []));

const done = (form: VisitPart['form'] = {}, outcome = 'lanjut'): VisitPart => ({
  step: 'periksa',
  outcome,
  form,
});
const said = caseAt([done({ temuan: 'Ada.' })]);

describe('a field as a part of the body', () => {
  test('leaves dots where an answer is needed, nothing where it may be left out', () => {
    const empty = caseAt([done()]);
    expect(body([{ bidang: 'temuan' }], empty)).toEqual({
      sections: [{ title: null, blocks: [{ type: 'paragraph', text: gap }] }],
      missing: ['periksa.temuan'],
    });
    expect(body([{ bidang: 'catatan' }], empty)).toEqual({ sections: [], missing: [] });
  });

  test('leaves nothing where it was not asked under this outcome', () => {
    const sebab: readonly BodyPartOfFile[] = [{ bidang: 'sebab' }];
    expect(body(sebab, caseAt([done({}, 'lanjut')]))).toEqual({ sections: [], missing: [] });
    expect(body(sebab, caseAt([done({}, 'ulang')])).missing).toEqual(['periksa.sebab']);
  });

  test('that is not there says nothing', () => {
    expect(body([{ bidang: 'hilang' }, { bidang: 'hilang.temuan' }], said).sections).toEqual([]);
  });

  test('of a step that was not completed before is missing', () => {
    const skipped = caseAt([{ step: 'periksa' }, { step: 'jawab', outcome: 'lanjut' }]);
    expect(body([{ bidang: 'periksa.temuan' }], skipped, officeSop, 2).missing).toEqual([
      'periksa.temuan',
    ]);
  });

  test('stands under its chapter and its own heading', () => {
    expect(body([{ judul: 'A', subjudul: 'Temuan', bidang: 'temuan' }], said).sections).toEqual([
      {
        title: 'A',
        blocks: [
          { type: 'heading', text: 'Temuan' },
          { type: 'paragraph', text: 'Ada.' },
        ],
      },
    ]);
  });
});

describe('a chapter', () => {
  test('that began with a part without words begins with the next that has some', () => {
    expect(
      body(
        [
          { judul: 'A', subjudul: 'Nomor', bidang: 'nomor' },
          { subjudul: 'Temuan', bidang: 'temuan' },
          { subjudul: 'Lagi', bidang: 'temuan' },
        ],
        said,
      ).sections.map(({ title }) => title),
    ).toEqual(['A', null]);
  });

  test('is not given to a part without a heading of its own', () => {
    expect(
      body([{ judul: 'A', bidang: 'nomor' }, { bidang: 'temuan' }], said).sections.map(
        ({ title }) => title,
      ),
    ).toEqual([null]);
  });
});

describe('the whole form', () => {
  const answers = {
    temuan: 'Ada.',
    log: 'ya',
    'log-catatan': 'Lengkap.',
    akses: 'tidak',
    saran: 'Perbarui.',
  };
  const form = (given: VisitPart['form'], outcome = 'ulang') =>
    body([{ formulir: 'semua' }], caseAt([done(given, outcome)], {}, { sop: checking }), checking);

  test('has its checks in a table, and its questions before and after it as they stand', () => {
    const { sections, missing } = form(answers);
    const blocks = sections[0]?.blocks ?? [];
    expect(blocks.map(({ type }) => type)).toEqual(['pairs', 'table', 'pairs']);
    expect(tableIn(blocks)).toEqual([
      ['1', 'Isian log', 'Sesuai', 'Lengkap.'],
      ['2', 'Isian akses', 'Tidak sesuai', '-'],
    ]);
    expect(missing).toEqual([]);
  });

  test('tells what is missing, dots for what is needed and a dash for what may be left out', () => {
    const { sections, missing } = form({});
    expect(sections[0]?.blocks[0]).toEqual({
      type: 'pairs',
      rows: [{ label: 'Isian temuan', value: [gap] }],
    });
    expect(sections[0]?.blocks.at(-1)).toEqual({
      type: 'pairs',
      rows: [{ label: 'Isian saran', value: ['-'] }],
    });
    expect(missing).toEqual(['periksa.log', 'periksa.akses', 'periksa.temuan']);
  });

  test('does not ask what the outcome did not ask: too few checks are no table', () => {
    const { sections, missing } = form({ temuan: 'Ada.', log: 'ya' }, 'lanjut');
    expect(sections[0]?.blocks.map(({ type }) => type)).toEqual(['pairs']);
    expect(JSON.stringify(sections)).not.toContain('Isian akses"');
    expect(missing).toEqual([]);
  });
});

describe('a table of what was examined', () => {
  const rows = (tabel: Extract<BodyPartOfFile, { tabel: unknown }>['tabel'], visit: VisitPart) => {
    const state = caseAt([visit], {}, { sop: checking });
    const { sections, missing } = body([{ tabel }], state, checking);
    return { rows: tableIn(sections[0]?.blocks) ?? [], missing };
  };

  test('leaves out a row nobody was asked about, and counts the others', () => {
    expect(
      rows(
        [
          { baris: 'Akses', hasil: 'akses' },
          { baris: 'Saran', hasil: 'saran' },
          { baris: 'Log', hasil: 'log', catatan: 'log-catatan' },
        ],
        done({ temuan: 'Ada.', log: 'ya' }),
      ),
    ).toEqual({ rows: [['1', 'Log', 'Sesuai', '-']], missing: [] });
  });

  test('leaves dots for a finding that is needed, while the step runs too', () => {
    const tabel = [{ baris: 'Log', hasil: 'log', catatan: 'log-catatan' }];
    for (const visit of [done(), { step: 'periksa' }])
      expect(rows(tabel, visit)).toEqual({
        rows: [['1', 'Log', gap, '-']],
        missing: ['periksa.log'],
      });
  });

  test('has no row for a field that is not there, and no table without rows', () => {
    expect(rows([{ baris: 'X', hasil: 'hilang' }], done({ temuan: 'Ada.' }))).toEqual({
      rows: [],
      missing: [],
    });
  });

  test('joins several choices or lines in one cell', () => {
    const state = caseAt([done({ temuan: 'Satu.\nDua.', bukti: [file('a.log')] })]);
    expect(
      tableIn(body([{ tabel: [{ baris: 'Temuan', hasil: 'temuan' }] }], state).sections[0]?.blocks),
    ).toEqual([['1', 'Temuan', 'Satu.; Dua.', '-']]);
  });
});

describe('an edition without a mapping of its own', () => {
  test('is signed by who coordinates where a step names no executor', () => {
    const nobody = {
      ...officeSop,
      steps: new Map(
        [...officeSop.steps].map(([id, step]) => [id, { ...step, executors: [] }] as const),
      ),
    };
    expect(defaultMapping(nobody).naskah['memo']?.penanda_tangan).toEqual([{ peran: 'ketua' }]);
    expect(defaultMapping({ ...nobody, controllers: [] }).naskah['memo']?.penanda_tangan).toEqual(
      [],
    );
  });

  test('has a paper for each output that is one, and none for files', () => {
    expect(Object.keys(defaultMapping(officeSop).naskah)).toEqual([
      'memo',
      'isian',
      'jawaban',
      'laporan',
    ]);
    expect(defaultMapping(officeSop).naskah['isian']?.jenis).toBe('formulir');
  });
});
