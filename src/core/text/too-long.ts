import { say, type Bilingual, type Language } from './bilingual.ts';
import { mostLines, tooManyLines } from './lines.ts';

const counted = (count: number, language: Language): string => count.toLocaleString(language);

/** At its field: the limit, how long the text is, and by how much it is too long; in characters as forms count them (UTF-16). */
export const overLimit = (length: number, max: number): Bilingual => {
  const told = (language: Language) =>
    [max, length, length - max].map((count) => counted(count, language));
  const [most, now, over] = told('id');
  const [enMost, enNow, enOver] = told('en');
  return say(
    `Paling banyak ${most ?? ''} karakter; ini ${now ?? ''}, kelebihan ${over ?? ''}.`,
    `At most ${enMost ?? ''} characters; this has ${enNow ?? ''}, ${enOver ?? ''} too many.`,
  );
};

/** At its field: that a text has more lines than a paper can be set with. */
export const overLines: Bilingual = say(
  `Paling banyak ${counted(mostLines, 'id')} baris.`,
  `At most ${counted(mostLines, 'en')} lines.`,
);

/** What is too long about a text; undefined when nothing is. */
export const tooLong = (text: string, max: number): Bilingual | undefined => {
  if (text.length > max) return overLimit(text.length, max);
  return tooManyLines(text) ? overLines : undefined;
};

/** Within a sentence: what is too long, with the limit and by how much it is exceeded. */
export const nameTooLong = (name: Bilingual, text: string, max: number): Bilingual => {
  if (text.length <= max) {
    const lines = (language: Language): string => counted(mostLines, language);
    return say(
      `${name.id} (paling banyak ${lines('id')} baris)`,
      `${name.en} (at most ${lines('en')} lines)`,
    );
  }
  const [most, over] = [max, text.length - max];
  return say(
    `${name.id} (paling banyak ${counted(most, 'id')} karakter, kelebihan ${counted(over, 'id')})`,
    `${name.en} (at most ${counted(most, 'en')} characters, ${counted(over, 'en')} too many)`,
  );
};
