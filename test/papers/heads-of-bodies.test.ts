import { accountWords } from '#core/people/account-words.ts';
import { describe, expect, test } from 'vitest';
import type { CaseParty } from '#core/cases/case-party.ts';
import type { OpenCase } from '#core/cases/case.ts';
import { bodyFindings } from '#core/people/body-findings.ts';
import { headOn, type Body } from '#core/people/body.ts';
import { bodiesAfter, bodyChanges } from '#core/people/change-bodies.ts';
import { paperData } from '#core/papers/office/paper-data.ts';
import { signingPlaces } from '#core/papers/office/signing-places.ts';
import { gap } from '#core/papers/words/gap.ts';
import type { OutputId } from '#core/sops/model.ts';
import {
  caseThroughAll,
  editionAt,
  paperOutputs,
  sampleIssue,
  sampleSettings,
  visitOf,
} from '#test/support/papers.ts';
import { instant, sampleBody } from '#test/support/scenario.ts';

const old = {
  title: 'Camat Contoh',
  name: 'Pejabat Lama',
  rank: 'Pembina',
  nip: '000000000000000001',
  since: '2024-03-01',
};
const now = { ...old, name: 'Pejabat Baru', nip: '000000000000000002', since: '2026-11-01' };
const district = sampleBody('kecamatan-contoh', 'Kecamatan Contoh', {
  head: now,
  formerHeads: [old],
  address: ['Jalan Contoh Nomor 7'],
  email: 'kecamatan@contoh.example',
});

describe('who heads a body', () => {
  test.each([
    ['2026-11-01', 'Pejabat Baru'],
    ['2026-12-31', 'Pejabat Baru'],
    ['2026-10-31', 'Pejabat Lama'],
    ['2024-03-01', 'Pejabat Lama'],
    ['2024-02-29', null],
  ])('on %s is %s', (day, name) => {
    expect(headOn(district, day)).toMatchObject({ title: 'Camat Contoh', name });
  });

  test('is told for any day while nobody said since when', () => {
    const head = { ...now, since: null };
    expect(headOn({ ...district, head, formerHeads: [] }, '2001-01-01')).toBe(head);
  });

  const before: Body = { ...district, head: old, formerHeads: [] };
  const changed = (head: Partial<Body['head']>, from: Body = before): Body => {
    const [body] = bodiesAfter([from], [{ ...from, head: { ...from.head, ...head } }]);
    if (body === undefined) throw new Error('no body');
    return body;
  };

  test('follows the one before when his first day is later, and that one is kept', () => {
    expect(changed(now).formerHeads).toEqual([old]);
    expect(changed({ name: 'Pejabat Ketiga', since: '2027-01-04' }, changed(now))).toMatchObject({
      head: { name: 'Pejabat Ketiga' },
      formerHeads: [now, old],
    });
    expect(changed(now, { ...before, head: { ...old, since: null } }).formerHeads).toHaveLength(1);
  });

  test('is corrected while no later first day is given', () => {
    expect(changed({ name: 'Pejabat Lama, S.Sos.' })).toMatchObject({
      head: { name: 'Pejabat Lama, S.Sos.', since: '2024-03-01' },
      formerHeads: [],
    });
    expect(changed({ since: '2025-03-01' }).formerHeads).toEqual([]);
    expect(changed({ name: 'Lain', since: '2023-01-01' }).formerHeads).toEqual([]);
    const unnamed = { ...before, head: { ...old, name: null } };
    expect(changed(now, unnamed).formerHeads).toEqual([]);
  });

  test('is told in the history of the register with his first day', () => {
    expect(bodyChanges([before], [changed(now)], accountWords([]))[0]?.to?.id).toContain(
      '1 November 2026',
    );
  });

  test('has a first day that is one', () => {
    const findings = bodyFindings([], [{ ...district, head: { ...now, since: '2026-02-30' } }]);
    expect(findings).toMatchObject([{ path: [0, 'head', 'since'] }]);
    expect(bodyFindings([], [district])).toEqual([]);
  });
});

const { sop, mapping } = editionAt('batam/2025-08');

const owner: CaseParty = {
  role: 'penanggung-jawab-akun',
  body: district.id,
  name: district.name,
  because: 'named',
  since: instant('2026-11-17T03:00:00Z'),
  by: { kind: 'system' },
  ended: null,
};

const caseOf = (output: OutputId, more: Partial<OpenCase>) => {
  const found = paperOutputs(sop).find((one) => one.output.id === output);
  if (found === undefined) throw new Error(`no output ${output}`);
  const state = { ...caseThroughAll(sop, found.output), ...more };
  return { state, turn: visitOf(state, found.step) };
};

const paper = (
  output: OutputId,
  more: Partial<OpenCase>,
  bodies: readonly Body[] = [district],
  at = '2026-11-21T03:00:00Z',
  edits: Readonly<Record<string, string>> = {},
) =>
  paperData({
    sop,
    mapping,
    ...caseOf(output, more),
    output,
    settings: sampleSettings(sop, { bodies }),
    issue: sampleIssue({ madeAt: instant(at), datedAt: instant(at), edits }),
  });

