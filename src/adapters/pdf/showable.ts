import { numberOf } from '#core/papers/words/unshown.ts';

/**
 * Characters that change what others look like without being seen: bidirectional overrides and
 * isolates could make a paper read other than it is stored.
 */
const isDeceptive = (point: number): boolean =>
  (point >= 0x202a && point <= 0x202e) ||
  (point >= 0x2066 && point <= 0x2069) ||
  (point >= 0xe0000 && point <= 0xe007f);

const isControl = (point: number): boolean =>
  (point < 0x20 && point !== 0x09 && point !== 0x0a) || (point >= 0x7f && point <= 0x9f);

/** A character that cannot be printed stands as its number, so that nothing vanishes from a paper. */
const named = (character: string): string => `⟨${numberOf(character)}⟩`;

/** Latin text with nothing special in it needs no closer look. */
const harmless = /^[\n\t\u0020-\u007E\u00A0-\u00FF\u2013\u2014\u2018\u2019\u201C\u201D\u2026]*$/;

/** Whether a character cannot be printed as it is: no font has it, or it deceives. Line ends and tabs shape the text. */
const isUnshown = (character: string, hasGlyph: (point: number) => boolean): boolean => {
  const point = character.codePointAt(0) ?? 0;
  if (point === 0x0d || point === 0x0a || point === 0x09) return false;
  return isControl(point) || isDeceptive(point) || !hasGlyph(point);
};

/** A text with everything visible: what no font can show and what deceives is named by number. */
export const showable = (text: string, hasGlyph: (point: number) => boolean): string => {
  if (harmless.test(text)) return text;
  return Array.from(text.toWellFormed(), (character) => {
    if (character === '\r') return '';
    return isUnshown(character, hasGlyph) ? named(character) : character;
  }).join('');
};

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** The characters that are named by number in some text of a value, each once, in their order. */
export const unshownIn = (
  value: unknown,
  hasGlyph: (point: number) => boolean,
): readonly string[] => [
  ...new Set(
    textsIn(value)
      .filter((text) => !harmless.test(text))
      .flatMap((text) =>
        Array.from(text.toWellFormed()).filter((character) => isUnshown(character, hasGlyph)),
      ),
  ),
];

/** Every text within a value made showable. */
export const allShowable = (value: unknown, hasGlyph: (point: number) => boolean): unknown => {
  if (typeof value === 'string') return showable(value, hasGlyph);
  if (Array.isArray(value)) return value.map((member: unknown) => allShowable(member, hasGlyph));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, allShowable(member, hasGlyph)]),
  );
};
