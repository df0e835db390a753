import { describe, expect, test } from 'vitest';
import type { OpenCase } from '#core/cases/case.ts';
import type { PaperPart } from '#core/papers/mapping/mapping-file.ts';
import { freeParts } from '#core/papers/office/free-parts.ts';
import { partKeys } from '#core/papers/office/part-keys.ts';
import { caseAt, mappingWith, officeSop, paperIn, wholeWay } from '#test/support/office-papers.ts';
import {
  caseThroughAll,
  editionAt,
  editions,
  paperOutputs,
  sampleIssue,
  sampleSettings,
  visitOf,
} from '#test/support/papers.ts';
import { paperData } from '#core/papers/office/paper-data.ts';
import { file } from '#test/support/scenario.ts';

const state = caseAt([
  {
    step: 'periksa',
    outcome: 'lanjut',
    form: {
      temuan: 'Temuan:\nSatu\nDua',
      catatan: 'Catatan.',
      bukti: [file('akses.log')],
      parah: 'ya',
    },
  },
]);

/** What an officer is offered to write anew of a memo, with what it says now. */
const offered = (memo: Partial<PaperPart>, of: OpenCase = state) => {
  const mapping = mappingWith({ memo });
  return freeParts(officeSop, mapping, 'memo', paperIn(of, 'memo', 1, { mapping })).map(
    ({ key, text }) => [key, text],
  );
};
const keys = (memo: Partial<PaperPart>) => offered(memo).map(([key]) => key);

describe('what an officer may write anew of a paper', () => {
  test('is, of a letter, its lines, addressees, opening, body and closing', () => {
    for (const [jenis, place] of [
      ['nota-dinas', 'dari'],
      ['surat-dinas', 'di'],
    ] as const)
      expect(keys({ jenis, isi: [{ bidang: 'temuan' }, { teks: 'Tetap.' }] })).toEqual([
        'sifat',
        'lampiran',
        'hal',
        'kepada',
        place,
        'pembuka',
        'isi.1',
        'isi.2',
        'penutup',
        'tembusan',
        'klasifikasi',
      ]);
  });

  test.each([
    ['berita-acara', ['judul', 'pembuka', 'isi.1', 'penutup', 'tembusan', 'klasifikasi']],
    ['laporan', ['judul', 'pembuka', 'isi.1', 'penutup', 'tembusan', 'klasifikasi']],
    ['formulir', ['judul', 'pembuka', 'isi.1']],
  ] as const)('is, of a paper of kind %s, %j', (jenis, parts) => {
    expect(keys({ jenis, isi: [{ bidang: 'temuan' }] })).toEqual(parts);
  });

  test('is no fact of the case, no table and no whole form: these are not his words', () => {
    expect(
      keys({
        jenis: 'laporan',
        isi: [
          { fakta: 'report' },
          { formulir: 'semua' },
          { tabel: [{ baris: 'A', hasil: 'parah' }] },
          { teks: 'Tetap.' },
        ],
      }),
    ).toEqual(['judul', 'pembuka', 'isi.4', 'penutup', 'tembusan', 'klasifikasi']);
  });

  test('starts from what the paper says now', () => {
    expect(
      Object.fromEntries(
        offered({
          jenis: 'laporan',
          pembuka: 'Menindaklanjuti {nomor}.',
          penutup: 'Demikian.',
          isi: [
            { judul: 'Temuan', bidang: 'temuan' },
            { judul: 'Catatan', subjudul: 'Petugas', teks: 'Kata {isian:catatan}' },
            { judul: 'Bukti', bidang: 'bukti' },
          ],
        }),
      ),
    ).toEqual({
      klasifikasi: '',
      judul: 'Memo Pemeriksaan',
      pembuka: 'Menindaklanjuti CTH-2026-0001.',
      penutup: 'Demikian.',
      tembusan: '',
      'isi.1': 'Temuan:\n1. Satu\n2. Dua',
      'isi.2': 'Kata Catatan.',
      'isi.3': `1\takses.log\t3 B\t${'ab'.repeat(32)}`,
    });
  });

  test('starts from nothing where a part has no heading to find it by, or said nothing', () => {
    const texts = Object.fromEntries(
      offered({
        jenis: 'laporan',
        isi: [{ bidang: 'temuan' }, { judul: 'Nomor', bidang: 'nomor' }],
      }),
    );
    expect([texts['isi.1'], texts['isi.2']]).toEqual([null, null]);
  });

  test('of a letter never starts from marks: written anew they would stay on it', () => {
    const texts = (pembuka: string) => Object.fromEntries(offered({ pembuka }));
    expect(texts('Sehubungan dengan {nomor}.')['pembuka']).toBeNull();
    expect(texts('Dengan hormat,')['pembuka']).toBe('Dengan hormat,');
  });

  test('tells a choice as a sentence, and a system line by line', () => {
    const of = caseAt([
      {
        step: 'periksa',
        outcome: 'lanjut',
        form: { parah: 'ya', sistem: { name: 'Portal', unit: 'Dinas Contoh' } },
      },
    ]);
    const isi = [
      { judul: 'Keparahan', bidang: 'parah' },
      { judul: 'Sistem', bidang: 'sistem' },
    ];
    const texts = Object.fromEntries(offered({ jenis: 'laporan', isi }, of));
    expect(texts['isi.1']).toBe('Ya.');
    expect(texts['isi.2']).toBe('Nama sistem: Portal\nUnit kerja / Perangkat Daerah: Dinas Contoh');
  });

  test('is nothing of a paper that there is nothing to make of', () => {
    const mapping = mappingWith({});
    expect(freeParts(officeSop, mapping, 'memo', { data: null, missing: [] })).toEqual([]);
  });

  test('is nothing of minutes and attendance lists, which are recorded anew', () => {
    const mapping = mappingWith({});
    const draft = paperIn(caseAt(wholeWay), 'laporan', 3);
    expect(freeParts(officeSop, mapping, 'rapat.notula', draft)).toEqual([]);
  });

  test('is called by its heading, else by its field or the words it begins with, never by a number', () => {
    const mapping = mappingWith({
      memo: {
        jenis: 'laporan',
        isi: [
          { judul: 'Bab', bidang: 'temuan' },
          { bidang: 'catatan' },
          { teks: 'Sehubungan dengan hal tersebut di atas, kami mohon {sistem} diperiksa.' },
        ],
      },
    });
    const labels = freeParts(officeSop, mapping, 'memo', paperIn(state, 'memo', 1, { mapping }))
      .filter(({ key }) => key.startsWith('isi.'))
      .map(({ label }) => label.id);
    expect(labels).toEqual([
      'Bab',
      officeSop.steps.get('periksa')?.form.find(({ id }) => id === 'catatan')?.label.id,
      'Kalimat "Sehubungan dengan hal tersebut di atas, …"',
    ]);
  });

  test('has a label in both languages, and no key twice', () => {
    const mapping = mappingWith({});
    const parts = freeParts(officeSop, mapping, 'memo', paperIn(state, 'memo', 1, { mapping }));
    expect(parts.every(({ label }) => label.id !== '' && label.en !== '')).toBe(true);
    expect(new Set(parts.map(({ key }) => key)).size).toBe(parts.length);
  });
});

