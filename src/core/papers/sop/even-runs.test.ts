import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evenRuns } from './even-runs.ts';

const highest = (heights: readonly number[], runs: readonly number[]): number => {
  const ends = runs.map((_, at) => runs.slice(0, at + 1).reduce((sum, one) => sum + one, 0));
  return Math.max(
    ...ends.map((end, at) =>
      heights.slice(at === 0 ? 0 : ends[at - 1], end).reduce((sum, one) => sum + one, 0),
    ),
  );
};

/** Every way to cut `rows` into `count` runs. */
const allRuns = (rows: number, count: number): readonly (readonly number[])[] =>
  count === 1
    ? [[rows]]
    : Array.from({ length: rows - count + 1 }, (_, at) => at + 1).flatMap((first) =>
        allRuns(rows - first, count - 1).map((rest) => [first, ...rest]),
      );

describe('rows are laid on pages evenly', () => {
  test('no page is left to a single low row while another is full', () => {
    expect(evenRuns([20, 20, 20, 20, 20, 10], 2)).toEqual([3, 3]);
    expect(evenRuns([60, 10, 10, 10, 10, 10], 2)).toEqual([1, 5]);
  });

  test('whatever the heights, no other cut has a lower highest page, and no row is lost', () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 9 })
          .chain((heights) =>
            fc.tuple(fc.constant(heights), fc.integer({ min: 1, max: heights.length })),
          ),
        ([heights, count]) => {
          const runs = evenRuns(heights, count);
          expect(runs).toHaveLength(count);
          expect(runs.every((rows) => rows > 0)).toBe(true);
          expect(runs.reduce((sum, rows) => sum + rows, 0)).toBe(heights.length);
          expect(highest(heights, runs)).toBe(
            Math.min(...allRuns(heights.length, count).map((other) => highest(heights, other))),
          );
        },
      ),
    );
  });

  test('more pages than rows, or none, are refused', () => {
    expect(() => evenRuns([1], 2)).toThrow(RangeError);
    expect(() => evenRuns([1], 0)).toThrow(RangeError);
  });
});
