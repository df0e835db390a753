import { say, type Bilingual } from '#core/text/bilingual.ts';
import type { DecisionPaper } from './event-parts.ts';

const parts = (date: string): readonly [number, number, number] => {
  const [year = '', month = '', day = ''] = date.split('-');
  return [Number(year), Number(month), Number(day)];
};

/** "29-11-2026", as registers of an office write a day. */
const dayText = (date: string): string => {
  const [year, month, day] = parts(date);
  return `${String(day).padStart(2, '0')}-${String(month).padStart(2, '0')}-${String(year)}`;
};

/** Which signed sheet a decision was recorded from, and who decided on it: for histories, pages and papers alike. */
export const decisionWords = ({ number, date, name, position }: DecisionPaper): Bilingual => {
  const who = position === '' ? name : `${name}, ${position}`;
  return say(
    `dari naskah bertanda tangan ${number === '' ? 'tanpa nomor' : `nomor ${number}`} tanggal ${dayText(date)} (diputuskan oleh ${who})`,
    `from a signed sheet ${number === '' ? 'without a number' : `No. ${number}`} of ${dayText(date)} (decided by ${who})`,
  );
};