describe('a letter to the unit that owns the system', () => {
  const system = { name: 'Situs Kecamatan', unit: 'Kecamatan Contoh' };

  test('goes to its head, as he is called', () => {
    for (const one of [{ ...system, body: district.id }, system])
      expect(paper('surat-perangkat-daerah', { system: one })).toMatchObject({
        missing: [],
        data: { to: ['Camat Contoh'] },
      });
  });

  test.each([
    [{ name: 'Situs', unit: 'Dinas Entah' }, [district], 'Sebutan pimpinan "Dinas Entah"'],
    [{ name: 'Situs' }, [district], 'Unit pemilik sistem belum diketahui'],
    [system, [district, { ...district, id: 'lain' }], 'Sebutan pimpinan "Kecamatan Contoh"'],
  ])('names nobody where the register knows none of %o', (one, bodies, said) => {
    const { data, missing } = paper('surat-perangkat-daerah', { system: one }, bodies);
    expect(data).toMatchObject({ to: [gap] });
    expect(missing).toMatchObject([{ code: 'no-head' }]);
    expect(missing[0]?.message.id).toContain(said);
  });

  test('lacks nothing once the drafter wrote whom it goes to', () => {
    const edits = { kepada: 'Lurah Contoh' };
    expect(
      paper('surat-perangkat-daerah', { system: { name: 'Situs' } }, [], undefined, edits),
    ).toMatchObject({ missing: [], data: { to: ['Lurah Contoh'] } });
  });
});

describe("a letter of a party's own", () => {
  test('has the name and address of its body and is signed by its head', () => {
    expect(paper('surat-tindak-lanjut', { parties: [owner] })).toMatchObject({
      missing: [],
      data: {
        letterhead: {
          lines: ['PEMERINTAH KOTA BATAM', 'KECAMATAN CONTOH'],
          address: ['Jalan Contoh Nomor 7'],
          contact: 'Surel kecamatan@contoh.example',
        },
        signatures: [
          {
            position: ['Camat Contoh,'],
            name: 'Pejabat Baru',
            rank: 'Pembina',
            nip: '000000000000000002',
          },
        ],
      },
    });
  });

  test('is signed by who headed it when it was dated', () => {
    const { data } = paper(
      'surat-tindak-lanjut',
      { parties: [owner] },
      [district],
      '2026-10-05T03:00:00Z',
    );
    expect(data?.signatures).toMatchObject([{ name: 'Pejabat Lama', nip: '000000000000000001' }]);
  });

  test('cannot be signed while nobody has entered who heads it, whoever worked the step', () => {
    const unnamed = { ...district, head: { ...now, name: null, nip: null } };
    const { data, missing } = paper('surat-tindak-lanjut', { parties: [owner] }, [unnamed]);
    expect(data?.signatures).toMatchObject([{ position: ['Camat Contoh,'], name: null }]);
    expect(missing).toMatchObject([{ code: 'no-head', what: 'penanggung-jawab-akun' }]);
  });

  test('of a company or another government carries its name alone', () => {
    const firm = { ...district, kind: 'firm' as const };
    expect(
      paper('surat-tindak-lanjut', { parties: [owner] }, [firm]).data?.letterhead.lines,
    ).toEqual(['Kecamatan Contoh']);
  });

  test('is of nobody the case does not tell: with two bodies in the role, or none', () => {
    for (const parties of [[], [owner, { ...owner, body: 'dinas-lain' }]])
      expect(paper('surat-tindak-lanjut', { parties }).data).toMatchObject({
        letterhead: { address: [] },
        signatures: [{ position: ['Penanggung Jawab Akun Sistem Elektronik,'] }],
      });
  });

  test('a report of what was done is signed by who did it', () => {
    expect(paper('laporan-penanganan', { parties: [owner] }).data?.signatures).toMatchObject([
      { position: ['Penanggung Jawab Akun Sistem Elektronik,'] },
    ]);
  });
});

describe('a letter of a step that several outside parties may do', () => {
  const denpasar = editionAt('denpasar/tanpa-tanggal');
  const output = 'tanggapan-laporan';
  const firm = sampleBody('pt-contoh', 'PT Contoh', {
    kind: 'firm',
    head: { ...now, title: 'Direktur' },
  });

  /** The case once the step was done by somebody for a body. */
  const doneBy = (role: string, body: string) => {
    const found = paperOutputs(denpasar.sop).find((one) => one.output.id === output);
    if (found === undefined) throw new Error('no such output');
    const state = caseThroughAll(denpasar.sop, found.output);
    const by = { kind: 'officer', id: 'o9', name: 'Petugas Contoh', roles: [role], body } as const;
    const turns = state.turns.map((turn) =>
      turn.step === found.step.id && turn.completed !== null
        ? { ...turn, completed: { ...turn.completed, by } }
        : turn,
    );
    const parties = [
      { ...owner, role: 'pengembang', body: firm.id },
      { ...owner, role: 'perangkat-daerah', body: district.id },
    ];
    return { state: { ...state, turns, parties }, turn: visitOf(state, found.step) };
  };

  test.each([
    ['perangkat-daerah', district, ['PEMERINTAH KOTA DENPASAR', 'KECAMATAN CONTOH']],
    ['pengembang', firm, ['PT Contoh']],
  ] as const)('is of the one that did it, and its head signs: %s', (role, body, lines) => {
    const { sop, mapping } = denpasar;
    const { state, turn } = doneBy(role, body.id);
    const at = instant('2026-11-21T03:00:00Z');
    const settings = sampleSettings(sop, { bodies: [district, firm] });
    const issue = sampleIssue({ madeAt: at, datedAt: at });
    expect(paperData({ sop, mapping, state, turn, output, settings, issue }).data).toMatchObject({
      letterhead: { lines },
      signatures: [{ position: [`${body.head.title},`], name: 'Pejabat Baru' }],
    });
    const paper = { output, of: { kind: 'turn', number: turn } } as const;
    expect(signingPlaces(sop, mapping, state, paper)).toMatchObject([{ role }]);
  });
});
