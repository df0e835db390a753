/**
 * Cuts a row of heights, in order, into runs of which the highest is as low as can be.
 *
 * @param heights none negative
 * @param count of runs, from 1 to the count of heights
 * @returns how many heights each run has, at least one each
 * @throws RangeError when the count does not fit
 */
export const evenRuns = (heights: readonly number[], count: number): readonly number[] => {
  if (count < 1 || count > heights.length)
    throw new RangeError(`${String(heights.length)} rows make no ${String(count)} pages`);
  const sumOf = (from: number, to: number): number =>
    heights.slice(from, to).reduce((sum, height) => sum + height, 0);
  /** The best cut of the heights before `end` into `runs`. */
  const best = new Map<string, { readonly most: number; readonly runs: readonly number[] }>();
  const cut = (
    end: number,
    runs: number,
  ): { readonly most: number; readonly runs: readonly number[] } => {
    if (runs === 1) return { most: sumOf(0, end), runs: [end] };
    const key = `${String(end)} ${String(runs)}`;
    const known = best.get(key);
    if (known !== undefined) return known;
    const found = Array.from({ length: end - runs + 1 }, (_, index) => runs - 1 + index)
      .map((from) => {
        const before = cut(from, runs - 1);
        return {
          most: Math.max(before.most, sumOf(from, end)),
          runs: [...before.runs, end - from],
        };
      })
      .reduce((one, other) => (other.most < one.most ? other : one));
    best.set(key, found);
    return found;
  };
  return cut(heights.length, count).runs;
};
