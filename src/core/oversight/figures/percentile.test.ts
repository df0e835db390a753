import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { percentile } from './percentile.ts';

const values = fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1, maxLength: 60 });
const shares = fc.integer({ min: 1, max: 100 }).map((hundredths) => hundredths / 100);

describe('the smallest value that so many do not exceed', () => {
  test.each<[values: readonly number[], share: number, value: number | undefined]>([
    [[], 0.5, undefined],
    [[7], 0.5, 7],
    [[7], 1, 7],
    [[1, 2], 0.5, 1],
    [[1, 2, 3], 0.5, 2],
    [[1, 2, 3, 4], 0.5, 2],
    [[4, 1, 3, 2], 0.75, 3],
    [[10, 20, 30, 40, 50, 60, 70, 80, 90, 100], 0.9, 90],
    [[10, 20, 30, 40, 50, 60, 70, 80, 90, 100], 0.91, 100],
    [[5, 5, 5, 9], 0.75, 5],
  ])('of %j at %d: %s', (given, share, value) => {
    expect(percentile(given, share)).toBe(value);
  });

  test('is one that occurred, does not fall with the share, and ends at the largest', () => {
    fc.assert(
      fc.property(values, shares, shares, (given, one, other) => {
        const low = percentile(given, Math.min(one, other));
        const high = percentile(given, Math.max(one, other));
        if (low === undefined || high === undefined) throw new Error('values, but none of them');
        expect(given).toContain(low);
        expect(low).toBeLessThanOrEqual(high);
        expect(percentile(given, 1)).toBe(Math.max(...given));
      }),
    );
  });

  test('is not exceeded by that share, and no smaller value is such', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 4 }), (given, quarters) => {
        const value = percentile(given, quarters / 4);
        if (value === undefined) throw new Error('values, but none of them');
        const within = (limit: number) => given.filter((one) => one <= limit).length;
        expect(within(value) * 4).toBeGreaterThanOrEqual(quarters * given.length);
        for (const smaller of given.filter((one) => one < value))
          expect(within(smaller) * 4).toBeLessThan(quarters * given.length);
      }),
    );
  });

  test('does not depend on the order, and leaves the values as they are', () => {
    const given = Object.freeze([3, 1, 2]);
    expect(percentile(given, 0.5)).toBe(2);
    expect(percentile(given.toReversed(), 0.5)).toBe(2);
  });
});
