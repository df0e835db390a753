import { paperOfTurn } from '#core/cases/paper-id.ts';
import { describe, expect, test } from 'vitest';
import type { CasePaper, OpenCase } from '#core/cases/case.ts';
import { asWhatItIs, completerIn, partyNumber } from '#core/papers/office/not-ours.ts';
import type { PaperPart } from '#core/papers/mapping/mapping-file.ts';
import { partyName, sourceOf } from '#core/papers/mapping/paper-source.ts';
import { papersOf, papersToSign } from '#core/papers/mapping/papers-of-case.ts';
import { partiesOfPaper } from '#core/papers/content/parties.ts';
import type { ActorRef } from '#core/people/actor.ts';
import {
  caseAt,
  casePaper,
  hour,
  mappingWith,
  officeSop,
  paperIn,
  signedVersion,
  teamMember,
  wholeWay,
} from '#test/support/office-papers.ts';
import { sampleSettings } from '#test/support/papers.ts';
import { file } from '#test/support/scenario.ts';

const mapping = mappingWith({});
const listed = (state: OpenCase, of = mapping) =>
  papersOf(officeSop, of, state).map(({ output, of: { number }, waitsFor }) => [
    output,
    number,
    waitsFor,
  ]);
const withPapers = (...papers: readonly CasePaper[]): OpenCase => caseAt(wholeWay, { papers });
const ink = { at: hour(3), by: teamMember, file: file('lembar.pdf') };

describe('the papers a case has come to', () => {
  test('are those of its turns in order, each with who still has to sign', () => {
    expect(listed(caseAt(wholeWay))).toEqual([
      ['memo', 1, ['tim']],
      // Who filled the form in may sign it; that nobody is asked to is said by `papersToSign`.
      ['isian', 1, ['tim']],
      ['jawaban', 2, ['pemilik']],
      ['laporan', 3, ['ketua']],
    ]);
  });

  test('are none of a turn that still runs, nor what did not come about', () => {
    expect(listed(caseAt([{ step: 'periksa' }]))).toEqual([]);
    expect(
      listed(
        caseAt([
          { step: 'periksa', outcome: 'lanjut', outputs: [{ output: 'isian', files: [] }] },
          { step: 'hilang', outcome: 'lanjut' },
        ]),
      ),
    ).toEqual([['isian', 1, ['tim']]]);
  });

  test('are papers of each visit of a step', () => {
    const loop = caseAt([
      { step: 'periksa', outcome: 'ulang' },
      { step: 'periksa', outcome: 'lanjut' },
    ]);
    expect(listed(loop).map(([output, turn]) => [output, turn])).toEqual([
      ['memo', 1],
      ['isian', 1],
      ['memo', 2],
      ['isian', 2],
    ]);
  });

  test('wait for the roles that have not signed yet, in the order of the paper', () => {
    const two = mappingWith({
      memo: { penanda_tangan: [{ peran: 'ketua' }, { peran: 'tim' }, { peran: 'ketua' }] },
    });
    expect(listed(caseAt(wholeWay), two)[0]).toEqual(['memo', 1, ['ketua', 'tim']]);
    expect(listed(withPapers(casePaper('memo', 1)), two)[0]).toEqual(['memo', 1, ['ketua']]);
  });

  test('wait for nobody once a hand-signed scan is there: the sheet bears every signature', () => {
    const scanned = casePaper('memo', 1, [signedVersion({ printed: ink })]);
    const two = mappingWith({ memo: { penanda_tangan: [{ peran: 'tim' }, { peran: 'ketua' }] } });
    expect(listed(withPapers(scanned), two)[0]).toEqual(['memo', 1, []]);
  });

  test('wait for all again once the signed version was revoked', () => {
    const revoked = signedVersion({ revoked: { at: hour(40), by: teamMember, reason: 'Salah' } });
    expect(listed(withPapers(casePaper('memo', 1, [revoked])))[0]).toEqual(['memo', 1, ['tim']]);
  });

  test('of an output that no mapping speaks of wait for nobody', () => {
    const bare = {
      ...mapping,
      outputs: new Map([...mapping.outputs].filter(([id]) => id !== 'memo')),
    };
    expect(listed(caseAt(wholeWay), bare)[0]).toEqual(['memo', 1, []]);
    expect(sourceOf(bare, 'memo')).toBe('agency');
  });

  test('to be signed electronically are not those printed to be signed by hand', () => {
    const printed = casePaper('memo', 1, [signedVersion({ signatures: [], printed: ink })]);
    const toSign = (state: OpenCase) =>
      papersToSign(officeSop, mapping, state).map(({ output }) => output);
    expect(toSign(caseAt(wholeWay))).toEqual(['memo', 'jawaban', 'laporan']);
    expect(toSign(withPapers(printed))).toEqual(['jawaban', 'laporan']);
    expect(toSign(withPapers(casePaper('memo', 1)))).toEqual(['jawaban', 'laporan']);
  });
});

