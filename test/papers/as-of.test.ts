import { expect, test } from 'vitest';
import type { CaseEvent } from '#core/cases/event.ts';
import { evolve } from '#core/cases/evolve.ts';
import { asOfTurn } from '#core/papers/record/as-of.ts';
import { file, officer, personOf, Scenario } from '#test/support/scenario.ts';
import { smallSop } from '#test/support/small-sop.ts';

const [meja, tim, pemilik] = [officer('meja'), officer('tim'), personOf('dinas-contoh', 'pemilik')];

/** Completed with the clock standing still: only the command tells what belongs together. */
const closed = new Scenario(smallSop)
  .reported()
  .completed(meja, 'lanjut')
  .completed(tim, 'tinggi', {
    form: { alasan: 'Terbukti', parah: 'tinggi' },
    outputs: [{ output: 'tangkapan', files: [file('blokir.png')] }],
  })
  .involving('pemilik', 'dinas-contoh')
  .completed(pemilik, 'lanjut')
  .completed(tim, 'sudah')
  .completed(tim, 'lanjut')
  .everythingSent(tim)
  .completed(tim, 'tutup');

test('the papers of a turn tell what its completion brought about', () => {
  const { turn } = new Scenario(smallSop).reported().completed(meja, 'lanjut');
  if (closed.state.status !== 'closed') throw new Error('the case goes on');
  const then = asOfTurn(closed.events, closed.state, turn);
  expect(then.severity).toBe('tinggi');
  expect(then.measures.map(({ state }) => state)).toEqual(['in-force']);
});

test('and nothing that another command did in the same moment', () => {
  const last = closed.events.findLast((event) => event.type === 'step-completed');
  if (last === undefined || closed.state.status !== 'closed') throw new Error('the case goes on');
  const { by, happenedAt, recordedAt } = last;
  const more: CaseEvent = {
    type: 'escalated',
    to: 'Instansi Lain',
    way: 'email',
    proof: [],
    note: '',
    v: 1,
    command: 'another',
    by,
    happenedAt,
    recordedAt,
  };
  const state = evolve(closed.state, more);
  if (state.status !== 'closed') throw new Error('the case goes on');
  expect(asOfTurn([...closed.events, more], state, last.turn)).toEqual(closed.state);
});

test('events of one command name it, and those of another name another', () => {
  const ids = closed.events.map(({ command }) => command);
  expect(ids.every((id) => id !== '')).toBe(true);
  const completions = closed.events.filter(({ type }) => type === 'step-completed');
  expect(new Set(completions.map(({ command }) => command)).size).toBe(completions.length);
});
