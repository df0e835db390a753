import type { Language } from './bilingual.ts';

const units = ['B', 'KB', 'MB', 'GB'] as const;

/** As many digits as say something: one after the comma below ten, none above and of bytes. */
const rounded = (amount: number, power: number): number =>
  power === 0 || amount >= 10 ? Math.round(amount) : Math.round(amount * 10) / 10;

/**
 * A number of bytes as people read it: `1.572.864` bytes are "1,5 MB" in Indonesian. What rounds
 * to 1.024 of a unit is one of the next.
 */
export const fileSize = (bytes: number, language: Language): string => {
  let power = 0;
  let amount = bytes;
  while (power < units.length - 1 && rounded(amount, power) >= 1024) {
    power += 1;
    amount /= 1024;
  }
  return `${rounded(amount, power).toLocaleString(language)} ${units[power] ?? 'B'}`;
};
