import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { romanMonth } from './roman.ts';
import { terbilang } from './terbilang.ts';

const digits: ReadonlyMap<string, number> = new Map([
  ['nol', 0],
  ['satu', 1],
  ['dua', 2],
  ['tiga', 3],
  ['empat', 4],
  ['lima', 5],
  ['enam', 6],
  ['tujuh', 7],
  ['delapan', 8],
  ['sembilan', 9],
]);
const wholeWords: ReadonlyMap<string, number> = new Map([
  ['sepuluh', 10],
  ['sebelas', 11],
  ['seratus', 100],
]);
const scales: ReadonlyMap<string, number> = new Map([
  ['ribu', 1e3],
  ['juta', 1e6],
  ['miliar', 1e9],
  ['triliun', 1e12],
]);

/** Reads Indonesian number words as a reader does: from left to right, a part at each scale. */
const read = (words: string): number => {
  let [whole, part, digit] = [0, 0, 0];
  for (const word of words.split(' ')) {
    const scale = scales.get(word);
    if (word === 'belas') [part, digit] = [part + 10 + digit, 0];
    else if (word === 'puluh') [part, digit] = [part + 10 * digit, 0];
    else if (word === 'ratus') [part, digit] = [part + 100 * digit, 0];
    else if (word === 'seribu') whole += 1e3;
    else if (scale !== undefined) [whole, part, digit] = [whole + (part + digit) * scale, 0, 0];
    else {
      const value = digits.get(word);
      if (value === undefined) part += wholeWords.get(word) ?? Number.NaN;
      else digit = value;
    }
  }
  return whole + part + digit;
};

const least = fc.integer({ min: 0, max: 999 });
/** Numbers of every size: a part for each scale, more often than not with parts that are 0 or 1. */
const numbers = fc
  .tuple(...Array.from({ length: 5 }, () => fc.oneof(fc.constantFrom(0, 1, 10, 11, 100), least)))
  .map((parts) => parts.reduce((sum, part) => sum * 1000 + part, 0));

describe('a number in words', () => {
  test('is read back as that number', () => {
    fc.assert(
      fc.property(numbers, (n) => {
        expect(read(terbilang(n))).toBe(n);
      }),
    );
  });

  test('up to ten thousand is read back as that number, one by one', () => {
    const wrong = Array.from({ length: 10_001 }, (_, n) => n).filter(
      (n) => read(terbilang(n)) !== n,
    );
    expect(wrong).toEqual([]);
  });

  test('holds nothing but words and single spaces, for a court reads it aloud', () => {
    fc.assert(
      fc.property(numbers, (n) => {
        expect(terbilang(n)).toMatch(/^[a-z]+(?: [a-z]+)*$/);
      }),
    );
  });

  test('says "nol" only for nothing at all', () => {
    fc.assert(
      fc.property(numbers, (n) => {
        expect(terbilang(n).split(' ').includes('nol')).toBe(n === 0);
      }),
    );
  });

  test('never says "satu" before ribu, ratus, puluh or belas, which have words of their own', () => {
    fc.assert(
      fc.property(numbers, (n) => {
        const words = terbilang(n);
        expect(words).not.toMatch(/(?:^|(?:juta|miliar|triliun) )satu ribu/);
        expect(words).not.toMatch(/satu (?:ratus|puluh|belas)/);
      }),
    );
  });

  test.each([
    [1_000_000, 'satu juta'],
    [1_000_000_000, 'satu miliar'],
    [1_000_000_000_000, 'satu triliun'],
    [21_000, 'dua puluh satu ribu'],
    [101_000, 'seratus satu ribu'],
    [1_001_001, 'satu juta seribu satu'],
  ])('says of %d "%s"', (n, words) => {
    expect(terbilang(n)).toBe(words);
  });

  test('of a larger number begins with the words of its thousands', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999 }), least, (thousands, rest) => {
        const words = terbilang(thousands * 1000 + rest);
        expect(words).toBe(
          `${terbilang(thousands)} ribu${rest === 0 ? '' : ` ${terbilang(rest)}`}`,
        );
      }),
    );
  });

  test.each([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0.5, 2 ** 53, 1e15])(
    'is never guessed for %d, which cannot be written out',
    (n) => {
      expect(() => terbilang(n)).toThrow(RangeError);
    },
  );

  test('goes up to the last number below a thousand trillion', () => {
    expect(read(terbilang(999_999_999_999_999))).toBe(999_999_999_999_999);
  });
});

describe('a Roman month', () => {
  const values: ReadonlyMap<string, number> = new Map([
    ['I', 1],
    ['V', 5],
    ['X', 10],
  ]);

  /** Reads Roman figures: a smaller sign before a larger one is taken away. */
  const readRoman = (figures: string): number =>
    Array.from(figures).reduce((sum, sign, index) => {
      const value = values.get(sign) ?? Number.NaN;
      const next = values.get(figures.charAt(index + 1)) ?? 0;
      return sum + (value < next ? -value : value);
    }, 0);

  test('is read back as that month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), (month) => {
        expect(readRoman(romanMonth(month))).toBe(month);
      }),
    );
  });

  test('never has a sign four times', () => {
    const all = Array.from({ length: 12 }, (_, index) => romanMonth(index + 1));
    expect(all.filter((one) => /(.)\1{3}/.test(one))).toEqual([]);
    expect(new Set(all).size).toBe(12);
  });

  test.each([-1, 0, 13, 1.5, Number.NaN])('is refused for %d, which is no month', (month) => {
    expect(() => romanMonth(month)).toThrow(RangeError);
  });
});
