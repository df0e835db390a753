/**
 * Can this text be stored and shown as it is? NUL cannot be kept by the database, and half of
 * a surrogate pair is no character; both come only from broken or hostile senders.
 */
export const isPlain = (text: string): boolean => !text.includes('\u0000') && text.isWellFormed();

/** Are all texts within a value plain, keys included? */
export const allPlain = (value: unknown): boolean => {
  if (typeof value === 'string') return isPlain(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, member]) => isPlain(key) && allPlain(member));
};
