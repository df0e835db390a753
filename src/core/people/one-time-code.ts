/** A code lasts this long, in milliseconds (RFC 6238, section 5.2). */
const stepTime = 30_000;

const digits = 6;

/** The step a moment lies in, counted from the epoch. */
export const stepAt = (ms: number): number => Math.floor(ms / stepTime);

/** A step as the eight bytes that are authenticated (RFC 4226, section 5.2). */
export const stepBytes = (step: number): Uint8Array => {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(step));
  return bytes;
};

/** The code that an HMAC-SHA-1 gives (RFC 4226, section 5.3). */
export const codeOf = (mac: Uint8Array): string => {
  const view = new DataView(mac.buffer, mac.byteOffset, mac.byteLength);
  const offset = view.getUint8(mac.byteLength - 1) & 0xf;
  const number = view.getUint32(offset) & 0x7f_ff_ff_ff;
  return String(number % 10 ** digits).padStart(digits, '0');
};

/** A code as somebody typed it, without what apps show between the digits; null when it is none. */
export const readCode = (typed: string): string | null => {
  const code = typed.replaceAll(/[\s-]/gu, '');
  return /^\d{6}$/u.test(code) ? code : null;
};

/** Equal in the same time wherever they differ. */
const same = (one: string, other: string): boolean =>
  [...one].reduce((sum, letter, index) => sum + (letter === other[index] ? 0 : 1), 0) === 0 &&
  one.length === other.length;

/**
 * The step a code is of: the present one or the one beside it, as clocks differ, and none up to the
 * last one used; null when it is of none.
 *
 * @param macOf the HMAC-SHA-1 of a step's bytes under the secret
 */
export const stepOfCode = (
  code: string,
  macOf: (bytes: Uint8Array) => Uint8Array,
  present: number,
  lastUsed: number,
): number | null => {
  const fitting = [present - 1, present, present + 1].filter((step) =>
    same(codeOf(macOf(stepBytes(step))), code),
  );
  return fitting.find((step) => step > lastUsed) ?? null;
};

/** What an app reads from the QR code. */
export const otpAddress = (issuer: string, account: string, secret: string): string => {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`;
};
