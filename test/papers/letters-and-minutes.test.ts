import { paperOfTurn, type PaperId } from '#core/cases/paper-id.ts';
import { describe, expect, test } from 'vitest';
import type { Meeting, OpenCase } from '#core/cases/case.ts';
import type { PaperPart } from '#core/papers/mapping/mapping-file.ts';
import { signingPlaces } from '#core/papers/office/signing-places.ts';
import type { Issue } from '#core/papers/settings/settings.ts';
import { anchorAt } from '#core/papers/sheet/anchors.ts';
import { gap } from '#core/papers/words/gap.ts';
import {
  caseAt,
  hour,
  mappingWith,
  officeSop,
  paperIn,
  teamMember,
  wholeWay,
  type VisitPart,
} from '#test/support/office-papers.ts';
import { sampleIssue, sampleSettings } from '#test/support/papers.ts';
import { besideFlow, samplePlan, sampleMinutes } from '#test/support/side-papers.ts';

const periksa = (form: VisitPart['form'] = {}): VisitPart => ({
  step: 'periksa',
  outcome: 'lanjut',
  form: { temuan: 'Ada.', ...form },
});
const checked = caseAt([periksa()]);

const memo = (
  parts: Partial<PaperPart>,
  state: OpenCase = checked,
  issue: Partial<Issue> = {},
  settings = sampleSettings(officeSop),
) =>
  paperIn(state, 'memo', 1, {
    mapping: mappingWith({ memo: parts }),
    issue: sampleIssue(issue),
    settings,
  });

describe('a memo', () => {
  test('comes from who signs it, by his position, unless the mapping says from whom', () => {
    expect(memo({}).data).toMatchObject({ kind: 'nota-dinas', from: 'Tim Tanggap' });
    expect(memo({ dari: 'Ketua Tim {tim}' }).data).toMatchObject({
      from: 'Ketua Tim Contoh-CSIRT',
    });
    expect(memo({}, checked, { edits: { dari: 'Sekretaris' } }).data).toMatchObject({
      from: 'Sekretaris',
    });
    expect(memo({ penanda_tangan: [] }).data).toMatchObject({ from: gap });
  });

  test('is ordinary where nobody classified it, and its subject is its title', () => {
    expect(memo({}).data).toMatchObject({ sifat: 'Biasa', hal: 'Memo Pemeriksaan', lampiran: '-' });
    expect(memo({ sifat: 'Rahasia', hal: 'Temuan' }).data).toMatchObject({
      sifat: 'Rahasia',
      hal: 'Temuan',
    });
  });

  test('goes to nobody where no recipient is known: dots show it', () => {
    expect(memo({ kepada: [] }).data).toMatchObject({ to: [gap] });
    expect(memo({ kepada: ['A', 'B'], kepada_bila: { lanjut: ['C'] } }).data).toMatchObject({
      to: ['C'],
    });
    expect(memo({ kepada: ['A', 'B'], kepada_bila: { ulang: ['C'] } }).data).toMatchObject({
      to: ['A', 'B'],
    });
    expect(memo({}, checked, { edits: { kepada: 'Satu\nDua' } }).data).toMatchObject({
      to: ['Satu', 'Dua'],
    });
  });

  test('takes an officer’s words in place of a part of its body, a list where he typed one', () => {
    const { data, missing } = memo(
      {
        isi: [
          { judul: 'Temuan', bidang: 'temuan' },
          { judul: 'Tetap', formulir: 'semua' },
        ],
      },
      caseAt([{ step: 'periksa', outcome: 'lanjut' }]),
      { edits: { 'isi.1': '- Satu\n- Dua', 'isi.2': 'Tidak dipakai' } },
    );
    expect(data?.sections[0]).toEqual({
      title: 'Temuan',
      blocks: [{ type: 'list', items: ['Satu', 'Dua'] }],
    });
    expect(data?.sections[1]?.blocks[0]?.type).toBe('pairs');
    // What he wrote stands in for the answer; the form as a whole still lacks it.
    expect(missing.map(({ what }) => what)).toEqual(['periksa.temuan']);
  });

  test('bears the label of its form before the mapping’s, and the officer’s before both', () => {
    const red = caseAt([periksa({ tlp: 'red' })]);
    const tlp = (state: OpenCase, edits: Issue['edits'] = {}) =>
      memo({ tlp: 'TLP:AMBER', bidang_tlp: 'tlp' }, state, { edits }).data?.tlp;
    expect(tlp(checked)).toBe('TLP:AMBER');
    expect(tlp(red)).toBe('TLP:RED');
    expect(tlp(red, { tlp: 'TLP:GREEN' })).toBe('TLP:GREEN');
    expect(tlp(red, { tlp: 'none' })).toBeNull();
    expect(memo({}).data?.tlp).toBeNull();
  });

  test('says what the office has not settled yet', () => {
    const empty = sampleSettings(officeSop, {
      place: ' ',
      letterhead: { lines: [], address: [], contact: null, logo: null },
    });
    expect(memo({}, checked, {}, empty).missing.map(({ code }) => code)).toEqual([
      'no-letterhead',
      'no-place',
    ]);
  });

  test('of an output without a paper, of an unknown one, or of a visit that was not, is told', () => {
    const codes = (output: string, turn: number) => {
      const { data, missing } = paperIn(checked, output, turn);
      return [data, missing.map(({ code }) => code)];
    };
    expect(codes('tangkapan', 1)).toEqual([null, ['no-mapping']]);
    expect(codes('hilang', 1)).toEqual([null, ['no-mapping']]);
    expect(codes('memo', 9)).toEqual([null, ['no-turn']]);
    expect(codes('laporan', 1)).toEqual([null, ['no-turn']]);
  });

  test('is drafted from what is typed so far, on the day it would be dated', () => {
    const running = caseAt([{ step: 'periksa' }]);
    const typed = { form: { temuan: 'Sedang ditulis.' }, outcome: 'lanjut' };
    expect(memo({}, running, { typed, datedAt: null }).data).toMatchObject({
      date: null,
      sections: [{ blocks: [{ text: 'Sedang ditulis.' }] }],
    });
    expect(memo({}, checked, { typed }).data).toMatchObject({
      sections: [{ blocks: [{ text: 'Ada.' }] }],
    });
  });
});

