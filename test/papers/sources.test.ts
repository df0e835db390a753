import { describe, expect, test } from 'vitest';
import type { OpenCase } from '#core/cases/case.ts';
import { sentence } from '#core/cases/event-kinds.ts';
import { anchorAt } from '#core/papers/sheet/anchors.ts';
import { partiesOfPaper } from '#core/papers/content/parties.ts';
import { paperData } from '#core/papers/office/paper-data.ts';
import { partyName, sourceOf } from '#core/papers/mapping/paper-source.ts';
import { papersOf, papersToSign } from '#core/papers/mapping/papers-of-case.ts';
import type { Officeholder } from '#core/papers/settings/settings.ts';
import type { OutputId } from '#core/sops/model.ts';
import {
  caseThroughAll,
  editionAt,
  editions,
  paperOutputs,
  sampleIssue,
  sampleSettings,
  visitOf,
} from '#test/support/papers.ts';
import { file, instant } from '#test/support/scenario.ts';

const { sop, mapping } = editionAt('batam/2025-08');

const found = (id: OutputId) => {
  const one = paperOutputs(sop).find(({ output }) => output.id === id);
  if (one === undefined) throw new Error(`no output ${id}`);
  return one;
};

/** The case with every output of its turns left behind. */
const withOutputs = (state: OpenCase): OpenCase => ({
  ...state,
  outputs: state.turns.flatMap(({ turn, step }) =>
    (sop.steps.get(step)?.outputs ?? []).map(({ id }) => ({ output: id, step, turn, files: [] })),
  ),
});

/** Who completed the steps: an officer of these roles. */
const completedBy = (state: OpenCase, name: string, roles: readonly string[]): OpenCase => ({
  ...state,
  turns: state.turns.map((turn) =>
    turn.completed === null
      ? turn
      : {
          ...turn,
          completed: { ...turn.completed, by: { kind: 'officer', id: 'p', name, roles } },
        },
  ),
});

const holder = (name: string): Officeholder => ({
  position: 'Kepala Contoh',
  name,
  rank: 'Pembina',
  nip: '000000000000000009',
});

const settings = sampleSettings(sop);
const noSigners = { ...settings, signers: {} };

describe('a form as it was filled in', () => {
  const { step, output } = found('respon-laporan');
  const data = (state: OpenCase, more = settings) =>
    paperData({
      sop,
      mapping,
      state,
      output: output.id,
      turn: visitOf(state, step),
      settings: more,
      issue: sampleIssue({ number: null, checkAddress: null }),
    });
  const filled = completedBy(caseThroughAll(sop, output), 'Nama Petugas', ['help-desk']);

  test('carries no number, is dated, and names who completed the step', () => {
    expect(data(filled)).toMatchObject({
      missing: [],
      data: {
        kind: 'formulir',
        number: null,
        unnumbered: true,
        date: '21 November 2026',
        draft: false,
        signatures: [
          {
            role: 'Petugas penerima',
            position: ['Help Desk,'],
            name: 'Nama Petugas',
            rank: null,
            nip: null,
            note: null,
            anchor: null,
          },
        ],
      },
    });
  });

  test('has rank and NIP only of that very account, whatever the name', () => {
    const own = (name: string, account?: string) =>
      data(filled, {
        ...settings,
        signers: {
          'help-desk': {
            officeholder: { ...holder(name), ...(account === undefined ? {} : { account }) },
            delegation: null,
          },
        },
      }).data?.signatures[0];
    expect(own('nama  PETUGAS', 'p')).toMatchObject({
      name: 'Nama Petugas',
      rank: 'Pembina',
      nip: '000000000000000009',
    });
    for (const other of [own('Nama Petugas'), own('Nama Petugas', 'lain')])
      expect(other).toMatchObject({ name: 'Nama Petugas', rank: null, nip: null });
  });

  test('does not wait for a signer to be settled', () => {
    expect(data(filled, noSigners).missing).toEqual([]);
  });

  test('may be signed by who filled it in, for the role he did it as; nobody is asked to', () => {
    const state = withOutputs(completedBy(caseThroughAll(sop), 'Nama Petugas', ['help-desk']));
    const forms = papersOf(sop, mapping, state).filter(({ source }) => source === 'form');
    expect(forms.map(({ output: id, waitsFor, files }) => ({ id, waitsFor, files }))).toEqual([
      { id: 'respon-laporan', waitsFor: ['help-desk'], files: [] },
      { id: 'catatan-blokir', waitsFor: [], files: [] },
    ]);
    expect(papersToSign(sop, mapping, state).some(({ source }) => source === 'form')).toBe(false);
  });
});

