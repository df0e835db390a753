import { shortRest, type Chores } from '#app/chore.ts';
import type { Ground } from '#app/ground.ts';
import { recomputeDues } from './recompute-dues.ts';

/** Due times follow a changed calendar. */
export const timeChores = (ground: Ground): Chores<'recompute-dues'> => ({
  'recompute-dues': {
    name: 'recompute-dues',
    batch: 50,
    rest: shortRest,
    run: recomputeDues.bind(null, ground),
  },
});
