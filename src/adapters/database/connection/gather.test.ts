import { describe, expect, test } from 'vitest';
import { gather } from './gather.ts';

/** A worker whose batches end when the test says so. */
const heldWork = () => {
  const batches: { readonly items: readonly string[]; done(): void; fail(error: Error): void }[] =
    [];
  const run = (items: readonly string[]): Promise<readonly string[]> =>
    new Promise((resolve, reject) => {
      batches.push({
        items,
        done: () => {
          resolve(items.map((item) => `${item}!`));
        },
        fail: reject,
      });
    });
  return { run, batches };
};

describe('gathered work', () => {
  test('begins at once when nothing is under way', async () => {
    const { run, batches } = heldWork();
    const answer = gather(run, { atOnce: 1, most: 10 })('a');
    expect(batches.map(({ items }) => items)).toEqual([['a']]);
    batches[0]?.done();
    await expect(answer).resolves.toBe('a!');
  });

  test('goes together when it comes while others are under way, and everybody gets the own answer', async () => {
    const { run, batches } = heldWork();
    const work = gather(run, { atOnce: 2, most: 10 });
    const answers = ['a', 'b', 'c', 'd', 'e'].map(work);
    expect(batches.map(({ items }) => items)).toEqual([['a'], ['b']]);
    batches[1]?.done();
    await answers[1];
    await Promise.resolve();
    expect(batches.map(({ items }) => items)).toEqual([['a'], ['b'], ['c', 'd', 'e']]);
    batches[2]?.done();
    batches[0]?.done();
    await expect(Promise.all(answers)).resolves.toEqual(['a!', 'b!', 'c!', 'd!', 'e!']);
  });

  test('is split where it is more than a batch may hold', async () => {
    const sizes: number[] = [];
    const work = gather(
      (items: readonly number[]) => {
        sizes.push(items.length);
        return Promise.resolve(items);
      },
      { atOnce: 1, most: 3 },
    );
    await expect(Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(work))).resolves.toEqual([
      1, 2, 3, 4, 5, 6, 7, 8,
    ]);
    expect(sizes).toEqual([1, 3, 3, 1]);
  });

  test('tells everybody of a batch that it failed, and goes on with the next', async () => {
    const { run, batches } = heldWork();
    const work = gather(run, { atOnce: 1, most: 2 });
    const answers = ['a', 'b', 'c', 'd'].map(work);
    batches[0]?.done();
    await answers[0];
    await Promise.resolve();
    batches[1]?.fail(new Error('refused'));
    await expect(answers[1]).rejects.toThrow('refused');
    await expect(answers[2]).rejects.toThrow('refused');
    batches[2]?.done();
    await expect(answers[3]).resolves.toBe('d!');
  });

  test('fails rather than leave somebody without an answer', async () => {
    const work = gather((items: readonly string[]) => Promise.resolve(items.slice(1)), {
      atOnce: 1,
      most: 2,
    });
    await expect(work('a')).rejects.toThrow('1 were asked for, 0 answered');
  });
});
