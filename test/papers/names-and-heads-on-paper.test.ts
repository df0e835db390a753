import { describe, expect, test } from 'vitest';
import type { CaseParty } from '#core/cases/case-party.ts';
import { bodyOfParty, headAt, ownerOf, signingHead } from '#core/papers/content/party-head.ts';
import { partiesOfPaper, partyPosition, reporterWhoSigns } from '#core/papers/content/parties.ts';
import { sopName } from '#core/papers/content/sop-name.ts';
import { paperOfTurn } from '#core/cases/paper-id.ts';
import { headOn, type Body, type Head } from '#core/people/body.ts';
import {
  caseAt,
  fieldPart,
  hour,
  mappingWith,
  officeDocument,
  officeSop,
  teamMember,
  wholeWay,
} from '#test/support/office-papers.ts';
import { compile } from '#core/sops/compile.ts';
import { sampleBody, sampleReport } from '#test/support/scenario.ts';

const titled = (judul: string) =>
  compile(officeDocument({ identitas: { ...officeDocument().identitas, judul } }));
const mapping = mappingWith({});

describe('the SOP as letters name it', () => {
  test.each([
    ['SOP Penanganan Insiden Siber', 'SOP Penanganan Insiden Siber'],
    ['Penanganan Insiden Siber', 'SOP Penanganan Insiden Siber'],
    ['sop penanganan insiden', 'SOP penanganan insiden'],
    ['PENANGANAN INSIDEN SIBER', 'SOP Penanganan Insiden Siber'],
    ['SOP PENANGANAN INSIDEN SIBER', 'SOP Penanganan Insiden Siber'],
    [
      'PELAPORAN DAN PENANGANAN INSIDEN DI DAERAH',
      'SOP Pelaporan dan Penanganan Insiden di Daerah',
    ],
    ['DARI LAPORAN KE PEMULIHAN', 'SOP Dari Laporan ke Pemulihan'],
    ['Penanganan Insiden SPBE', 'SOP Penanganan Insiden SPBE'],
    ['SOPAN SANTUN', 'SOP Sopan Santun'],
  ])('"%s" is called "%s"', (title, called) => {
    expect(sopName({ sop: titled(title), mapping })).toBe(called);
  });

  test('is called as the mapping has it, and SOP is not said twice', () => {
    const sop = titled('PENANGANAN INSIDEN SPBE');
    expect(sopName({ sop, mapping: { ...mapping, sopName: 'Penanganan Insiden SPBE' } })).toBe(
      'SOP Penanganan Insiden SPBE',
    );
    expect(sopName({ sop, mapping: { ...mapping, sopName: 'SOP Tanggap Insiden' } })).toBe(
      'SOP Tanggap Insiden',
    );
  });
});

const head = (title: string, since: string | null, name: string | null = null): Head => ({
  title,
  name,
  rank: null,
  nip: null,
  since,
});

describe('who headed a body on a day', () => {
  const body = sampleBody('kec', 'Kecamatan Contoh', {
    head: head('Camat Contoh', '2026-07-01', 'Ibu Baru'),
    formerHeads: [
      head('Plt. Camat Contoh', '2026-03-01', 'Bapak Sementara'),
      head('Camat Contoh Lama', '2020-01-01', 'Bapak Lama'),
    ],
  });

  test.each<[day: string, name: string | null, title: string]>([
    ['2026-12-31', 'Ibu Baru', 'Camat Contoh'],
    ['2026-07-01', 'Ibu Baru', 'Camat Contoh'],
    ['2026-06-30', 'Bapak Sementara', 'Plt. Camat Contoh'],
    ['2026-03-01', 'Bapak Sementara', 'Plt. Camat Contoh'],
    ['2026-02-28', 'Bapak Lama', 'Camat Contoh Lama'],
    ['2020-01-01', 'Bapak Lama', 'Camat Contoh Lama'],
    // Before anybody is known nobody is named, and the oldest title stands.
    ['2019-12-31', null, 'Camat Contoh Lama'],
  ])('%s: %s', (day, name, title) => {
    expect(headOn(body, day)).toMatchObject({ name, title });
  });

  test('whose first day is not known is taken for having been there all along', () => {
    expect(headOn(sampleBody('d', 'Dinas'), '1999-01-01').title).toBe('Kepala Dinas');
  });

  test('is told by the day where the agency is: midnight in Jayapura is two hours earlier than in Jakarta', () => {
    // 30 June 2026, 23.30 in Jakarta, is 1 July, 01.30, in Jayapura.
    const late = hour((Date.UTC(2026, 5, 30, 16, 30) - Date.UTC(2026, 10, 17, 3)) / 3_600_000);
    expect(headAt(body, late, { zone: 'Asia/Jakarta' }).name).toBe('Bapak Sementara');
    expect(headAt(body, late, { zone: 'Asia/Jayapura' }).name).toBe('Ibu Baru');
  });
});

