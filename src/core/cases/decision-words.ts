import { say, type Bilingual } from '#core/text/bilingual.ts';
import { dayText } from './day-text.ts';
import type { DecisionPaper } from './event-parts.ts';

/** Which signed sheet a decision was recorded from, and who decided on it: for histories, pages and papers alike. */
export const decisionWords = ({ number, date, name, position }: DecisionPaper): Bilingual => {
  const who = position === '' ? name : `${name}, ${position}`;
  return say(
    `dari naskah bertanda tangan ${number === '' ? 'tanpa nomor' : `nomor ${number}`} tanggal ${dayText(date)} (diputuskan oleh ${who})`,
    `from a signed sheet ${number === '' ? 'without a number' : `No. ${number}`} of ${dayText(date)} (decided by ${who})`,
  );
};
