import type { World } from '#app/ports.ts';

/** Letters people mistake for others, as Crockford's base 32 reads them. */
const readAs: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** A code as it may be typed: small letters, spaces, hyphens and look-alikes are all the same. */
export const normalCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll(/[OIL]/g, (letter) => readAs[letter] ?? letter);

/** Only the hash of a code is stored: who reads the database cannot follow reports. */
export const hashOfCode = (world: Pick<World, 'hash'>, typed: string): string =>
  world.hash(`tracking:${normalCode(typed)}`);

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Shifts each sign of a code by what the key's hash says at its place; hyphens stay. */
const shift = (
  world: Pick<World, 'hash'>,
  key: string,
  code: string,
  direction: 1 | -1,
): string => {
  const pad = world.hash(`code:${key}`);
  return [...code]
    .map((sign, index) => {
      const at = alphabet.indexOf(sign);
      if (at < 0) return sign;
      const by = Number.parseInt(pad.slice(2 * index, 2 * index + 2), 16) * direction;
      return alphabet.charAt((at + by + 256 * alphabet.length) % alphabet.length);
    })
    .join('');
};

/**
 * Closes a tracking code with the request's own key, so that a repeated request can be given
 * its receipt again although nothing in the database tells the code: the key itself is kept
 * only as a hash, and each key closes one code. As strong as the key; the portal's are random.
 */
export const sealCode = (world: Pick<World, 'hash'>, key: string, code: string): string =>
  shift(world, key, code, 1);

/** Opens what `sealCode` closed with the same key. */
export const openCode = (world: Pick<World, 'hash'>, key: string, sealed: string): string =>
  shift(world, key, sealed, -1);
