/** Words people write before a number, or before an extension. */
const words = /\b(?:telepon|telp|tlp|phone|hp|wa|whatsapp|fax|ekstensi|ext|eks|pesawat|pes|x)\b/giu;

/**
 * Whether a text could be one or more telephone numbers: digits with the signs and words that are
 * written between them ("+62 778 123-456 pes. 12", "0812… / 0813…"). A short number of a service
 * (112) is one. Only calling would tell for sure.
 */
export const isPhoneNumber = (text: string): boolean => {
  const signs = text.replaceAll(words, ' ');
  return /^[\d\s+()./,;:-]*$/u.test(signs) && /\d(?:[\s()./-]{0,3}\d){2}/u.test(signs);
};
