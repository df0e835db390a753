import { describe, expect, test } from 'vitest';
import type { Block } from '#core/papers/sheet/paper.ts';
import type { Field } from '#core/sops/model.ts';
import { gap } from '#core/papers/words/gap.ts';
import { letterOf, linesOf } from '#core/papers/office/letter-lines.ts';
import { partKeys } from '#core/papers/office/part-keys.ts';
import {
  caseAt,
  mappingWith,
  officeSop,
  paperIn,
  wholeWay,
  type VisitPart,
} from '#test/support/office-papers.ts';
import type { BodyPartOfFile } from '#core/papers/mapping/mapping-file.ts';

/** The blocks of a memo's body that is this part alone, and what it lacks. */
const memoOf = (part: BodyPartOfFile, visits: readonly VisitPart[], turn = 1) => {
  const { data, missing } = paperIn(caseAt(visits), 'memo', turn, {
    mapping: mappingWith({ memo: { isi: [part] } }),
  });
  const blocks: readonly Block[] = data?.sections.flatMap((section) => section.blocks) ?? [];
  return { blocks, missing: missing.map(({ code, what }) => `${code} ${what}`) };
};
const visit = (outcome: string | undefined, temuan: string | null): VisitPart => ({
  step: 'periksa',
  ...(outcome === undefined ? {} : { outcome }),
  form: temuan === null ? {} : { temuan },
});

describe('what a field said in every visit of its step', () => {
  const part: BodyPartOfFile = { riwayat: 'temuan', hasil: { ulang: 'belum lulus' } };

  test('is one paragraph where there was one visit', () => {
    expect(memoOf(part, [visit('lanjut', 'Bersih.')]).blocks).toEqual([
      { type: 'paragraph', text: '17 November 2026: Bersih.' },
    ]);
  });

  test('is a list where there were more, oldest first, with how each ended where the paper has words for it', () => {
    const visits = [visit('ulang', 'Ada pintu belakang.'), visit('lanjut', 'Bersih.')];
    expect(memoOf(part, visits, 2).blocks).toEqual([
      {
        type: 'list',
        items: ['17 November 2026 (belum lulus): Ada pintu belakang.', '17 November 2026: Bersih.'],
      },
    ]);
  });

  test('is of the day the form says it happened, where it asks for that', () => {
    const step = officeSop.steps.get('periksa');
    const [first] = step?.form ?? [];
    if (step === undefined || first === undefined) throw new Error('no field');
    const asked: Field = {
      ...first,
      id: 'waktu',
      type: 'date-time',
      happened: true,
    };
    const sop = {
      ...officeSop,
      steps: new Map([...officeSop.steps, ['periksa', { ...step, form: [...step.form, asked] }]]),
    };
    const form = { temuan: 'Bersih.', waktu: '2026-11-15T03:00:00.000Z' };
    const { data } = paperIn(caseAt([{ step: 'periksa', outcome: 'lanjut', form }]), 'memo', 1, {
      sop,
      mapping: mappingWith({ memo: { isi: [part] } }),
    });
    expect(data?.sections.flatMap(({ blocks }) => blocks)).toEqual([
      { type: 'paragraph', text: '15 November 2026: Bersih.' },
    ]);
  });

  test('goes up to the visit of the paper, and not to one after it', () => {
    const visits = [visit('ulang', 'Ada pintu belakang.'), visit('lanjut', 'Bersih.')];
    expect(memoOf(part, visits, 1).blocks).toEqual([
      { type: 'paragraph', text: '17 November 2026 (belum lulus): Ada pintu belakang.' },
    ]);
  });

  test('leaves out visits that said nothing, and is nothing where none did', () => {
    const visits = [visit('ulang', null), visit('lanjut', 'Bersih.')];
    expect(memoOf(part, visits, 2).blocks).toHaveLength(1);
    expect(memoOf(part, [visit('lanjut', null)])).toEqual({ blocks: [], missing: [] });
  });
});

