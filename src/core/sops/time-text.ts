import type { StepPart } from './document.ts';

type TimePart = NonNullable<StepPart['mutu_baku']['waktu']>;

const unitWords: readonly (readonly [RegExp, TimePart['satuan']])[] = [
  [/\bmenit\b/i, 'menit'],
  [/\bjam\b/i, 'jam'],
  [/\bhari\b/i, 'hari'],
  [/\bminggu\b/i, 'minggu'],
];

/** A number, or as many times a number: "24", "1,5", "3 x 24". */
const numberWords = /(\d+(?:,\d+)?)(?:\s*[x×]\s*(\d+(?:,\d+)?))?/gi;

const valueOf = (digits: string): number => Number(digits.replace(',', '.'));

/**
 * The numbers and units a printed standard time names: "2 (dua) Hari" gives 2 and hari, and
 * "3 x 24 Jam", as regulations like to write three days, 72 and jam.
 */
export const readTimeText = (
  text: string,
): { readonly numbers: readonly number[]; readonly units: readonly TimePart['satuan'][] } => ({
  numbers: [...text.matchAll(numberWords)].map(
    ([, digits = '', times = '1']) => valueOf(digits) * valueOf(times),
  ),
  units: unitWords.filter(([word]) => word.test(text)).map(([, unit]) => unit),
});
