/** A text in the two languages of the product: Indonesian first, English complete. */
export interface Bilingual {
  readonly id: string;
  readonly en: string;
}

export type Language = keyof Bilingual;

export const languages: readonly Language[] = ['id', 'en'];
