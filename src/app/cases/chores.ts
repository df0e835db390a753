import { longRest, type Chores } from '#app/chore.ts';
import type { Ground } from '#app/ground.ts';
import { forgetAnswers } from './forget-answers.ts';
import { sweepUploads } from './sweep-uploads.ts';

/** Answers that nobody asks for again are kept no longer, nor uploads that nobody's report names. */
export const casesChores = (ground: Ground): Chores<'forget-answers' | 'sweep-uploads'> => ({
  'forget-answers': {
    name: 'forget-answers',
    batch: 1_000,
    rest: longRest,
    run: forgetAnswers.bind(null, ground),
  },
  'sweep-uploads': {
    name: 'sweep-uploads',
    batch: 50,
    rest: longRest,
    run: sweepUploads.bind(null, ground),
  },
});
