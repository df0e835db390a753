const english = new Map<string, string>();

/**
 * A text of the description, in both languages where it is used. It stands for its Indonesian;
 * the English description finds the other half by it.
 *
 * @throws Error when the same Indonesian is given two translations
 */
export const bilingual = (id: string, en: string): string => {
  const known = english.get(id);
  if (known !== undefined && known !== en)
    throw new Error(`"${id}" is said in English in two ways: "${known}" and "${en}"`);
  english.set(id, en);
  return id;
};

/** The English of a text that was given in both languages; undefined for any other. */
export const englishOf = (id: string): string | undefined => english.get(id);