describe('a form the reporter signs too', () => {
  const { step, output } = found('respon-laporan');
  const own = mapping.outputs.get(output.id);
  if (own === undefined) throw new Error('no mapping');
  const signing = {
    ...mapping,
    outputs: new Map([...mapping.outputs, [output.id, { ...own, reporterSigns: 'Pelapor' }]]),
  };
  const filled = completedBy(caseThroughAll(sop, output), 'Nama Petugas', ['help-desk']);
  const of = { kind: 'turn', number: visitOf(filled, step) } as const;
  const withReporter = (change: Partial<OpenCase['report']['reporter']>): OpenCase => ({
    ...filled,
    report: { ...filled.report, reporter: { ...filled.report.reporter, ...change } },
  });
  const places = (state: OpenCase) =>
    paperData({
      sop,
      mapping: signing,
      state,
      output: output.id,
      turn: of.number,
      settings,
      issue: sampleIssue({ number: null, signature: 'certificate' }),
    }).data?.signatures.map(({ position, name, anchor }) => ({ position, name, anchor }));

  test('has a place for him, free for ink, after that of who filled it in', () => {
    expect(places(withReporter({ name: 'Nama Pelapor', anonymous: false }))).toEqual([
      { position: ['Help Desk,'], name: 'Nama Petugas', anchor: anchorAt(0) },
      { position: ['Pelapor,'], name: 'Nama Pelapor', anchor: null },
    ]);
    expect(
      partiesOfPaper(sop, signing, withReporter({ name: 'Nama Pelapor', anonymous: false }), {
        output: output.id,
        of,
      }),
    ).toMatchObject([{ name: 'Nama Pelapor', position: 'Pelapor' }]);
  });

  test('never tells the name of one who asked for it to be kept', () => {
    const hidden = withReporter({ name: 'Nama Pelapor', anonymous: true });
    expect(places(hidden)?.[1]).toEqual({ position: ['Pelapor,'], name: null, anchor: null });
    expect(partiesOfPaper(sop, signing, hidden, { output: output.id, of })).toEqual([]);
  });

  test('has no place for him where the mapping names none', () => {
    expect(partiesOfPaper(sop, mapping, filled, { output: output.id, of })).toEqual([]);
  });
});

describe('the paper of an outside party', () => {
  const { step, output } = found('surat-tindak-lanjut');
  const stating = (number: string | null): OpenCase => {
    const form = {
      'isi-surat': 'Sudah ditutup.',
      ...(number === null ? {} : { 'nomor-surat': number }),
    };
    return completedBy(caseThroughAll(sop, output, { [step.id]: form }), 'Nama Pemilik', [
      'penanggung-jawab-akun',
    ]);
  };
  const data = (state: OpenCase, more = settings) =>
    paperData({
      sop,
      mapping,
      state,
      output: output.id,
      turn: visitOf(state, step),
      settings: more,
      issue: sampleIssue({ number: '' }),
    });

  test('goes out under that party’s name and number, without our letterhead, place and remarks', () => {
    expect(data(stating('800 / 7 / DC / 2026'))).toMatchObject({
      missing: [],
      data: {
        letterhead: { lines: ['Dinas Contoh'], address: [], contact: null, logo: null },
        number: '800 / 7 / DC / 2026',
        place: '',
        remarks: [],
        date: '21 November 2026',
      },
    });
    expect(data(stating('800 / 7')).data).not.toHaveProperty('unnumbered');
  });

  test('has no number line when the party states none', () => {
    expect(data(stating(null)).data).toMatchObject({ number: null, unnumbered: true });
  });

  test('needs nothing the agency has settled: who completed the step stands where nobody is entered', () => {
    const { data: paper, missing } = data(stating(null), {
      ...noSigners,
      place: '',
      letterhead: { lines: [], address: [], contact: null, logo: null },
    });
    expect(missing).toEqual([]);
    expect(paper?.signatures).toMatchObject([{ name: 'Nama Pemilik', nip: null }]);
  });

  test('goes out under the name of who signs it, where somebody else completed the step; without a name it is not issued', () => {
    const state = completedBy(stating(null), 'Nama Petugas', ['tim-internal']);
    const as = (more: Parameters<typeof sampleIssue>[0]) =>
      paperData({
        sop,
        mapping,
        state,
        output: output.id,
        turn: visitOf(state, step),
        settings: noSigners,
        issue: sampleIssue({ number: '', ...more }),
      });
    expect(as({})).toMatchObject({
      data: { signatures: [{ name: null }] },
      missing: [
        { code: 'no-signer', message: { id: expect.stringContaining('dengan akunnya sendiri') } },
      ],
    });
    const signingAs = { role: 'penanggung-jawab-akun', name: 'Nama Wakil' };
    expect(as({ signingAs })).toMatchObject({
      data: { signatures: [{ name: 'Nama Wakil' }] },
      missing: [],
    });
    expect(as({ signingAs: { ...signingAs, role: 'tim-internal' } }).missing).toMatchObject([
      { code: 'no-signer' },
    ]);
    expect(
      paperData({
        sop,
        mapping,
        state: stating(null),
        output: output.id,
        turn: visitOf(state, step),
        settings: noSigners,
        issue: sampleIssue({ number: '', signingAs }),
      }).data?.signatures,
    ).toMatchObject([{ name: 'Nama Pemilik' }]);
  });

  test('that came as its own file waits for nobody', () => {
    const state = withOutputs(stating(null));
    const of = (one: OpenCase) =>
      papersOf(sop, mapping, one).find((paper) => paper.output === output.id);
    expect(of(state)).toMatchObject({
      source: 'party',
      files: [],
      waitsFor: ['penanggung-jawab-akun'],
    });
    const handed = {
      ...state,
      outputs: state.outputs.map((made) =>
        made.output === output.id ? { ...made, files: [file('surat.pdf')] } : made,
      ),
    };
    expect(of(handed)).toMatchObject({ source: 'party', files: [file('surat.pdf')], waitsFor: [] });
  });
});

