/** The 32 letters of RFC 4648, section 6: none is taken for another. */
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

const bitsALetter = 5;

/** Bytes as letters and digits that people can read out and type (RFC 4648, section 6), without padding. */
export const base32 = (bytes: Uint8Array): string => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/gu) ?? [];
  return groups
    .map((group) => letters[Number.parseInt(group.padEnd(bitsALetter, '0'), 2)] ?? '')
    .join('');
};
