/**
 * Can this text be stored and shown as it is? NUL cannot be kept by the database, and half of
 * a surrogate pair is no character; both come only from broken or hostile senders.
 */
export const isPlain = (text: string): boolean => !text.includes('\u0000') && text.isWellFormed();

/** Are all texts within a value plain, keys included? */
export const allPlain = (value: unknown): boolean => {
  if (typeof value === 'string') return isPlain(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, member]) => isPlain(key) && allPlain(member));
};

/** Everything programs end a line with: U+000B and the like come from presentation programs. */
const lineEnds = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;

/** Control characters (Unicode class Cc) but tab, line feed and NUL, which `isPlain` tells. */
const controls = /[^\P{Cc}\t\n\0]/gu;

/** Anything that `plainText` would change, and NUL. */
const odd = /[^\P{Cc}\t\n]|[\p{Zl}\p{Zp}]/u;

/** A text with line feeds for line ends and without other control characters: nobody types them, no paper can show them. */
export const plainText = (text: string): string =>
  text.replace(lineEnds, '\n').replace(controls, '');

const anyOdd = (value: unknown): boolean => {
  if (typeof value === 'string') return odd.test(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(anyOdd);
};

/** A value with all its texts made plain; itself where they are, which is nearly always. */
export const plainTexts = <T>(value: T): T => {
  if (!anyOdd(value)) return value;
  const made: T = JSON.parse(
    JSON.stringify(value, (_, member: unknown) =>
      typeof member === 'string' ? plainText(member) : member,
    ),
  );
  return made;
};

/** Signs that leave no mark. U+2800 is the empty braille cell. */
const unseen = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\u2800]/gu;

/** What can be read: letters, digits, and signs that stand for something, as a thumb does. */
const readable = /[\p{L}\p{N}\p{So}]/u;

/**
 * Is there nothing to read in this text? A dot or a dash names nobody and says nothing: forms hold
 * one where there is nothing to tell.
 */
export const isBlank = (text: string): boolean => !readable.test(text.replaceAll(unseen, ''));
