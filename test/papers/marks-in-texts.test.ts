import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OpenCase } from '#core/cases/case.ts';
import type { PaperPart } from '#core/papers/mapping/mapping-file.ts';
import { gap } from '#core/papers/words/gap.ts';
import {
  caseAt,
  casePaper,
  mappingWith,
  paperIn,
  wholeWay,
  type VisitPart,
} from '#test/support/office-papers.ts';

const periksa = (form: VisitPart['form'] = {}, outcome = 'lanjut'): VisitPart => ({
  step: 'periksa',
  outcome,
  form: { temuan: 'Halaman depan berubah.', ...form },
});

/** What the opening of the memo says in a case, and what is missing for it. */
const said = (
  text: string,
  state: OpenCase = caseAt([periksa()]),
  turn = 1,
  more: Partial<PaperPart> = {},
) => {
  const { data, missing } = paperIn(state, 'memo', turn, {
    mapping: mappingWith({ memo: { pembuka: text, ...more } }),
  });
  const [block] = data?.sections[0]?.blocks ?? [];
  return {
    text: block?.type === 'paragraph' ? block.text : undefined,
    missing: missing.map(({ code, what }) => `${code} ${what}`),
  };
};

describe('a mark in a text of a paper', () => {
  test.each<[string, string]>([
    ['{nomor}', 'CTH-2026-0001'],
    ['{sistem}', 'Layanan Contoh'],
    ['{unit}', 'Dinas Contoh'],
    ['{tim}', 'Contoh-CSIRT'],
    ['{perangkat_daerah}', 'Dinas Contoh'],
    ['{instansi}', 'Kota Contoh'],
    ['{hasil}', 'lanjut'],
    ['{putaran}', '1'],
    ['{urutan}', 'pertama'],
    ['{tanggal_laporan}', '17 November 2026'],
    ['{pelapor}', 'Pelapor Contoh'],
    ['{isian:temuan}', 'Halaman depan berubah.'],
  ])('%s says %s', (mark, text) => {
    expect(said(`Perihal ${mark} ini`)).toEqual({ text: `Perihal ${text} ini`, missing: [] });
  });

  test('{tiket} is the ticket once there is one, the number of the case before', () => {
    expect(said('{tiket}').text).toBe('CTH-2026-0001');
    expect(said('{tiket}', caseAt([periksa()], { ticket: 'T-9' })).text).toBe('T-9');
  });

  test('{unit} of a system whose owner nobody knows says so in general words', () => {
    const state = caseAt([periksa()], { system: { name: 'Portal' } });
    expect(said('{sistem} milik {unit}', state).text).toBe('Portal milik Perangkat Daerah terkait');
  });

  test('{pelapor} never names a reporter who asked to stay unnamed', () => {
    const state = caseAt(
      [periksa()],
      {},
      { report: { reporter: { name: 'Nama Rahasia', anonymous: true, capacity: 'individual' } } },
    );
    expect(said('Dari {pelapor}.', state).text).toBe('Dari Pelapor (nama dirahasiakan).');
  });

  test('{putaran} counts the visits of the step up to this one, not those after it', () => {
    const state = caseAt([periksa({}, 'ulang'), periksa({}, 'ulang'), periksa()]);
    expect([1, 2, 3].map((turn) => said('{putaran}', state, turn).text)).toEqual(['1', '2', '3']);
  });

  test('{urutan} says the same in words: a letter has no "ke-1"', () => {
    const state = caseAt([periksa({}, 'ulang'), periksa({}, 'ulang'), periksa()]);
    expect([1, 2, 3].map((turn) => said('{urutan}', state, turn).text)).toEqual([
      'pertama',
      'kedua',
      'ketiga',
    ]);
  });

  test('{hasil} takes the mapping’s own words for an outcome, and dots while the step runs', () => {
    const words = { hasil: { lanjut: 'dapat diteruskan' } };
    expect(said('{hasil}', caseAt([periksa()]), 1, words).text).toBe('dapat diteruskan');
    expect(said('{hasil}', caseAt([periksa({}, 'ulang')]), 1, words).text).toBe('ulang');
    expect(said('{hasil}', caseAt([{ step: 'periksa' }]), 1, words).text).toBe(gap);
  });

  test.each([
    '{nomer}',
    '{NOMOR}',
    '{}',
    '{isian}',
    '{ nomor }',
    '{tanggal}',
    '{isian:temuan:memo}',
  ])('that nobody knows stays as it was typed: %s', (mark) => {
    expect(said(`Lihat ${mark}.`)).toEqual({ text: `Lihat ${mark}.`, missing: [] });
  });

  test('that names no paper keeps its colon: {nomor:memo}', () => {
    expect(said('{nomor:memo}').text).toBe('{nomor:memo}');
  });

  test('may stand several times in one text', () => {
    expect(said('{nomor}, {sistem}, {nomor}').text).toBe(
      'CTH-2026-0001, Layanan Contoh, CTH-2026-0001',
    );
  });

  test('brings in what people typed as it is: a mark they typed is not filled', () => {
    expect(said('{isian:temuan}', caseAt([periksa({ temuan: 'Isi {nomor} $& $1' })])).text).toBe(
      'Isi {nomor} $& $1',
    );
    expect(said('{sistem}', caseAt([periksa()], { system: { name: '{pelapor}' } })).text).toBe(
      '{pelapor}',
    );
  });

  test('never changes the words around it', () => {
    const plain = fc.stringMatching(/^[A-Za-z0-9 ,.;()]{0,20}$/);
    fc.assert(
      fc.property(plain, plain, (before, after) => {
        expect(said(`x${before}{nomor}${after}x`).text).toBe(`x${before}CTH-2026-0001${after}x`);
      }),
      { numRuns: 40 },
    );
  });
});

