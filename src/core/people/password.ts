import { commonWords } from './common-words.ts';

/** Least length of a password, in characters (NIST SP 800-63B-4 asks for 8 with another proof, 15 alone, and no rules of composition). */
export const passwordMinimum = 12;

/** Most length of a password, in characters; hashing longer ones would only cost time. */
export const passwordMaximum = 128;

/** Why a password is not taken. Closed. */
export type PasswordProblem = 'password-too-short' | 'password-too-long' | 'password-common';

/** Fewest pieces a password must have: who guesses tries words with a year or a few digits first. */
const fewest = 4;

/** Fewest characters that make a word or a run worth knowing. */
const shortest = 3;

/** Letters that are often written as digits. */
const alike: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
};

const rows = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const backwards = (text: string): string => [...text].toReversed().join('');
const sequences = [...rows, ...rows.map(backwards)];

const isRun = (piece: string): boolean =>
  new Set(piece).size === 1 || sequences.some((row) => row.includes(piece));

const isYear = (piece: string): boolean => /^(?:19|20)\d\d$/u.test(piece);

/** A piece as words are spelt. */
const spelt = (piece: string): string =>
  [...piece].map((character) => alike[character] ?? character).join('');

/**
 * Of how few pieces a text is made: each a known word, a run (`aaa`, `123`, `qwert`), a year, or one
 * character that is nothing of these.
 */
const pieces = (text: string, known: ReadonlySet<string>): number => {
  const best: number[] = [0];
  for (let end = 1; end <= text.length; end += 1) {
    let fewestHere = (best[end - 1] ?? 0) + 1;
    for (let start = 0; start <= end - shortest; start += 1) {
      const piece = text.slice(start, end);
      if (known.has(spelt(piece)) || known.has(piece) || isRun(piece) || isYear(piece))
        fewestHere = Math.min(fewestHere, (best[start] ?? 0) + 1);
    }
    best.push(fewestHere);
  }
  return best.at(-1) ?? 0;
};

/** Small letters and digits; what only separates counts for nothing. */
const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLocaleLowerCase('id')
    .replaceAll(/[^\p{Letter}\p{Number}]/gu, '');

/** The same with signs that are written for letters. */
const withSigns = (text: string): string => folded(text.replaceAll('@', 'a').replaceAll('$', 's'));

/** Words of somebody's own: what others know of him. */
const ownWords = (about: readonly string[]): readonly string[] =>
  about
    .flatMap((text) => text.toLocaleLowerCase('id').split(/[^\p{Letter}\p{Number}]+/u))
    .filter((word) => word.length >= shortest);

/**
 * What is wrong with a password; undefined when it is taken. Length counts, not kinds of characters
 * (NIST SP 800-63B-4, 3.1.1.2): refused are those made of a few common words, runs and years, of a
 * piece said again and again, or of what others know of its owner.
 *
 * @param about name and e-mail address of whose it is to be
 */
export const passwordProblem = (
  password: string,
  about: readonly string[],
): PasswordProblem | undefined => {
  if ([...password].length < passwordMinimum) return 'password-too-short';
  if (password.length > passwordMaximum) return 'password-too-long';
  const texts = [folded(password), withSigns(password)];
  const known = new Set([...commonWords, ...ownWords(about)]);
  return texts.some((text) => pieces(text, known) < fewest || /^(.{1,6})\1+$/u.test(text))
    ? 'password-common'
    : undefined;
};
