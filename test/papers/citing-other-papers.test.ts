import { describe, expect, test } from 'vitest';
import type { OpenCase, PaperVersion } from '#core/cases/case.ts';
import type { PaperPart } from '#core/papers/mapping/mapping-file.ts';
import { gap } from '#core/papers/words/gap.ts';
import {
  caseAt,
  casePaper,
  hour,
  mappingWith,
  paperIn,
  signedVersion,
  teamMember,
  wholeWay,
} from '#test/support/office-papers.ts';
import { file } from '#test/support/scenario.ts';

/** What the report says in its introduction, and what it waits for. */
const said = (
  text: string,
  state: OpenCase,
  turn = 3,
  more: Readonly<Record<string, Partial<PaperPart>>> = {},
) => {
  const { data, missing } = paperIn(state, 'laporan', turn, {
    mapping: mappingWith({ ...more, laporan: { pembuka: text, ...more['laporan'] } }),
  });
  return {
    text: data?.kind === 'laporan' ? data.intro : undefined,
    missing: missing.map(({ code, what }) => `${code} ${what}`),
  };
};

const signed = (more: Partial<PaperVersion> = {}, turn = 1): OpenCase =>
  caseAt(wholeWay, { papers: [casePaper('memo', turn, [signedVersion(more)])] });

const both = '{nomor_naskah:memo} tanggal {tanggal_naskah:memo}';
/** A line breaks numbers only behind a stroke, never before one. */
const number = '000.6\u00A0/ 7\u00A0/ CTH\u00A0/ XI\u00A0/ 2026';

describe('a paper that cites another', () => {
  test('has its number, no line of which begins with a stroke, and the day of its first signature', () => {
    expect(said(both, signed())).toEqual({
      text: `${number} tanggal 18 November 2026`,
      missing: [],
    });
    const [first] = signedVersion().signatures;
    if (first === undefined) throw new Error('no signature');
    const twice = signed({ signatures: [first, { ...first, at: hour(100) }] });
    expect(said('{tanggal_naskah:memo}', twice).text).toBe('18 November 2026');
  });

  test('has the day it was printed, where it was signed by hand later', () => {
    const printed = signed({
      printed: { at: hour(3), by: teamMember, file: file('lembar.pdf') },
    });
    expect(said('{tanggal_naskah:memo}', printed).text).toBe('17 November 2026');
  });

  test.each<[string, OpenCase]>([
    ['is not signed yet', caseAt(wholeWay)],
    [
      'is printed and waits for its scan',
      signed({ signatures: [], printed: { at: hour(3), by: teamMember, file: file('l.pdf') } }),
    ],
    ['was revoked', signed({ revoked: { at: hour(40), by: teamMember, reason: 'Salah.' } })],
    ['was signed in another visit of its step', signed({}, 9)],
  ])('waits while the other %s', (_, state) => {
    expect(said(both, state)).toEqual({
      text: `${gap} tanggal ${gap}`,
      missing: ['not-signed-yet memo'],
    });
  });

  test('says what to do, in both languages', () => {
    const { missing } = paperIn(caseAt(wholeWay), 'laporan', 3, {
      mapping: mappingWith({ laporan: { pembuka: both } }),
    });
    expect(missing.map(({ message }) => message)).toEqual([
      {
        id: 'Naskah ini menyebut nomor "Memo Pemeriksaan". Naskah itu ditandatangani lebih dahulu.',
        en: 'This paper cites the number of "Memo Pemeriksaan", which is to be signed first.',
      },
    ]);
  });

  test('cites the newest version that counts, signed anew after a revoked one', () => {
    const revoked = signedVersion({ revoked: { at: hour(40), by: teamMember, reason: 'Salah.' } });
    const anew = signedVersion({ version: 2, number: '000.6/8' });
    const state = caseAt(wholeWay, { papers: [casePaper('memo', 1, [revoked, anew])] });
    expect(said('{nomor_naskah:memo}', state).text).toBe('000.6/8');
  });

  test('cites that of the newest visit up to its own, never one that came after', () => {
    const loop = [
      { step: 'periksa', outcome: 'ulang' },
      { step: 'periksa', outcome: 'lanjut' },
      { step: 'jawab', outcome: 'lanjut' },
      { step: 'susun', outcome: 'tutup' },
      { step: 'periksa', outcome: 'lanjut' },
    ];
    const papers = [1, 2, 5].map((turn) =>
      casePaper('memo', turn, [signedVersion({ number: `Nomor-${String(turn)}` })]),
    );
    expect(said('{nomor_naskah:memo}', caseAt(loop, { papers }), 4).text).toBe('Nomor-2');
  });

  test('has dots for a party’s paper and a form while their steps still run', () => {
    const running = caseAt([{ step: 'periksa' }, { step: 'jawab' }, { step: 'susun' }]);
    expect(said('{nomor_naskah:jawaban} {nomor_naskah:isian}', running).text).toBe(`${gap} ${gap}`);
  });

  test('has dots for one that did not come about in the visit, nor is demanded there', () => {
    const state = caseAt([
      { step: 'periksa', outcome: 'lanjut', outputs: [{ output: 'isian', files: [] }] },
      { step: 'jawab', outcome: 'lanjut' },
      { step: 'susun', outcome: 'tutup' },
    ]);
    expect(said('{nomor_naskah:memo}', state).text).toBe(gap);
  });

  test('of the same step is cited while that step is being typed', () => {
    const state = caseAt([{ step: 'periksa', outcome: 'lanjut', outputs: [] }]);
    const { missing } = paperIn(state, 'memo', 1, {
      mapping: mappingWith({ memo: { pembuka: '{nomor_naskah:isian}', isi: [] } }),
    });
    expect(missing).toEqual([]);
  });

  test('cites a form by the number of its case and the day it was filled in', () => {
    expect(said('{nomor_naskah:isian}, {tanggal_naskah:isian}', caseAt(wholeWay)).text).toBe(
      'CTH-2026-0001, 17 November 2026',
    );
  });
});