describe('a berita acara', () => {
  const act: Partial<PaperPart> = { jenis: 'berita-acara', peserta: 'peserta' };
  const people = 'Nama Satu, Analis, NIP 000000000000000003\nPejabat Contoh 1, Tim\nNama Dua';
  const withPeople = caseAt([periksa({ peserta: people })]);

  const acting = (state: OpenCase, issue: Partial<Issue> = {}) => {
    const { data } = memo(act, state, issue);
    if (data?.kind !== 'berita-acara') throw new Error('no berita acara');
    return data;
  };

  test('names who signs for the agency first, and as present those the form names; nobody twice', () => {
    const names = (people: readonly { readonly name: string }[]) => people.map(({ name }) => name);
    expect(names(acting(withPeople).parties)).toEqual(['Pejabat Contoh 1']);
    expect(names(acting(withPeople).present)).toEqual(['Nama Satu', 'Nama Dua']);
    expect(acting(withPeople).signatures.map(({ name, position }) => [name, ...position])).toEqual([
      ['Pejabat Contoh 1', 'Tim Tanggap,'],
      ['Nama Satu', 'Analis,'],
      ['Nama Dua', 'Peserta,'],
    ]);
  });

  test('names once who signs for the agency and is named in the form with his degrees', () => {
    const settings = sampleSettings(officeSop);
    const { tim } = settings.signers;
    if (tim === undefined) throw new Error('no signer');
    const officeholder = { ...tim.officeholder, name: 'Pejabat Contoh, S.Kom., M.T.' };
    const state = caseAt([periksa({ peserta: 'Pejabat Contoh, S.Kom., M.T., Ketua\nNama Dua' })]);
    const { data } = memo(
      act,
      state,
      {},
      { ...settings, signers: { tim: { ...tim, officeholder } } },
    );
    expect(data?.signatures.map(({ name }) => name)).toEqual([
      'Pejabat Contoh, S.Kom., M.T.',
      'Nama Dua',
    ]);
  });

  test('says "kami" only where several act: who is but present does not', () => {
    expect(acting(withPeople).opening).toMatch(/\), yang bertanda tangan di bawah ini:$/);
    expect(acting(checked).opening).toMatch(/\), yang bertanda tangan di bawah ini:$/);
  });

  test('tells the day of the meeting held in the visit, else that of the step, else of the draft', () => {
    const meeting = (more: Partial<Meeting>): Meeting => ({
      meeting: 1,
      turn: 1,
      plan: samplePlan(),
      state: 'held',
      calledAt: hour(0),
      plannedBy: [],
      held: { minutes: sampleMinutes(), at: hour(100), by: teamMember },
      ...more,
    });
    const day = (state: OpenCase) => acting(state).opening.slice(0, 60);
    // Planned for the 24th, held on the 21st.
    expect(day({ ...checked, meetings: [meeting({})] })).toContain('Sabtu, tanggal dua puluh satu');
    expect(day({ ...checked, meetings: [meeting({ held: null, state: 'called' })] })).toContain(
      'Selasa, tanggal tujuh belas',
    );
    expect(day({ ...checked, meetings: [meeting({ turn: 2 })] })).toContain('tanggal tujuh belas');
    expect(day(caseAt([{ step: 'periksa' }]))).toContain('Sabtu, tanggal dua puluh satu');
  });

  test('ends as berita acara end, unless the mapping ends it otherwise', () => {
    expect(acting(checked).closing).toMatch(/^Demikian berita acara ini dibuat/);
    expect(memo({ ...act, penutup: 'Selesai.' }).data).toMatchObject({ closing: 'Selesai.' });
  });

  test('leaves a place for whoever signs for the agency, though nobody is entered yet', () => {
    const { data } = memo(act, checked, {}, sampleSettings(officeSop, { signers: {} }));
    expect(data).toMatchObject({ parties: [{ name: gap, position: 'Tim Tanggap', nip: null }] });
  });

  test('has its places to sign in one order, on paper and for the signing service', () => {
    const mapping = mappingWith({ memo: act });
    const places = signingPlaces(officeSop, mapping, withPeople, {
      output: 'memo',
      of: { kind: 'turn', number: 1 },
    });
    expect(places).toEqual([
      { role: 'tim', anchor: anchorAt(0), party: null },
      // Who has no account signs by hand: nothing of his place is for the signing service.
      ...[
        { name: 'Nama Satu', position: 'Analis' },
        { name: 'Pejabat Contoh 1', position: 'Tim' },
        { name: 'Nama Dua', position: 'Peserta' },
      ].map((party) => ({ role: null, anchor: null, party: { ...party, account: null } })),
    ]);
    const printed = acting(withPeople, { signature: 'certificate' }).signatures;
    for (const { name, anchor } of printed.filter((one) => (one.anchor ?? null) !== null))
      expect(
        places.find((place) => place.anchor === anchor)?.party?.name ?? 'Pejabat Contoh 1',
      ).toBe(name);
  });
});

