const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Crockford's base 32 (no I, L, O, U: nothing to misread), in groups of four joined by hyphens.
 *
 * @param bytes a multiple of five bytes, so that no bits are left over
 */
export const crockford = (bytes: Uint8Array): string => {
  if (bytes.length % 5 !== 0)
    throw new RangeError('Crockford groups need a multiple of five bytes');
  let bits = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  const digits: string[] = [];
  for (let left = (bytes.length * 8) / 5; left > 0; left -= 1) {
    digits.unshift(alphabet.charAt(Number(bits & 31n)));
    bits >>= 5n;
  }
  return digits.join('').match(/.{4}/gu)?.join('-') ?? '';
};
