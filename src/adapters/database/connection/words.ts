/** Longer words are cut; more words than this are left out. */
const longestWord = 60;
const mostWords = 4000;

/** Most texts: they have no marks to take off. */
const isAscii = /^\p{ASCII}*$/u;

/** The words of a text as they are searched: small letters without marks, each once. */
export const wordsOf = (text: string): readonly string[] => {
  const plain = isAscii.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .replaceAll(/\p{M}+/gu, '')
        .toLowerCase();
  const words = new Set<string>();
  for (const word of plain.match(/[\p{L}\p{N}]+/gu) ?? []) {
    words.add(word.length <= longestWord ? word : [...word].slice(0, longestWord).join(''));
    if (words.size === mostWords) break;
  }
  return [...words];
};

/** What a search asks for: whole words, and perhaps the beginning of one. */
export interface Sought {
  readonly words: readonly string[];
  readonly beginning: string | null;
}

/** A last word of at least three letters may still be on its way: it counts as a beginning. */
export const soughtIn = (search: string): Sought => {
  const words = wordsOf(search);
  const last = words.at(-1);
  const unfinished =
    last !== undefined && /^\p{L}{3,}$/u.test(last) && /[\p{L}\p{M}]$/u.test(search);
  return unfinished ? { words: words.slice(0, -1), beginning: last } : { words, beginning: null };
};

/** Whether words hold all that is sought; a search without a single word finds nothing. */
export const holds = (words: ReadonlySet<string>, sought: Sought): boolean => {
  if (sought.words.length === 0 && sought.beginning === null) return false;
  const { beginning } = sought;
  return (
    sought.words.every((word) => words.has(word)) &&
    (beginning === null || [...words].some((word) => word.startsWith(beginning)))
  );
};