describe('the body that owns the system', () => {
  const one = sampleBody('a', 'Dinas Kominfo', { formerNames: ['Dinas Infokom'] });
  const other = sampleBody('b', 'Dinas Kesehatan');
  const twin = sampleBody('c', 'DINAS KOMINFO');
  const owner = (bodies: readonly Body[], system: { unit?: string; body?: string }) =>
    ownerOf({
      state: { system: { name: 'Portal', ...system } },
      settings: { bodies, zone: 'Asia/Jakarta' },
    })?.id;

  test.each<
    [
      what: string,
      bodies: readonly Body[],
      system: { unit?: string; body?: string },
      id: string | undefined,
    ]
  >([
    ['as an officer chose it', [one, other], { unit: 'Dinas Kesehatan', body: 'a' }, 'a'],
    ['nobody where the one chosen is not known', [one], { body: 'x' }, undefined],
    ['the only one called so', [one, other], { unit: 'dinas  kominfo' }, 'a'],
    ['by the name it had before', [one, other], { unit: 'Dinas Infokom' }, 'a'],
    ['nobody where two are called so', [one, twin], { unit: 'Dinas Kominfo' }, undefined],
    ['nobody where no unit was told', [one, other], {}, undefined],
    ['nobody where an unknown unit was told', [one, other], { unit: 'Dinas Lain' }, undefined],
  ])('is %s', (_what, bodies, system, id) => {
    expect(owner(bodies, system)).toBe(id);
  });
});

const letIn = (body: string, more: Partial<CaseParty> = {}): CaseParty => ({
  role: 'pemilik',
  body,
  name: body,
  because: 'named',
  since: hour(1),
  by: teamMember,
  ended: null,
  ...more,
});

describe('the body a party’s paper is of', () => {
  const settings = {
    bodies: [sampleBody('a', 'Dinas A'), sampleBody('b', 'Dinas B')],
    zone: 'Asia/Jakarta',
  };
  const of = (parties: readonly CaseParty[], by = teamMember) => {
    const state = caseAt([{ step: 'jawab', outcome: 'lanjut', by }], { parties });
    const [turn] = state.turns;
    if (turn === undefined) throw new Error('no turn');
    return bodyOfParty({ state, turn, settings }, 'pemilik')?.id;
  };
  const someone = { ...teamMember, roles: ['pemilik'], body: 'b' };

  test('is that of who completed the step', () => {
    expect(of([letIn('a')], someone)).toBe('b');
  });

  test('is the only one the case involves, where an officer of ours typed the answer', () => {
    expect(of([letIn('a')])).toBe('a');
  });

  test('is nobody’s where the case involves two, none, or one the register does not know', () => {
    expect(of([letIn('a'), letIn('b')])).toBeUndefined();
    expect(of([])).toBeUndefined();
    expect(of([letIn('x')])).toBeUndefined();
  });

  test('does not count a body that was released, nor one in another role', () => {
    const ended = { at: hour(2), by: teamMember, reason: 'Keliru' };
    expect(of([letIn('a'), letIn('b', { ended })])).toBe('a');
    expect(of([letIn('a'), letIn('b', { role: 'vendor' })])).toBe('a');
  });

  test('signs through its head only where the mapping has its head sign', () => {
    const state = caseAt([{ step: 'jawab', outcome: 'lanjut', by: someone }]);
    const [turn] = state.turns;
    if (turn === undefined) throw new Error('no turn');
    const signed = (pimpinan: boolean) => {
      const own = mappingWith({
        jawaban: { penanda_tangan: [{ peran: 'pemilik', ...(pimpinan ? { pimpinan } : {}) }] },
      }).outputs.get('jawaban');
      if (own === undefined) throw new Error('no paper');
      return signingHead({ state, turn, settings, own }, 'pemilik', hour(3));
    };
    expect(signed(true)?.title).toBe('Kepala Dinas B');
    expect(signed(false)).toBeUndefined();
  });
});