describe('a table of what was examined', () => {
  const part: BodyPartOfFile = {
    tabel: [
      { baris: 'Temuan', hasil: 'temuan', catatan: 'catatan' },
      { baris: 'Alat', hasil: 'alat' },
    ],
  };
  const table = (form: VisitPart['form'], outcome = 'lanjut') =>
    memoOf(part, [{ step: 'periksa', outcome, ...(form === undefined ? {} : { form }) }]);
  const rowsOf = ({ blocks }: ReturnType<typeof table>) =>
    blocks.flatMap((block) => (block.type === 'table' ? block.rows : []));

  test('has a row for each, numbered, with the remark where one was made', () => {
    const made = table({ temuan: 'Bersih', catatan: 'Dua kali diperiksa', alat: 'nmap' });
    expect(rowsOf(made)).toEqual([
      ['1', 'Temuan', 'Bersih', 'Dua kali diperiksa'],
      ['2', 'Alat', 'nmap', '-'],
    ]);
    expect(made.missing).toEqual([]);
  });

  test('leaves a gap where what has to be answered was not, and says where to fill it in', () => {
    const made = table({ alat: 'nmap' });
    expect(rowsOf(made)).toEqual([
      ['1', 'Temuan', gap, '-'],
      ['2', 'Alat', 'nmap', '-'],
    ]);
    expect(made.missing).toEqual(['not-filled periksa.temuan']);
  });

  test('leaves out a row that may stay empty', () => {
    expect(rowsOf(table({ temuan: 'Bersih' }))).toEqual([['1', 'Temuan', 'Bersih', '-']]);
  });
});

describe('what a register tells of a paper', () => {
  const data = (output: string, turn: number, more: Parameters<typeof mappingWith>[0] = {}) => {
    const draft = paperIn(caseAt(wholeWay), output, turn, { mapping: mappingWith(more) });
    if (draft.data === null) throw new Error('no paper');
    return draft.data;
  };

  test('is its kind, its matter and whom it goes to, where it is a letter', () => {
    const letter = data('memo', 1, {
      memo: { hal: 'Hasil pemeriksaan', kepada: ['Kepala Dinas', 'Sekretaris'] },
    });
    expect(letterOf(letter, {})).toEqual({
      kind: 'nota-dinas',
      hal: 'Hasil pemeriksaan',
      to: ['Kepala Dinas', 'Sekretaris'],
    });
    expect(letterOf(letter, { klasifikasi: ' 000.6.2 ' })).toMatchObject({
      classification: '000.6.2',
    });
    expect(letterOf(letter, { klasifikasi: ' ' })).not.toHaveProperty('classification');
  });

  test('is its title and nobody it goes to, where it is a report', () => {
    const report = data('laporan', 3);
    expect(letterOf(report, {})).toMatchObject({ kind: 'laporan', to: [] });
    expect(letterOf(report, {}).hal).toContain('Akhir Penanganan');
    expect(linesOf(report)).toMatchObject({ sifat: '', lampiran: '', recipients: [] });
  });
});

describe('what an officer may write anew', () => {
  const mapping = mappingWith({
    laporan: { isi: [{ teks: 'Pembuka' }, { fakta: 'basis' }, { fakta: 'report' }] },
  });
  const keys = (output: string) => [...partKeys(mapping, output)];

  test.each<[output: string, may: readonly string[], mayNot: readonly string[]]>([
    [
      'memo',
      [
        'tlp',
        'sifat',
        'lampiran',
        'hal',
        'kepada',
        'dari',
        'pembuka',
        'isi.1',
        'penutup',
        'tembusan',
      ],
      ['di', 'judul', 'dasar'],
    ],
    ['jawaban', ['sifat', 'lampiran', 'hal', 'kepada', 'di', 'isi.1'], ['dari', 'judul']],
    ['isian', ['judul', 'pembuka'], ['penutup', 'tembusan', 'isi.1', 'hal']],
    ['laporan', ['judul', 'isi.1', 'dasar', 'penutup'], ['isi.2', 'isi.3', 'hal', 'kepada']],
    [
      'rapat.undangan',
      ['tlp', 'sifat', 'lampiran', 'hal', 'pembuka', 'penutup', 'tembusan'],
      ['kepada', 'isi.1'],
    ],
    ['rapat.notula', ['tlp'], ['hal', 'judul']],
    ['rapat.daftar-hadir', ['tlp'], ['hal']],
    ['disposisi.lembar', ['tlp', 'sifat', 'hal'], ['lampiran', 'kepada']],
  ])('on %s', (output, may, mayNot) => {
    expect(keys(output)).toEqual(expect.arrayContaining([...may]));
    for (const key of mayNot) expect(keys(output)).not.toContain(key);
  });

  test.each(['tidak-ada', 'permintaan.sekda', 'tangkapan'])(
    'on nothing that is no paper of the edition: %s',
    (output) => {
      expect(keys(output)).toEqual([]);
    },
  );
});
