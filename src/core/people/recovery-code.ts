import { base32 } from './base32.ts';

/** Letters of a recovery code: 100 bits, so that a hash of it tells nothing. */
const length = 20;

const groupLength = 5;

/** How many recovery codes somebody gets at once. */
export const recoveryCodes = 10;

/** Random bytes that a recovery code is made of. */
export const recoveryBytes = 13;

const grouped = (letters: string): string =>
  (letters.match(new RegExp(`.{${String(groupLength)}}`, 'gu')) ?? []).join('-');

/** A recovery code, in groups as it is printed. */
export const recoveryCodeFrom = (bytes: Uint8Array): string =>
  grouped(base32(bytes).slice(0, length));

/**
 * A recovery code as it was typed, in the form it was printed in: small letters, other spaces and the
 * digits 0, 1 and 8 for O, I and B are forgiven; null when it is none.
 */
export const readRecoveryCode = (typed: string): string | null => {
  const letters = typed
    .toUpperCase()
    .replaceAll(/[\s-]/gu, '')
    .replaceAll('0', 'O')
    .replaceAll('1', 'I')
    .replaceAll('8', 'B');
  return /^[A-Z2-7]{20}$/u.test(letters) ? grouped(letters) : null;
};