describe('an answer that a text cites', () => {
  test('leaves dots where it is not given, and says in which form to give it', () => {
    const { data, missing } = paperIn(caseAt([{ step: 'periksa' }]), 'memo', 1, {
      mapping: mappingWith({ memo: { pembuka: 'Sebab: {isian:catatan}', isi: [] } }),
    });
    expect(data?.sections[0]?.blocks).toEqual([{ type: 'paragraph', text: `Sebab: ${gap}` }]);
    expect(missing).toEqual([
      {
        code: 'not-filled',
        what: 'periksa.catatan',
        message: {
          id: '"Isian catatan" belum diisi. Isi dalam formulir langkah 1 (Langkah periksa).',
          en: '"Answer catatan" is not filled in. Fill it in the form of step 1 (Step periksa).',
        },
      },
    ]);
  });

  test('asked for twice is missing once', () => {
    expect(said('{isian:catatan} {isian:catatan}').missing).toEqual(['not-filled periksa.catatan']);
  });

  test('of a field that is not there leaves dots', () => {
    expect(said('{isian:tidak-ada}')).toEqual({ text: gap, missing: [] });
    expect(said('{isian:tidak-ada.temuan}')).toEqual({ text: gap, missing: [] });
  });

  test('of another step is that of its newest visit before this one', () => {
    const state = caseAt([
      periksa({ temuan: 'Pertama.' }, 'ulang'),
      periksa({ temuan: 'Kedua.' }),
      { step: 'jawab', outcome: 'lanjut' },
      periksa({ temuan: 'Terakhir.' }),
    ]);
    const answer = paperIn(state, 'jawaban', 3, {
      mapping: mappingWith({ jawaban: { pembuka: '{isian:periksa.temuan}', isi: [] } }),
    });
    expect(answer.data?.sections[0]?.blocks).toEqual([{ type: 'paragraph', text: 'Kedua.' }]);
  });

  test('with several choices names them by their labels, joined by commas', () => {
    expect(said('{isian:parah}', caseAt([periksa({ parah: 'ya' })])).text).toBe('Ya');
  });
});

test('a fixed part of the body about an optional answer is left out with it, its own words and all', () => {
  const memo: Partial<PaperPart> = {
    isi: [
      { judul: 'Catatan', teks: 'Catatan petugas: {isian:catatan}' },
      { judul: 'Temuan', teks: 'Ditemukan: {isian:temuan}' },
    ],
  };
  const sections = (form: VisitPart['form']) =>
    paperIn(caseAt([periksa(form)]), 'memo', 1, {
      mapping: mappingWith({ memo }),
    }).data?.sections.map(({ title }) => title);
  expect(sections({})).toEqual(['Temuan']);
  expect(sections({ catatan: 'Ada.' })).toEqual(['Catatan', 'Temuan']);
});

test('a part about a question that was not asked under this outcome is left out too', () => {
  const memo: Partial<PaperPart> = { isi: [{ teks: 'Sebab: {isian:sebab}' }] };
  const draft = (outcome: string) =>
    paperIn(caseAt([periksa({}, outcome)]), 'memo', 1, { mapping: mappingWith({ memo }) });
  expect(draft('lanjut')).toMatchObject({ data: { sections: [] }, missing: [] });
  expect(draft('ulang').missing.map(({ what }) => what)).toEqual(['periksa.sebab']);
});

test('marks are filled in titles, subjects, addressees and copies alike', () => {
  const { data } = paperIn(caseAt(wholeWay, { papers: [casePaper('memo', 1)] }), 'jawaban', 2, {
    mapping: mappingWith({
      jawaban: {
        judul: 'Jawaban {nomor}',
        hal: 'Perihal {sistem}',
        sifat: 'Untuk {unit}',
        kepada: ['Kepala {unit}', 'Tim {tim}'],
        tembusan: ['{perangkat_daerah}', 'Kepala {unit}'],
        penutup: 'Demikian {nomor}.',
      },
    }),
  });
  expect(data).toMatchObject({
    title: 'Jawaban CTH-2026-0001 (CTH-2026-0001)',
    hal: 'Perihal Layanan Contoh',
    sifat: 'Untuk Dinas Contoh',
    to: ['Kepala Dinas Contoh', 'Tim Contoh-CSIRT'],
    copies: ['Dinas Contoh', 'Kepala Dinas Contoh'],
  });
  expect(data?.sections.at(-1)?.blocks).toEqual([
    { type: 'paragraph', text: 'Demikian CTH-2026-0001.' },
  ]);
});
