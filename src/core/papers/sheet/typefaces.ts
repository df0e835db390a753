import type { Bilingual } from '#core/text/bilingual.ts';

/**
 * In what papers may be set, with what people call it: lookalikes of the typefaces offices print
 * in (the first two as wide as theirs), and two more. All come along with the product.
 */
export const typefaceNames = {
  arial: { id: 'Seperti Arial (Arimo)', en: 'Like Arial (Arimo)' },
  times: { id: 'Seperti Times New Roman (Tinos)', en: 'Like Times New Roman (Tinos)' },
  bookman: {
    id: 'Seperti Bookman Old Style (TeX Gyre Bonum)',
    en: 'Like Bookman Old Style (TeX Gyre Bonum)',
  },
  serif: { id: 'Libertinus Serif', en: 'Libertinus Serif' },
  sans: { id: 'DejaVu Sans, seperti Verdana', en: 'DejaVu Sans, like Verdana' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type Typeface = keyof typeof typefaceNames;

/** In the order of the choice. */
export const typefaces = [
  'arial',
  'times',
  'bookman',
  'serif',
  'sans',
] as const satisfies readonly Typeface[];

/** Sizes the text may have, in points. */
export const textSizes = ['10', '11', '11.5', '12'] as const;

export type TextSize = (typeof textSizes)[number];

export interface Lettering {
  readonly face: Typeface;
  readonly size: TextSize;
}