test.each([
  [
    '',
    'ink',
    'Naskah ditandatangani Kepala dengan tanda tangan basah, menurut pindaian yang dicatat: Laporan',
  ],
  ['800/7', 'certificate', 'Naskah ditandatangani Kepala: Laporan, nomor 800/7'],
] as const)(
  'the record tells of a paper numbered "%s", signed by %s, what is known of it',
  (number, via, words) => {
    const at = instant('2026-11-17T03:00:00Z');
    expect(
      sentence(
        {
          type: 'paper-signed',
          output: 'laporan-penanganan',
          of: { kind: 'turn', number: 7 },
          version: 1,
          code: 'K7QF',
          number,
          title: 'Laporan',
          file: file('a.pdf'),
          via,
          signer: { role: null, name: 'Nama Pemilik', position: 'Kepala' },
          v: 1,
          command: 'command-1',
          by: { kind: 'system' },
          happenedAt: at,
          recordedAt: at,
        },
        { sop, measures: [], parties: [], turns: [] },
      ).id,
    ).toBe(words);
  },
);

test('of the editions that come with the product, these papers are of outside parties', () => {
  const parties = editions.flatMap((edition) => {
    const one = editionAt(edition);
    return paperOutputs(one.sop)
      .filter(({ output }) => sourceOf(one.mapping, output.id) === 'party')
      .map(({ output }) => `${one.sop.agency} ${output.id}`);
  });
  expect(parties).toEqual([
    'batam laporan-penanganan',
    'batam surat-tindak-lanjut',
    'denpasar tanggapan-laporan',
  ]);
});

test.each([
  ['developer', 'PENGEMBANG', { vendor: 'PT Contoh' }, 'PT Contoh'],
  ['developer', 'PENGEMBANG', {}, 'PENGEMBANG'],
  ['developer', 'REKANAN', { unit: 'Dinas Contoh', vendor: 'PT Contoh' }, 'PT Contoh'],
  ['owner', 'PERANGKAT DAERAH', { unit: 'Dinas Contoh' }, 'Dinas Contoh'],
  ['owner', 'Penanggung Jawab Akun', { unit: ' ' }, 'Penanggung Jawab Akun'],
  [
    'other',
    'BALI PROV-CSIRT/BSSN',
    { unit: 'Dinas Contoh', vendor: 'PT Contoh' },
    'BALI PROV-CSIRT/BSSN',
  ],
] as const)(
  'at the head of a paper of an outside %s called %s with %o stands %s',
  (outside, name, system, said) => {
    expect(partyName({ name, outside }, { system: { name: 'Situs', ...system } })).toBe(said);
  },
);
