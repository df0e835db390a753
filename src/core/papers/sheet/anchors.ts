/**
 * Characters set in white where a signature is to stand, by which a signing service finds its place
 * (BSrE `tag_koordinat`, one character). Each place of a paper has its own, so that several sign
 * one file. They are rare enough to stand in no office's text, have a glyph in the fonts, stay
 * themselves under every Unicode normal form, and are no letters: nothing around joins with them.
 */
const anchors = Array.from('※⁂⁑⁕⁘⁙⁛⁜⁖⁞₠₡₢₣₤₥₦₧₭₮₯₰₲₳₴₵₸⌑◘◙◬☌☍☥♁♃♄♅♆♇♔♕♖♗♘♙♚♛♜♝♞⚘⚚⚜☿⁎');

/** The anchor of a paper's place to sign, counted from 0; null beyond all there are. */
export const anchorAt = (place: number): string | null => anchors[place] ?? null;

/** Side of the square kept free at an anchor for a signature's QR code, in points: 18 mm, as `parts.typ` has it. */
export const stampSide = 51;

const points = new Set(anchors.map((anchor) => anchor.codePointAt(0)));

/** Whether a code point is that of an anchor: it must stand nowhere else on a paper that has any. */
export const isAnchor = (point: number): boolean => points.has(point);