describe.each(editions)('of every paper of %s', (edition) => {
  const { sop, mapping } = editionAt(edition);
  const settings = sampleSettings(sop);

  test.each(paperOutputs(sop).map(({ step, output }) => [output.id, step, output] as const))(
    'what is offered of "%s" and the label are all the keys that are taken',
    (_, step, output) => {
      const of = caseThroughAll(sop, output);
      const draft = paperData({
        sop,
        mapping,
        state: of,
        output: output.id,
        turn: visitOf(of, step),
        settings,
        issue: sampleIssue(),
      });
      expect([...partKeys(mapping, output.id)].toSorted()).toEqual(
        ['tlp', ...freeParts(sop, mapping, output.id, draft).map(({ key }) => key)].toSorted(),
      );
    },
  );

  test.each(paperOutputs(sop).map(({ step, output }) => [output.id, step, output] as const))(
    'what is offered of "%s" and written back as it was is the same paper',
    (_, step, output) => {
      const of = caseThroughAll(sop, output);
      const made = (edits: Readonly<Record<string, string>>) =>
        paperData({
          sop,
          mapping,
          state: of,
          output: output.id,
          turn: visitOf(of, step),
          settings,
          issue: sampleIssue({ edits }),
        });
      const draft = made({});
      const texts = freeParts(sop, mapping, output.id, draft).flatMap(({ key, text }) =>
        text === null ? [] : [[key, text] as const],
      );
      expect(made(Object.fromEntries(texts)).data).toEqual(draft.data);
    },
  );
});
