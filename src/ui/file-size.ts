import type { Language } from '#core/text/bilingual.ts';

const units = ['B', 'KB', 'MB', 'GB'] as const;

/** A number of bytes as people read it: `1.572.864` bytes are "1,5 MB" in Indonesian. */
export const fileSize = (bytes: number, language: Language): string => {
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10));
  const amount = bytes / 1024 ** power;
  const shown = new Intl.NumberFormat(language, {
    maximumFractionDigits: power === 0 || amount >= 10 ? 0 : 1,
  }).format(amount);
  return `${shown} ${units[power] ?? 'B'}`;
};
