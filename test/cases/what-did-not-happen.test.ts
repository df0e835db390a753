import { describe, expect, test } from 'vitest';
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
      ordered.when(tim, { type: 'lift-measure', measure: 1, note: 'x', proof: [] }).refusal,
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
