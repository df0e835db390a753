import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOf, momentOf, parseInstant, type Instant } from '#core/time/instant.ts';
import { clockTime, dateInWords, dayName, letterDate } from './dates.ts';
import { terbilang } from './terbilang.ts';

const at = (text: string): Instant => {
  const instant = parseInstant(text);
  if (instant === undefined) throw new Error(`no instant: ${text}`);
  return instant;
};

const zones = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;
const labels = { 'Asia/Jakarta': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' } as const;

const months = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
];
const days = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'];

const beginning = momentOf(at('2020-01-01T00:00:00Z'));
/** Any minute of thirty years, in one of the zones of the country. */
const moments = fc.record({
  instant: fc
    .integer({ min: 0, max: 30 * 365 * 24 * 60 })
    .map((minutes) => instantOf(beginning.add({ minutes }))),
  zone: fc.constantFrom(...zones),
});

describe('a date on a letter', () => {
  test('is the civil day of the zone, with the month in full', () => {
    fc.assert(
      fc.property(moments, ({ instant, zone }) => {
        const civil = momentOf(instant).toZonedDateTimeISO(zone);
        const [day, month, year] = letterDate(instant, zone).split(' ');
        expect([Number(day), months.indexOf(month ?? '') + 1, Number(year)]).toEqual([
          civil.day,
          civil.month,
          civil.year,
        ]);
        expect(days.indexOf(dayName(instant, zone)) + 1).toBe(civil.dayOfWeek);
      }),
    );
  });

  test.each(months.map((month, index) => [month, index + 1] as const))(
    'writes the month %s in full',
    (month, number) => {
      const noon = at(`2026-${String(number).padStart(2, '0')}-05T05:00:00Z`);
      expect(letterDate(noon, 'Asia/Jakarta')).toBe(`5 ${month} 2026`);
    },
  );

  test('has no zero before a day of one figure', () => {
    expect(letterDate(at('2026-08-01T05:00:00Z'), 'Asia/Jakarta')).toBe('1 Agustus 2026');
  });

  test.each([
    ['2026-12-31T16:59:00Z', 'Asia/Jakarta', '31 Desember 2026'],
    ['2026-12-31T17:00:00Z', 'Asia/Jakarta', '1 Januari 2027'],
    ['2026-12-31T16:00:00Z', 'Asia/Makassar', '1 Januari 2027'],
    ['2026-12-31T15:00:00Z', 'Asia/Jayapura', '1 Januari 2027'],
    ['2026-12-31T14:59:59Z', 'Asia/Jayapura', '31 Desember 2026'],
  ])('turns the year at midnight of the office: %s in %s is %s', (instant, zone, date) => {
    expect(letterDate(at(instant), zone)).toBe(date);
  });

  test.each([
    ['2028-02-29T05:00:00Z', '29 Februari 2028', 'Selasa'],
    ['2027-03-01T05:00:00Z', '1 Maret 2027', 'Senin'],
  ])('knows leap years: %s is %s, a %s', (instant, date, day) => {
    expect(letterDate(at(instant), 'Asia/Jakarta')).toBe(date);
    expect(dayName(at(instant), 'Asia/Jakarta')).toBe(day);
  });
});

describe('an hour on an invitation', () => {
  test('always names its zone, with two figures and a full stop', () => {
    fc.assert(
      fc.property(moments, ({ instant, zone }) => {
        const { hour, minute } = momentOf(instant).toZonedDateTimeISO(zone);
        const [time, label] = clockTime(instant, zone).split(' ');
        expect(time).toMatch(/^\d{2}\.\d{2}$/);
        expect(time?.split('.').map(Number)).toEqual([hour, minute]);
        expect(label).toBe(labels[zone]);
      }),
    );
  });

  test('at midnight is 00.00 of the new day', () => {
    expect(clockTime(at('2026-11-20T17:00:00Z'), 'Asia/Jakarta')).toBe('00.00 WIB');
    expect(dayName(at('2026-11-20T17:00:00Z'), 'Asia/Jakarta')).toBe('Sabtu');
  });
});

describe('the opening of a berita acara', () => {
  const shape =
    /^Pada hari ini, (\S+), tanggal ([a-z ]+) bulan (\S+) tahun ([a-z ]+) \((\d{2})-(\d{2})-(\d{4})\)$/;

  test('says one day three ways: its name, in words and in figures', () => {
    fc.assert(
      fc.property(moments, ({ instant, zone }) => {
        const [, day, words, month, year, ...figures] =
          shape.exec(dateInWords(instant, zone)) ?? [];
        const [dayFigure = 0, monthFigure = 0, yearFigure = 0] = figures.map(Number);
        expect(day).toBe(dayName(instant, zone));
        expect(words).toBe(terbilang(dayFigure));
        expect(month).toBe(months[monthFigure - 1]);
        expect(year).toBe(terbilang(yearFigure));
        expect(letterDate(instant, zone)).toBe(
          `${String(dayFigure)} ${month ?? ''} ${String(yearFigure)}`,
        );
      }),
    );
  });

  test('of an unknown zone is an error of the program, not a wrong date', () => {
    expect(() => dateInWords(at('2026-11-20T17:00:00Z'), 'Asia/Nowhere')).toThrow(RangeError);
  });
});
