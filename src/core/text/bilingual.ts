/** A text in the two languages of the product: Indonesian first, English complete. */
export interface Bilingual {
  readonly id: string;
  readonly en: string;
}

export type Language = keyof Bilingual;

export const languages: readonly Language[] = ['id', 'en'];

export const say = (id: string, en: string): Bilingual => ({ id, en });

/** A name as an SOP or somebody gave it: not ours to translate, so quoted where English reads on. */
export const named = (name: string): Bilingual => ({ id: name, en: `"${name}"` });

/** What reads alike in both languages: somebody's name, a number. */
export const alike = (text: string): Bilingual => ({ id: text, en: text });

/** Several texts in a row. */
export const inRow = (texts: readonly Bilingual[], between = ', '): Bilingual => ({
  id: texts.map((text) => text.id).join(between),
  en: texts.map((text) => text.en).join(between),
});
