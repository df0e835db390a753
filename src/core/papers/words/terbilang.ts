const digits = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
] as const;

/** Largest part first. "seribu" is one word, "satu juta" is not (KBBI). */
const scales: readonly (readonly [value: number, name: string, one: string])[] = [
  [1_000_000_000_000, 'triliun', 'satu triliun'],
  [1_000_000_000, 'miliar', 'satu miliar'],
  [1_000_000, 'juta', 'satu juta'],
  [1_000, 'ribu', 'seribu'],
  [100, 'ratus', 'seratus'],
];

const digit = (n: number): string => digits[n] ?? '';

const belowHundred = (n: number): string => {
  if (n < 10) return digit(n);
  if (n === 10) return 'sepuluh';
  if (n === 11) return 'sebelas';
  if (n < 20) return `${digit(n - 10)} belas`;
  const rest = n % 10;
  return `${digit(Math.floor(n / 10))} puluh${rest === 0 ? '' : ` ${digit(rest)}`}`;
};

const spelled = (n: number): string => {
  const scale = scales.find(([value]) => n >= value);
  if (scale === undefined) return belowHundred(n);
  const [value, name, one] = scale;
  const count = Math.floor(n / value);
  const rest = n % value;
  const head = count === 1 ? one : `${spelled(count)} ${name}`;
  return rest === 0 ? head : `${head} ${spelled(rest)}`;
};

/**
 * A whole number in Indonesian words: 2026 is "dua ribu dua puluh enam".
 *
 * @throws RangeError when it is no whole number between 0 and 999 trillion.
 */
export const terbilang = (n: number): string => {
  if (!Number.isSafeInteger(n) || n < 0 || n >= 1_000_000_000_000_000)
    throw new RangeError(`no whole number below 1000 trillion: ${String(n)}`);
  return spelled(n);
};

/** Which in a row, in Indonesian words: "pertama", "kedua", "kesebelas". */
export const urutan = (n: number): string => (n === 1 ? 'pertama' : `ke${terbilang(n)}`);
