/**
 * A number of things in English: `1 case`, `2 cases`. Indonesian has one form for both.
 *
 * @param many where it is not the word with an s
 */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${String(count)} ${count === 1 ? one : many}`;
