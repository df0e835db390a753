import { longRest, type Chores } from '#app/chore.ts';
import type { Ground } from '#app/ground.ts';
import { forgetAnswers } from './forget-answers.ts';

/** Answers that nobody asks for again are kept no longer. */
export const casesChores = (ground: Ground): Chores<'forget-answers'> => ({
  'forget-answers': {
    name: 'forget-answers',
    batch: 1_000,
    rest: longRest,
    run: forgetAnswers.bind(null, ground),
  },
});
