import { expect, test } from 'vitest';
import { officer, Scenario } from '#test/support/scenario.ts';
import { smallSop } from '#test/support/small-sop.ts';
import { stepStates } from './step-states.ts';

const [meja, ketua] = [officer('meja'), officer('ketua')];
const statesOf = ({ state }: Scenario) => {
  if (state.status === 'none') throw new Error('no case');
  return stepStates(state);
};

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
