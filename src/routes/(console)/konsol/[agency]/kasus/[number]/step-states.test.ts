import { expect, test } from 'vitest';
import { officer, Scenario } from '#test/support/scenario.ts';
import { smallSop } from '#test/support/small-sop.ts';
import { stepStates } from './step-states.ts';

const [meja, tim, ketua] = [officer('meja'), officer('tim'), officer('ketua')];
const statesOf = ({ state }: Scenario) => {
  if (state.status === 'none') throw new Error('no case');
  return stepStates(state);
};

const stepsOf = ({ state }: Scenario) =>
  state.status === 'none' ? [] : state.turns.map(({ step }) => step);

test('a step that a case was closed in the middle of was not done', () => {
  const open = new Scenario(smallSop).reported().completed(meja, 'lanjut');
  const [done, now] = ['done', 'now'].map(
    (state) => Object.entries(statesOf(open)).find(([, one]) => one === state)?.[0],
  );
  expect(done).toBe('terima');
  expect(now).toBeDefined();
  const closed = open.when(ketua, { type: 'close', reason: 'withdrawn', note: 'Ditarik pelapor' });
  expect(statesOf(closed)).toEqual({ terima: 'done' });
});

test('a case that goes back works that step and those after it anew', () => {
  const closed = new Scenario(smallSop)
    .reported()
    .completed(meja, 'lanjut')
    .completed(tim, 'rendah', { form: { alasan: 'ya', parah: 'rendah' } })
    .when(ketua, { type: 'close', reason: 'withdrawn', note: 'Ditarik pelapor' });
  const [first = '', second = ''] = stepsOf(closed);
  const again = closed.when(ketua, { type: 'reopen', step: first, reason: 'Muncul kembali' });
  expect(statesOf(again)).toEqual({ [first]: 'now' });
  const further = again.completed(meja, 'lanjut');
  expect(statesOf(further)).toEqual({ [first]: 'done', [second]: 'now' });
});
