/** Fewer letters and digits than these lead to no message, waybill or person, and give no reason. */
const least = 4;

/** One key held down, or two in turn, is no word. */
const fewestKinds = 3;

/** Whether words say something: a letter or two, signs alone, or the same letters over and over do not. */
export const saysSomething = (text: string): boolean => {
  const letters = text.toLowerCase().match(/[\p{L}\p{N}]/gu) ?? [];
  return letters.length >= least && new Set(letters).size >= fewestKinds;
};

/** Whether a text can be the number of a letter: one has a digit, or words in its place ("tanpa nomor"). */
export const canBeNumber = (text: string): boolean => /\p{N}/u.test(text) || saysSomething(text);