describe('the parties of a paper', () => {
  const withParties = compile(
    officeDocument({
      langkah: officeDocument().langkah.map((step) =>
        step.kode === 'periksa'
          ? { ...step, formulir: [...(step.formulir ?? []), fieldPart('hadir', 'people')] }
          : step,
      ),
    }),
  );
  const minutes = (pihak: string) =>
    mappingWith({ memo: { jenis: 'berita-acara', kepada: [], peserta: pihak } }, withParties);
  const state = caseAt(
    [
      {
        step: 'periksa',
        outcome: 'lanjut',
        form: {
          temuan: 'x',
          peserta: 'Sari Contoh, Kepala Seksi\n2. Budi Contoh, S.Kom., Analis @akun-9',
          hadir: 'Sari Contoh, Kepala Seksi @akun-7\nTamu Contoh',
        },
      },
    ],
    {},
    { sop: withParties },
  );
  const memo = paperOfTurn({ output: 'memo', turn: 1 });
  const parties = (pihak: string) =>
    partiesOfPaper(withParties, minutes(pihak), state, memo).map(({ name, position, account }) => [
      name,
      position,
      account,
    ]);

  test('are tied to accounts where the field is one of people', () => {
    expect(parties('hadir')).toEqual([
      ['Sari Contoh', 'Kepala Seksi', 'akun-7'],
      ['Tamu Contoh', '', null],
    ]);
  });

  test('are nobody’s accounts where they were typed as text', () => {
    const [first, second] = parties('peserta');
    expect(first).toEqual(['Sari Contoh', 'Kepala Seksi', null]);
    expect(second?.[0]).toBe('Budi Contoh, S.Kom.');
    expect(second?.[2]).toBeNull();
  });

  test('are none where nothing was answered, the turn is not there, or the paper is no berita acara', () => {
    const empty = caseAt(
      [{ step: 'periksa', outcome: 'lanjut', form: {} }],
      {},
      { sop: withParties },
    );
    expect(partiesOfPaper(withParties, minutes('hadir'), empty, memo)).toEqual([]);
    const elsewhere = paperOfTurn({ output: 'memo', turn: 5 });
    expect(partiesOfPaper(withParties, minutes('hadir'), state, elsewhere)).toEqual([]);
    expect(partiesOfPaper(withParties, mappingWith({}, withParties), state, memo)).toEqual([]);
  });

  test('sign as what they are, or as participants', () => {
    expect(partyPosition({ name: 'A', position: 'Analis', nip: null, unit: null })).toBe('Analis');
    expect(partyPosition({ name: 'A', position: '', nip: null, unit: null })).toBe('Peserta');
  });
});

describe('the reporter signs a form that has a place for him', () => {
  const signs = (reporterSigns: string | null, more: Parameters<typeof sampleReport>[0] = {}) =>
    reporterWhoSigns({ reporterSigns }, { report: sampleReport(more) }).map(
      ({ name, position }) => [name, position],
    );
  const reporter = sampleReport().reporter;

  test('under the name he gave, as the form calls him', () => {
    expect(signs('Pelapor')).toEqual([['Pelapor Contoh', 'Pelapor']]);
    expect(signs('Pelapor', { reporter: { ...reporter, name: '  Sari Contoh ' } })).toEqual([
      ['Sari Contoh', 'Pelapor'],
    ]);
  });

  test('and not where it has none, he asked not to be named, or gave no name', () => {
    expect(signs(null)).toEqual([]);
    expect(signs('Pelapor', { reporter: { ...reporter, anonymous: true } })).toEqual([]);
    expect(signs('Pelapor', { reporter: { ...reporter, name: ' ' } })).toEqual([]);
  });

  test('as the only party of a form', () => {
    const forms = mappingWith({ isian: { tanda_tangan_pelapor: 'Pelapor' } });
    const parties = partiesOfPaper(
      officeSop,
      forms,
      caseAt(wholeWay),
      paperOfTurn({ output: 'isian', turn: 1 }),
    );
    expect(parties.map(({ name, account }) => [name, account])).toEqual([['Pelapor Contoh', null]]);
  });
});
