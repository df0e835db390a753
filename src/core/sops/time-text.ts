import type { StepPart } from './document.ts';

type TimePart = NonNullable<StepPart['mutu_baku']['waktu']>;

const unitWords: readonly (readonly [RegExp, TimePart['satuan']])[] = [
  [/\bmenit\b/i, 'menit'],
  [/\bjam\b/i, 'jam'],
  [/\bhari\b/i, 'hari'],
  [/\bminggu\b/i, 'minggu'],
];

/** The numbers and units a printed standard time names: "2 (dua) Hari" gives 2 and hari. */
export const readTimeText = (
  text: string,
): { readonly numbers: readonly number[]; readonly units: readonly TimePart['satuan'][] } => ({
  numbers: [...text.matchAll(/\d+(?:,\d+)?/g)].map(([digits]) => Number(digits.replace(',', '.'))),
  units: unitWords.filter(([word]) => word.test(text)).map(([, unit]) => unit),
});
