import type { World } from './ports.ts';

/** Letters people mistake for others, as Crockford's base 32 reads them. */
const readAs: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** A code as it may be typed: small letters, spaces, hyphens and look-alikes are all the same. */
export const normalCode = (typed: string): string =>
  typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '').replaceAll(/[OIL]/g, (letter) => readAs[letter] ?? letter);

/** Only the hash of a code is stored: who reads the database cannot follow reports. */
export const hashOfCode = (world: Pick<World, 'hash'>, typed: string): string => world.hash(`tracking:${normalCode(typed)}`);
