import { say } from '#core/text/bilingual.ts';

/** Said wherever an approval stands that was given by somebody who had a hand in the step himself. */
export const ownStepWords = say(
  'diberikan oleh pelaksana langkah ini sendiri, sebagaimana ditetapkan SOP',
  'given by an executor of this very step, as the SOP provides',
);
