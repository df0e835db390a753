import { sizes } from './measures.ts';

/** A label broken into lines, with the room it needs. */
export interface LabelText {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

const widthOf = (text: string): number => text.length * sizes.label.charWidth;

/**
 * Breaks a text between words, not at a no-break space, into lines no wider than `maxWidth`, unless a word alone is.
 * Widths are estimated from the number of characters, generously: a pure layout knows no font,
 * and a label that turns out narrower harms nothing.
 */
export const labelText = (text: string, maxWidth: number = sizes.label.maxWidth): LabelText => {
  const lines: string[] = [];
  for (const word of text.trim().split(/[^\S\u00a0]+/)) {
    const line = lines.at(-1);
    const longer = line === undefined ? word : `${line} ${word}`;
    if (line === undefined || widthOf(longer) > maxWidth) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return {
    lines,
    width: Math.max(...lines.map(widthOf)),
    height: lines.length * sizes.label.lineHeight,
  };
};
