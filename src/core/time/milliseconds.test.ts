import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dayMs,
  earlier,
  inMinutes,
  later,
  minus,
  minutesLong,
  plus,
  shareOf,
  wholeMs,
} from './milliseconds.ts';

const lengths = fc.integer({ min: -1e15, max: 1e15 }).map(wholeMs);
const fractions = fc.double({ min: -1e12, max: 1e12, noNaN: true });

describe('milliseconds are whole', () => {
  test('a fraction is dropped downwards, never added', () => {
    expect([1.9, -0.1, -1.5, 0.999, 7].map(wholeMs)).toEqual([1, -1, -2, 0, 7]);
    fc.assert(
      fc.property(fractions, (given) => {
        const whole = wholeMs(given);
        expect(Number.isInteger(whole)).toBe(true);
        expect(whole <= given && given < whole + 1).toBe(true);
      }),
    );
  });

  test('a number of minutes is as many milliseconds, and back', () => {
    expect(minutesLong(1)).toBe(60_000);
    expect(minutesLong(1 / 7)).toBe(8_571);
    fc.assert(
      fc.property(fc.integer({ min: -1e6, max: 1e6 }), (minutes) => {
        expect(inMinutes(minutesLong(minutes))).toBe(minutes);
      }),
    );
  });

  test('a day has 24 hours', () => {
    expect(dayMs).toBe(minutesLong(24 * 60));
  });
});

describe('moments and lengths', () => {
  test('a length later and that length earlier is where one was', () => {
    fc.assert(
      fc.property(lengths, lengths, (moment, length) => {
        expect(minus(plus(moment, length), length)).toBe(moment);
        expect(plus(moment, minus(length, moment))).toBe(length);
      }),
    );
  });

  test('of two the earlier and the later are the two', () => {
    fc.assert(
      fc.property(lengths, lengths, (one, other) => {
        expect([earlier(one, other), later(one, other)]).toEqual(
          [one, other].toSorted((a, b) => a - b),
        );
      }),
    );
  });

  test('a share of a length is no more than it is, and grows with the share', () => {
    expect(shareOf(wholeMs(1_001), 0.5)).toBe(500);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e12 }).map(wholeMs),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (length, one, other) => {
          const [low, high] = [Math.min(one, other), Math.max(one, other)];
          expect(shareOf(length, low)).toBeLessThanOrEqual(shareOf(length, high));
          expect(shareOf(length, high)).toBeLessThanOrEqual(length);
          expect(shareOf(length, 1)).toBe(length);
          expect(shareOf(length, 0)).toBe(0);
        },
      ),
    );
  });
});
