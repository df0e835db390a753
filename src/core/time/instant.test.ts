import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOf, instantOfMs, momentOf, msOf, parseInstant, parseLocal } from './instant.ts';
import { wholeMs } from './milliseconds.ts';

describe('an instant', () => {
  test.each([
    ['2026-11-21T00:30:00Z', '2026-11-21T00:30:00.000Z'],
    ['2026-11-21T07:30:00+07:00', '2026-11-21T00:30:00.000Z'],
    ['2026-11-21T09:30+09:00', '2026-11-21T00:30:00.000Z'],
    ['2026-11-21T00:30:00.5Z', '2026-11-21T00:30:00.500Z'],
    ['2026-11-21T00:30:00.123999Z', '2026-11-21T00:30:00.123Z'],
    ['1969-12-31T23:59:59.999Z', '1969-12-31T23:59:59.999Z'],
  ])('%s has one form', (text, form) => {
    expect(parseInstant(text)).toBe(form);
  });

  test.each([
    '',
    '2026-11-21',
    '2026-11-21T00:30:00',
    '2026-02-30T00:30:00Z',
    '2026-11-21T25:00:00Z',
    '21 November 2026',
    'kemarin',
  ])('is none without date, time and offset that there can be: "%s"', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });

  test('is the same in milliseconds and as a moment, both ways', () => {
    fc.assert(
      fc.property(fc.integer({ min: -6e13, max: 2e14 }), (ms) => {
        const instant = instantOfMs(wholeMs(ms));
        expect(msOf(instant)).toBe(ms);
        expect(instantOf(momentOf(instant))).toBe(instant);
        expect(parseInstant(instant)).toBe(instant);
      }),
    );
  });

  test('compares as text as it does in time, in all the years cases fall in', () => {
    const years = { min: Date.UTC(1970, 0, 1), max: Date.UTC(9999, 11, 31) };
    fc.assert(
      fc.property(fc.integer(years), fc.integer(years), (one, other) => {
        const [a, b] = [instantOfMs(wholeMs(one)), instantOfMs(wholeMs(other))];
        expect(a < b).toBe(one < other);
        expect(a === b).toBe(one === other);
      }),
    );
  });
});

describe('a date and time as a person types it', () => {
  test.each([
    ['2026-11-21T09:10', 'Asia/Jakarta', '2026-11-21T02:10:00.000Z'],
    ['2026-11-21T09:10', 'Asia/Makassar', '2026-11-21T01:10:00.000Z'],
    ['2026-11-21T09:10', 'Asia/Jayapura', '2026-11-21T00:10:00.000Z'],
    ['2026-11-21T09:10:30', 'Asia/Jakarta', '2026-11-21T02:10:30.000Z'],
    // Midnight of a date alone.
    ['2026-11-21', 'Asia/Jakarta', '2026-11-20T17:00:00.000Z'],
  ])('%s in %s', (text, zone, instant) => {
    expect(parseLocal(text, zone)).toBe(instant);
  });

  test.each(['', '21/11/2026 09:10', '2026-11-31T09:10', '2026-11-21T24:30', '09:10'])(
    'is none when it cannot be: "%s"',
    (text) => {
      expect(parseLocal(text, 'Asia/Jakarta')).toBeUndefined();
    },
  );

  test('is none in a zone nobody knows', () => {
    expect(parseLocal('2026-11-21T09:10', 'Asia/Sofifi')).toBeUndefined();
  });
});
