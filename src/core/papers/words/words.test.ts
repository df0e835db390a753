import { describe, expect, test } from 'vitest';
import { parseInstant } from '#core/time/instant.ts';
import { clockTime, dateInWords, dayName, letterDate } from './dates.ts';
import { romanMonth } from './roman.ts';
import { terbilang } from './terbilang.ts';

describe('terbilang', () => {
  test.each([
    [0, 'nol'],
    [1, 'satu'],
    [10, 'sepuluh'],
    [11, 'sebelas'],
    [12, 'dua belas'],
    [19, 'sembilan belas'],
    [20, 'dua puluh'],
    [21, 'dua puluh satu'],
    [100, 'seratus'],
    [101, 'seratus satu'],
    [111, 'seratus sebelas'],
    [200, 'dua ratus'],
    [999, 'sembilan ratus sembilan puluh sembilan'],
    [1000, 'seribu'],
    [1001, 'seribu satu'],
    [1100, 'seribu seratus'],
    [2026, 'dua ribu dua puluh enam'],
    [11_000, 'sebelas ribu'],
    [100_000, 'seratus ribu'],
    [1_000_000, 'satu juta'],
    [1_001_000, 'satu juta seribu'],
    [2_500_000, 'dua juta lima ratus ribu'],
    [1_000_000_000, 'satu miliar'],
    [1_000_000_000_000, 'satu triliun'],
    [999_000_000_000_011, 'sembilan ratus sembilan puluh sembilan triliun sebelas'],
  ])('writes %d as %s', (n, words) => {
    expect(terbilang(n)).toBe(words);
  });

  test.each([-1, 1.5, Number.NaN, 1_000_000_000_000_000])('refuses %d', (n) => {
    expect(() => terbilang(n)).toThrow(RangeError);
  });

  test('never writes the same words for two numbers', () => {
    const all = Array.from({ length: 30_000 }, (_, n) => terbilang(n));
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('dates on papers', () => {
  // 23.30 in Jakarta on the 20th is already the 21st in Sofifi.
  const at = parseInstant('2026-11-20T23:30:00+07:00');
  if (at === undefined) throw new Error('no instant');

  test('open a berita acara in words and figures', () => {
    expect(dateInWords(at, 'Asia/Jayapura')).toBe(
      'Pada hari ini, Sabtu, tanggal dua puluh satu bulan November tahun dua ribu dua puluh enam (21-11-2026)',
    );
    expect(dateInWords(at, 'Asia/Jakarta')).toBe(
      'Pada hari ini, Jumat, tanggal dua puluh bulan November tahun dua ribu dua puluh enam (20-11-2026)',
    );
  });

  test('stand in letters as day, month and year, in invitations with the zone', () => {
    expect(letterDate(at, 'Asia/Jayapura')).toBe('21 November 2026');
    expect(dayName(at, 'Asia/Jayapura')).toBe('Sabtu');
    expect(clockTime(at, 'Asia/Jayapura')).toBe('01.30 WIT');
    expect(clockTime(at, 'Asia/Makassar')).toBe('00.30 WITA');
  });
});

test('months in letter numbers are Roman', () => {
  expect(Array.from({ length: 12 }, (_, index) => romanMonth(index + 1))).toEqual([
    'I',
    'II',
    'III',
    'IV',
    'V',
    'VI',
    'VII',
    'VIII',
    'IX',
    'X',
    'XI',
    'XII',
  ]);
  expect(() => romanMonth(0)).toThrow(RangeError);
  expect(() => romanMonth(13)).toThrow(RangeError);
});