describe('the paper of an outside party', () => {
  const of = (by: ActorRef, form: Readonly<Record<string, string>> = {}, files = false): OpenCase =>
    caseAt(
      wholeWay.map((visit) =>
        visit.step === 'jawab'
          ? {
              ...visit,
              by,
              form: { isi: 'Sudah.', ...form },
              outputs: [{ output: 'jawaban', files: files ? [file('jawaban.pdf')] : [] }],
            }
          : visit,
      ),
    );
  const owner: ActorRef = { kind: 'officer', id: 'p', name: 'Nama Pemilik', roles: ['pemilik'] };
  const noSigners = sampleSettings(officeSop, { signers: {} });

  test('goes out in the name of the owner’s unit, else as the SOP calls it', () => {
    expect(paperIn(of(owner), 'jawaban', 2).data?.letterhead.lines).toEqual(['Dinas Contoh']);
    const unknown = { ...of(owner), system: { name: 'Portal' } };
    expect(paperIn(unknown, 'jawaban', 2).data?.letterhead.lines).toEqual(['Pemilik Sistem']);
  });

  test.each([
    ['owner', 'Unit'],
    ['developer', 'Pengembang'],
    ['other', 'Peran'],
    [null, 'Peran'],
  ] as const)('that is "%s" is called %s', (outside, name) => {
    const system = { name: 'Portal', unit: ' Unit ', vendor: 'Pengembang' };
    expect(partyName({ name: 'Peran', outside }, { system })).toBe(name);
    expect(partyName({ name: 'Peran', outside }, { system: { name: 'Portal', unit: ' ' } })).toBe(
      'Peran',
    );
  });

  test('has the number that party gave it, or none at all', () => {
    expect(paperIn(of(owner, { 'nomor-surat': ' 12/PS ' }), 'jawaban', 2).data).toMatchObject({
      number: '12/PS',
      place: '',
      remarks: [],
    });
    expect(paperIn(of(owner, { 'nomor-surat': '  ' }), 'jawaban', 2).data).toMatchObject({
      number: null,
      unnumbered: true,
    });
  });

  test('is signed by who completed the step for that party, where nobody is entered', () => {
    const { data, missing } = paperIn(of(owner), 'jawaban', 2, { settings: noSigners });
    expect(data?.signatures[0]?.name).toBe('Nama Pemilik');
    expect(missing).toEqual([]);
  });

  test('waits where somebody else completed the step and nobody is entered', () => {
    const { data, missing } = paperIn(of(teamMember), 'jawaban', 2, { settings: noSigners });
    expect(data?.signatures[0]?.name).toBeNull();
    expect(missing.map(({ message }) => message.id)).toEqual([
      'Belum jelas siapa yang menandatangani untuk "Pemilik Sistem". Pihak itu menandatangani dengan akunnya sendiri, atau isi jabatan dan namanya di Pengaturan, Penanda tangan.',
    ]);
  });

  test('of the agency’s own signer beside it still waits for him', () => {
    const both = mappingWith({
      jawaban: {
        penanda_tangan: [{ peran: 'pemilik' }, { peran: 'ketua', sebagai: 'Mengetahui' }],
      },
    });
    const { data, missing } = paperIn(of(owner), 'jawaban', 2, {
      settings: noSigners,
      mapping: both,
    });
    expect(data?.signatures.map(({ name, role }) => [name, role])).toEqual([
      ['Nama Pemilik', null],
      [null, 'Mengetahui'],
    ]);
    expect(missing.map(({ code, what }) => `${code} ${what}`)).toEqual(['no-signer ketua']);
  });

  test('that came as its own file is that file, and waits for nobody', () => {
    const [paper] = papersOf(officeSop, mapping, of(owner, {}, true)).filter(
      ({ output }) => output === 'jawaban',
    );
    expect(paper).toMatchObject({
      source: 'party',
      waitsFor: [],
      files: [{ name: 'jawaban.pdf' }],
    });
  });

  test.each<[string, ActorRef, string | undefined]>([
    ['its own account', owner, 'Nama Pemilik'],
    ['somebody of the team', teamMember, undefined],
    ['an account without a name', { ...owner, name: ' ' }, undefined],
    ['Tanggap itself', { kind: 'system' }, undefined],
  ])('is completed for it by %s', (_, by, name) => {
    const [, turn] = of(by).turns;
    if (turn === undefined) throw new Error('no turn');
    expect(completerIn(turn, 'pemilik')?.name).toBe(name);
    expect(completerIn({ completed: null }, 'pemilik')).toBeUndefined();
  });

  test('has a number only where the mapping knows the field that holds it', () => {
    const state = of(owner, { 'nomor-surat': '12/PS' });
    const [step, turn, own] = [
      officeSop.steps.get('jawab'),
      state.turns[1],
      mapping.outputs.get('jawaban'),
    ];
    if (step === undefined || turn === undefined || own === undefined) throw new Error('no paper');
    const material = { sop: officeSop, state, step, turn, own, issue: { edits: {} } };
    expect(partyNumber(material)).toBe('12/PS');
    expect(partyNumber({ ...material, own: { ...own, numberField: null } })).toBeNull();
    expect(partyNumber({ ...material, issue: { edits: { nomor: ' 13/PS ' } } })).toBe('13/PS');
    expect(partyNumber({ ...material, issue: { edits: { nomor: ' ' } } })).toBe('12/PS');
  });
});

