import { plainText } from '#core/text/plain.ts';

/** Text a database can hold: line ends as `\n`, no control characters, no halves of characters. */
export const cleanText = (text: string): string =>
  plainText(text).replaceAll('\0', '').toWellFormed();

/** The same on one line, at most `max` characters (UTF-16 units). */
export const cleanLine = (text: string, max: number): string =>
  cutText(cleanText(text).replace(/\s+/g, ' ').trim(), max);

/** At most `max` UTF-16 units, never ending in half a character. */
export const cutText = (text: string, max: number): string =>
  text.slice(0, max).replace(/[\ud800-\udbff]$/, '');

/** The parser's types promise text where a malformed or doubled header gives something else. */
export const textOr = (value: unknown, otherwise: string): string => {
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? textOr(value[0], otherwise) : otherwise;
};
