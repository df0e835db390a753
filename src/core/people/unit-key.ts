/** A work unit's name folded so that the same unit, typed differently, counts as one. */
export const unitKey = (name: string): string =>
  name
    .normalize('NFKC')
    .toLocaleLowerCase('id')
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
