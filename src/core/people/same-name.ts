const folded = (name: string): string =>
  name.normalize('NFKC').toLocaleLowerCase('id').replaceAll(/\s+/gu, ' ').trim();

/** Whether two names are one person's: case, spaces and forms of letters do not matter, titles do. */
export const sameName = (one: string, other: string): boolean => folded(one) === folded(other);