describe('a form as it was filled in', () => {
  const form = (
    by: ActorRef,
    more: Partial<PaperPart> = {},
    settings = sampleSettings(officeSop),
  ) =>
    paperIn(
      caseAt([{ step: 'periksa', outcome: 'lanjut', form: { temuan: 'Ada.' }, by }]),
      'isian',
      1,
      { mapping: mappingWith({ isian: more }), settings },
    ).data?.signatures;
  const noSigners = sampleSettings(officeSop, { signers: {} });

  test('names who filled it in, as what he did', () => {
    expect(form(teamMember)).toEqual([
      {
        role: null,
        position: ['Tim Tanggap,'],
        name: 'Petugas Contoh',
        rank: null,
        nip: null,
        note: null,
        anchor: null,
      },
    ]);
  });

  test('has his own post, rank and NIP where his account is entered, also as somebody’s delegate', () => {
    const by = {
      position: 'Kepala Seksi',
      name: 'petugas  CONTOH',
      rank: 'Penata',
      nip: '000000000000000007',
      account: 'id' in teamMember ? teamMember.id : '',
    };
    const holder = { ...by, name: 'Pejabat Lain', account: 'lain' };
    const settings = sampleSettings(officeSop, {
      signers: {
        ketua: {
          officeholder: holder,
          delegation: { kind: 'Plh.', by, from: null, until: null },
        },
      },
    });
    expect(form(teamMember, {}, settings)?.[0]).toMatchObject({
      position: ['Kepala Seksi,'],
      name: 'Petugas Contoh',
      rank: 'Penata',
      nip: '000000000000000007',
    });
  });

  test('has a free line where no person completed the step', () => {
    expect(form({ kind: 'system' }, {}, noSigners)?.[0]).toMatchObject({
      position: ['Tim Tanggap,'],
      name: null,
    });
    expect(form({ kind: 'system' }, { penanda_tangan: [] }, noSigners)?.[0]).toMatchObject({
      role: null,
      position: [],
      name: null,
    });
    expect(form(teamMember, { penanda_tangan: [] })?.[0]).toMatchObject({
      role: null,
      position: ['Tim Tanggap,'],
    });
  });

  test('is nothing where there is no paper', () => {
    const state = caseAt(wholeWay);
    const [step, turn, output, own] = [
      officeSop.steps.get('periksa'),
      state.turns[0],
      officeSop.steps.get('periksa')?.outputs[0],
      mapping.outputs.get('memo'),
    ];
    if (step === undefined || turn === undefined || output === undefined || own === undefined)
      throw new Error('no paper');
    const settings = sampleSettings(officeSop);
    const issue = {
      draft: true,
      madeAt: hour(1),
      number: null,
      datedAt: null,
      signature: null,
      checkAddress: null,
      typed: null,
      edits: {},
    };
    expect(
      asWhatItIs(
        { sop: officeSop, state, step, turn, output, own, mapping, settings, issue },
        { data: null, missing: [] },
      ),
    ).toEqual({ data: null, missing: [] });
  });
});

test('only a berita acara has parties', () => {
  const state = caseAt([{ step: 'periksa', outcome: 'lanjut', form: { peserta: 'Nama Satu' } }]);
  const parties = (jenis: PaperPart['jenis'], turn = 1, peserta = 'peserta') =>
    partiesOfPaper(
      officeSop,
      mappingWith({ memo: { jenis, peserta } }),
      state,
      paperOfTurn({ output: 'memo', turn }),
    ).map(({ name }) => name);
  expect(parties('berita-acara')).toEqual(['Nama Satu']);
  expect(parties('berita-acara', 9)).toEqual([]);
  expect(parties('berita-acara', 1, 'bukti')).toEqual([]);
  expect(parties('laporan')).toEqual([]);
});
