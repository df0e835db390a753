import { longRest, type Chores } from '#app/chore.ts';
import type { Ground } from '#app/ground.ts';
import { tidyRegisters } from './tidy-registers.ts';

/** Numbers that broken-off work left behind are kept out of use, and letters get the ones they missed. */
export const papersChores = (ground: Ground): Chores<'tidy-registers'> => ({
  'tidy-registers': {
    name: 'tidy-registers',
    batch: 50,
    rest: longRest,
    run: tidyRegisters.bind(null, ground),
  },
});
