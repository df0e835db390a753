import { describe, expect, test } from 'vitest';
import { mayDo } from '#core/cases/may.ts';
import type { Actor } from '#core/people/actor.ts';
import { file, officer, personOf, Scenario } from '#test/support/scenario.ts';
import { smallSop } from '#test/support/small-sop.ts';

const tim = officer('tim');
/** Somebody else of the team. */
const other: Actor = { kind: 'officer', id: 'lain', name: 'Petugas Contoh lain', roles: ['tim'] };
const meja = officer('meja');
const reported = new Scenario(smallSop).reported();

describe('a measure that was ordered', () => {
  const ordered = reported.when(tim, {
    type: 'order-measure',
    kind: 'block',
    system: { name: 'Portal' },
    reason: 'Darurat',
  });
  const withdraw = { type: 'withdraw-measure', measure: 1, reason: 'Tidak jadi' } as const;

  test('and never carried out is withdrawn with a reason, never lifted', () => {
    expect(
      ordered.when(tim, { type: 'lift-measure', measure: 1, note: 'Catatan contoh', proof: [] })
        .refusal,
    ).toMatchObject({ refused: 'measure-state' });
    const [measure] = ordered.when(tim, withdraw).open.measures;
    expect(measure).toMatchObject({ state: 'withdrawn', liftedAt: null });
    expect(measure?.withdrawnAt).not.toBeNull();
    expect(ordered.when(tim, { ...withdraw, reason: '' }).refusal?.refused).toBe('empty-text');
  });

  test('and carried out is lifted, never withdrawn', () => {
    const inForce = ordered.when(tim, {
      type: 'execute-measure',
      measure: 1,
      note: 'Terpasang',
      proof: [],
    });
    expect(inForce.when(tim, withdraw).refusal?.refused).toBe('measure-state');
  });
});

/** At the step whose way on needs the approval of the Sekda, because too many reports are known. */
const held = reported
  .completed(meja, 'lanjut')
  .completed(tim, 'tinggi', {
    form: { alasan: 'Terbukti', parah: 'tinggi' },
    outputs: [{ output: 'tangkapan', files: [file('blokir.png')] }],
  })
  .involving('pemilik', 'dinas-contoh')
  .completed(personOf('dinas-contoh', 'pemilik'), 'lanjut')
  .knowing({ unitReports: { received: 9, valid: 4 } });
const ask = {
  type: 'request-approval',
  turn: held.turn,
  outcome: 'sudah',
  reason: 'Sudah diperbaiki',
} as const;
const give = { type: 'give-approval', approval: 1, note: '' } as const;
const both: Actor = {
  kind: 'officer',
  id: 'dua-topi',
  name: 'Petugas Contoh dua topi',
  roles: ['tim', 'sekda'],
};
const sekda: Actor = { kind: 'officer', id: 's', name: 'Petugas Contoh Sekda', roles: ['sekda'] };

describe('a lifting that somebody has to approve', () => {
  const asked = held.when(other, { type: 'request-lifting', measure: 1, reason: 'Sudah aman' });
  const lift = { type: 'lift-measure', measure: 1, note: 'Dibuka', proof: [] } as const;

  test('is not done by whoever approved it, but by somebody else', () => {
    const given = asked.when(both, give);
    const { refusal } = given.when(both, lift);
    expect(refusal?.refused).toBe('own-lifting');
    expect(given.when(tim, lift).refusal).toBeUndefined();
    // Nor is it offered to him: he reads why.
    const may = (by: Actor) => mayDo(smallSop, given.open, given.open, by, given.facts);
    expect(may(both)).toMatchObject({
      lift: [],
      hindered: [{ what: 'lift-measure', number: 1, why: refusal }],
    });
    expect(may(tim)).toMatchObject({ lift: [1], hindered: [] });
  });

  test('is not done by whoever recorded its approval from a sheet', () => {
    const recorder = officer('ketua', 'tim');
    const recorded = asked.when(recorder, {
      type: 'record-decision',
      approval: 1,
      given: true,
      number: '12',
      date: '2026-11-17',
      name: 'Pejabat Contoh',
      note: '',
      proof: [file('lembar.pdf')],
    });
    expect(recorded.refusal).toBeUndefined();
    expect(recorded.when(recorder, lift).refusal?.refused).toBe('own-lifting');
    expect(recorded.when(other, lift).refusal).toBeUndefined();
  });
});

describe('an approval', () => {
  test('is not given by whoever asked for it, whatever roles he holds', () => {
    const asked = held.when(both, ask);
    expect(asked.when(both, give).refusal?.refused).toBe('own-request');
    expect(asked.when(sekda, give).open.approvals[0]?.decided?.given).toBe(true);
  });

  test('is not given by whoever works on the step', () => {
    const taken = held.when(both, { type: 'start-step', turn: held.turn });
    const asked = taken.when(other, ask);
    expect(asked.when(both, give).refusal?.refused).toBe('own-request');
  });

  test('is not given by whoever worked on the step before it was handed on', () => {
    const handed = held.when(both, { type: 'start-step', turn: held.turn }).when(other, {
      type: 'assign-step',
      turn: held.turn,
      to: { id: 'id' in other ? other.id : '', name: 'Petugas', roles: ['tim'] },
    });
    expect(handed.when(other, ask).when(both, give).refusal?.refused).toBe('own-request');
    expect(handed.when(other, ask).when(sekda, give).refusal).toBeUndefined();
  });

  test('is not given by whoever was assigned the step, put it on waiting or resumed it, whoever has it now', () => {
    const to = (id: string) =>
      ({
        type: 'assign-step',
        turn: held.turn,
        to: { id, name: 'Petugas', roles: ['tim'] },
      }) as const;
    const pause = {
      type: 'wait',
      turn: held.turn,
      party: 'Vendor Contoh',
      reason: 'Tambalan',
    } as const;
    const go = { type: 'resume', turn: held.turn, result: 'Tambalan datang' } as const;
    const assigned = held.when(other, to('dua-topi'));
    const waited = held.when(both, pause);
    const resumed = held.when(other, pause).when(both, go);
    for (const own of [assigned, assigned.when(both, pause), waited, resumed]) {
      const asked = own.when(other, to('lain')).when(other, ask);
      expect(asked.when(both, give).refusal?.refused).toBe('own-request');
      expect(asked.when(sekda, give).refusal).toBeUndefined();
    }
  });

  test('is not used by whoever gave it: somebody else completes the step', () => {
    const given = held.when(other, ask).when(both, give);
    const { refusal } = given.completed(both, ask.outcome);
    expect(refusal?.refused).toBe('own-approval');
    expect(given.completed(other, ask.outcome).refusal).toBeUndefined();
  });

  test('may be refused by whoever asked for it', () => {
    const asked = held.when(both, ask);
    expect(
      asked.when(both, { type: 'refuse-approval', approval: 1, note: 'Ditarik' }).open.approvals[0]
        ?.decided?.given,
    ).toBe(false);
  });
});