describe('the places to sign', () => {
  const placesOf = (paper: PaperId, state: OpenCase = caseAt(wholeWay)) =>
    signingPlaces(officeSop, mappingWith({}), state, paper).map(({ role }) => role);

  test('of a paper without parties are those of its roles', () => {
    expect(placesOf(paperOfTurn({ output: 'memo', turn: 1 }))).toEqual(['tim']);
    expect(placesOf(paperOfTurn({ output: 'memo', turn: 9 }))).toEqual(['tim']);
  });

  test('of a paper beside the flow are whoever called the meeting or passed the case on', () => {
    const state = caseAt(wholeWay, {
      meetings: [
        {
          meeting: 1,
          turn: 1,
          plan: samplePlan({ caller: 'ketua' }),
          state: 'called',
          calledAt: hour(0),
          plannedBy: [],
          held: null,
        },
      ],
    });
    expect(placesOf(besideFlow('rapat.undangan'), state)).toEqual(['ketua']);
    expect(placesOf(besideFlow('rapat.daftar-hadir'), state)).toEqual([]);
    expect(placesOf(besideFlow('rapat.undangan', 2), state)).toEqual([]);
    expect(placesOf(paperOfTurn({ output: 'rapat.undangan', turn: 1 }), state)).toEqual([]);
    expect(placesOf(paperOfTurn({ output: 'hilang', turn: 1 }), state)).toEqual([]);
  });
});
