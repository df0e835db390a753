/**
 * Whether a text is a NIK: exactly 16 digits. It stays a text everywhere: read as a number, those
 * beginning with 91 to 97 (Papua) lie above 2^53 and would change.
 */
export const isNik = (text: string): boolean => /^\d{16}$/u.test(text);

/** Whether a text may be a code a phone shows (RFC 6238: six to eight digits). */
export const isCode = (text: string): boolean => /^\d{6,8}$/.test(text);