describe('the paper of an outside party', () => {
  const answered = (nomor?: string): OpenCase =>
    caseAt(
      wholeWay.map((visit) =>
        visit.step === 'jawab' && nomor !== undefined
          ? { ...visit, form: { ...visit.form, 'nomor-surat': nomor } }
          : visit,
      ),
    );

  test('is cited by the number that party gave it and the day it came', () => {
    expect(said('{nomor_naskah:jawaban}, {tanggal_naskah:jawaban}', answered(' 12/PS ')).text).toBe(
      '12/PS, 17 November 2026',
    );
  });

  test('is cited by a dash where the party states no number: nothing holds up on it', () => {
    expect(said('{nomor_naskah:jawaban}', answered())).toEqual({ text: '-', missing: [] });
  });

  test('goes by its own number once it is signed here', () => {
    const state = { ...answered('12/PS'), papers: [casePaper('jawaban', 2)] };
    expect(said('{nomor_naskah:jawaban}', state).text).toBe(number);
  });
});

describe('the papers enclosed with another', () => {
  const letter = (state: OpenCase, more: Partial<PaperPart> = {}) => {
    const { data, missing } = paperIn(state, 'laporan', 3, {
      mapping: mappingWith({
        laporan: {
          jenis: 'surat-dinas',
          kepada: ['Kepala Dinas'],
          pembuka: 'Terlampir: {terlampir}.',
          ...more,
        },
      }),
    });
    if (data?.kind !== 'surat-dinas') throw new Error('no letter');
    const [block] = data.sections[0]?.blocks ?? [];
    return {
      text: block?.type === 'paragraph' ? block.text : undefined,
      lampiran: data.lampiran,
      missing: missing.map(({ code, what }) => `${code} ${what}`),
    };
  };

  test('are named with kind and number, and counted in words', () => {
    expect(letter(signed(), { terlampir: ['memo', 'isian', 'jawaban'] })).toEqual({
      text: `Terlampir: Nota Dinas Memo Pemeriksaan, Nomor ${number}; Formulir Lembar Periksa, Nomor CTH-2026-0001, serta Surat Jawaban.`,
      lampiran: '3 (tiga) berkas',
      missing: [],
    });
  });

  test('are not counted where they did not come about', () => {
    const state = caseAt([
      { step: 'periksa', outcome: 'lanjut', outputs: [] },
      { step: 'jawab', outcome: 'lanjut', outputs: [{ output: 'lain', files: [] }] },
      { step: 'susun', outcome: 'tutup', form: { simpulan: 'Sudah pulih.' } },
    ]);
    expect(letter(state, { terlampir: ['jawaban'] })).toEqual({
      text: `Terlampir: ${gap}.`,
      lampiran: '-',
      missing: [],
    });
  });

  test('hold the letter up while one of them is unsigned', () => {
    expect(letter(caseAt(wholeWay), { terlampir: ['memo'] })).toEqual({
      text: `Terlampir: Nota Dinas Memo Pemeriksaan, Nomor ${gap}.`,
      lampiran: '1 (satu) berkas',
      missing: ['not-signed-yet memo'],
    });
  });

  test('are called as the SOP calls them where the title holds a mark', () => {
    const { text } = letter(signed(), { terlampir: ['memo'] });
    expect(text).toContain('Nota Dinas Memo Pemeriksaan');
    const marked = paperIn(signed(), 'laporan', 3, {
      mapping: mappingWith({
        memo: { judul: 'Memo {nomor}' },
        laporan: { pembuka: '{terlampir}', terlampir: ['memo'] },
      }),
    });
    expect(marked.data).toMatchObject({ intro: `Nota Dinas Memo Pemeriksaan, Nomor ${number}` });
  });

  test('are counted by the letter’s own words where the mapping has some', () => {
    expect(letter(signed(), { terlampir: ['memo'], lampiran: 'Satu bundel' }).lampiran).toBe(
      'Satu bundel',
    );
  });

  test('are none where nothing is enclosed: Lampiran says a dash', () => {
    expect(letter(signed(), { pembuka: 'Salam.' })).toEqual({
      text: 'Salam.',
      lampiran: '-',
      missing: [],
    });
  });
});
