import { describe, expect, test } from 'vitest';
import type { Actor } from '#core/people/actor.ts';
import { holderOf, officer, Scenario } from '#test/support/scenario.ts';
import { smallSop } from '#test/support/small-sop.ts';

const meja = officer('meja');
const tim = officer('tim');
const ketua = officer('ketua');
const colleague: Actor = { kind: 'officer', id: 'p9', name: 'Petugas Lain', roles: ['meja'] };
const machine: Actor = { kind: 'machine', id: 'm1', name: 'Mesin Contoh', roles: ['meja'] };

const reported = new Scenario(smallSop).reported();
const taken = reported.when(meja, { type: 'start-step', turn: 1 });

const person = (...roles: readonly string[]) => ({ id: 'p7', name: 'Petugas Tujuh', roles });

describe('starting on a step', () => {
  test('says who works on it since when, and makes it theirs', () => {
    taken.thenHappened('step-taken');
    expect(taken.open.turns[0]?.taken).toMatchObject({
      by: { kind: 'officer', id: 'officer-meja' },
      at: taken.now,
    });
    expect(taken.open.turns[0]?.assignee).toEqual({
      id: 'officer-meja',
      name: 'Petugas Contoh meja',
    });
  });

  test('of a machine makes it the machine’s, by its name', () => {
    const byMachine = reported.when(machine, { type: 'start-step', turn: 1 });
    expect(byMachine.open.turns[0]?.assignee).toEqual({ id: 'm1', name: 'Mesin Contoh' });
  });

  test('is done once: whoever comes second is told who was first', () => {
    const second = taken.when(colleague, { type: 'start-step', turn: 1 });
    second.thenRefused('already-taken');
    expect(second.refusal?.message.id).toContain('Petugas Contoh meja');
    expect(second.refusal?.message.en).toContain('Petugas Contoh meja');
  });

  test('does not take it away from whom it was assigned to', () => {
    const assigned = reported
      .when(meja, { type: 'assign-step', turn: 1, to: person('meja') })
      .when(meja, { type: 'start-step', turn: 1 })
      .thenHappened('step-taken');
    expect(assigned.open.turns[0]?.assignee).toEqual({ id: 'p7', name: 'Petugas Tujuh' });
  });

  test('can be done anew in the next turn: every visit is taken by itself', () => {
    const next = taken.completed(meja, 'lanjut').thenAt('nilai');
    expect(next.open.turns[1]?.taken).toBeNull();
    next.when(tim, { type: 'start-step', turn: 2 }).thenHappened('step-taken');
  });

  test('is refused for a step the case has left, is not at yet, or does not come to', () => {
    const next = taken.completed(meja, 'lanjut');
    for (const turn of [1, 3, 0, -1])
      next.when(tim, { type: 'start-step', turn }).thenRefused('not-current-turn');
  });

  test('is refused once the case is closed', () => {
    taken
      .when(ketua, { type: 'close', reason: 'withdrawn', note: 'Ditarik' })
      .when(meja, { type: 'start-step', turn: 1 })
      .thenRefused('case-closed');
  });
});

describe('assigning a step', () => {
  test('is for its executors and those who coordinate', () => {
    for (const by of [meja, ketua])
      reported
        .when(by, { type: 'assign-step', turn: 1, to: person('meja') })
        .thenHappened('step-assigned');
    reported
      .when(tim, { type: 'assign-step', turn: 1, to: person('meja') })
      .thenRefused('not-permitted');
  });

  test('goes to nobody who could not complete it, and says who could', () => {
    const unfit = reported
      .when(ketua, { type: 'assign-step', turn: 1, to: person('tim', 'ketua') })
      .thenRefused('wrong-role');
    expect(unfit.refusal?.message.id).toContain('Meja Bantu');
    reported.when(ketua, { type: 'assign-step', turn: 1, to: person() }).thenRefused('wrong-role');
  });

  test('is kept with its reason when one was given, and without otherwise', () => {
    const told = reported.when(ketua, {
      type: 'assign-step',
      turn: 1,
      to: person('meja'),
      reason: '  Paham sistemnya ',
    });
    expect(told.events.at(-1)).toMatchObject({ reason: 'Paham sistemnya' });
    for (const reason of ['', '   ']) {
      const untold = reported.when(ketua, {
        type: 'assign-step',
        turn: 1,
        to: person('meja'),
        reason,
      });
      expect(untold.events.at(-1)).not.toHaveProperty('reason');
    }
  });

  test('holds no roles of the person in the record: they may change, the assignment was then', () => {
    const assigned = reported.when(ketua, { type: 'assign-step', turn: 1, to: person('meja') });
    expect(assigned.events.at(-1)).toMatchObject({ to: { id: 'p7', name: 'Petugas Tujuh' } });
    expect(JSON.stringify(assigned.open.turns[0]?.assignee)).not.toContain('roles');
  });

  test('can be changed as often as needed; the last one counts', () => {
    const twice = reported
      .when(ketua, { type: 'assign-step', turn: 1, to: person('meja') })
      .when(ketua, {
        type: 'assign-step',
        turn: 1,
        to: { id: 'p8', name: 'Petugas Delapan', roles: ['meja'] },
      });
    expect(twice.open.turns[0]?.assignee).toEqual({ id: 'p8', name: 'Petugas Delapan' });
  });

  test('does not keep others of the role from completing the step', () => {
    reported
      .when(ketua, { type: 'assign-step', turn: 1, to: person('meja') })
      .completed(meja, 'lanjut')
      .thenAt('nilai');
  });
});

describe('a step several executors do', () => {
  const shared = reported
    .completed(meja, 'lanjut')
    .completed(tim, 'rendah', { form: { alasan: 'x', parah: 'rendah' } })
    .involving('pemilik', 'dinas-contoh')
    .thenAt('tangani');

  test.each([['pemilik'], ['tim']])('is taken and completed by any of them: %s', (role) => {
    shared
      .when(holderOf(smallSop, role), { type: 'start-step', turn: shared.turn })
      .thenHappened('step-taken')
      .completed(holderOf(smallSop, role), 'lanjut')
      .thenAt('rapat');
  });

  test('is assigned to an outside party by those who coordinate', () => {
    shared
      .when(ketua, {
        type: 'assign-step',
        turn: shared.turn,
        to: { ...person('pemilik'), body: 'dinas-contoh' },
      })
      .thenHappened('step-assigned');
    shared
      .when(ketua, {
        type: 'assign-step',
        turn: shared.turn,
        to: { ...person('pemilik'), body: 'dinas-lain' },
      })
      .thenRefused('wrong-role');
  });
});
