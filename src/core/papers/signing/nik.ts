/**
 * Whether a text is a NIK: exactly 16 digits. It stays a text everywhere: read as a number, those
 * beginning with 91 to 97 (Papua) lie above 2^53 and would change.
 */
export const isNik = (text: string): boolean => /^\d{16}$/u.test(text);
