import { describe, expect, test } from 'vitest';
import { startBackground } from './background.ts';
import { longRest, shortRest } from './chore.ts';

/** A sleep that ends when the test says so, and a record of how long was asked for. */
const stage = (
  recompute: () => Promise<number>,
  tell: () => Promise<number>,
  tidy: () => Promise<number> = idle,
) => {
  const asked: number[] = [];
  /** Rests of the work that looks seldom. */
  const long: number[] = [];
  const failures: string[] = [];
  const sleepers: (() => void)[] = [];
  const background = startBackground(
    {
      'forget-answers': {
        name: 'forget-answers',
        batch: 1_000,
        rest: longRest,
        run: async () => 0,
      },
      'grow-tree': { name: 'grow-tree', batch: 1_000, rest: longRest, run: async () => 0 },
      'recompute-dues': { name: 'recompute-dues', batch: 50, rest: shortRest, run: recompute },
      'sweep-uploads': { name: 'sweep-uploads', batch: 50, rest: longRest, run: async () => 0 },
      'tell-reminders': { name: 'tell-reminders', batch: 250, rest: shortRest, run: tell },
      'tidy-registers': { name: 'tidy-registers', batch: 50, rest: longRest, run: tidy },
    },
    {
      sleep: (milliseconds, stopped) =>
        new Promise((resolve) => {
          (milliseconds >= 600_000 ? long : asked).push(milliseconds);
          if (stopped.aborted) resolve();
          stopped.addEventListener('abort', () => resolve(), { once: true });
          sleepers.push(resolve);
        }),
      log: { failed: ({ work, error }) => failures.push(`${work}: ${String(error)}`) },
    },
  );
  /** Everybody wakes, works and sleeps again. */
  const wake = async (): Promise<void> => {
    for (const resolve of sleepers.splice(0)) resolve();
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  };
  return { asked, long, failures, background, wake };
};

const idle = (): Promise<number> => Promise.resolve(0);
/** Never wakes, so that the other work is seen alone. */
const asleep = (): Promise<number> => new Promise<number>(() => {});

describe('the work in the background', () => {
  test('looks every ten seconds for both kinds of work', async () => {
    const done: string[] = [];
    const { asked, background, wake } = stage(
      async () => {
        done.push('dues');
        return 0;
      },
      async () => {
        done.push('reminders');
        return 0;
      },
    );
    await wake();
    await wake();
    expect(done.slice(0, 4)).toEqual(['dues', 'reminders', 'dues', 'reminders']);
    expect(new Set(asked)).toEqual(new Set([10_000]));
    await background.stop();
  });

  test('goes on at once until nothing is left', async () => {
    const left = [500, 500, 7];
    const { asked, wake } = stage(asleep, () => Promise.resolve(left.shift() ?? 0));
    for (let round = 0; round < 4; round += 1) await wake();
    expect(asked.slice(0, 4)).toEqual([0, 0, 0, 10_000]);
  });

  test('tells of failures, rests longer after each in a row, and begins anew after a success', async () => {
    let round = 0;
    const { asked, failures, wake } = stage(asleep, () => {
      round += 1;
      return round === 9 ? Promise.resolve(3) : Promise.reject(new Error('no database'));
    });
    for (let times = 0; times < 10; times += 1) await wake();
    expect(asked.slice(0, 10)).toEqual([
      10_000, 20_000, 40_000, 80_000, 160_000, 300_000, 300_000, 300_000, 0, 10_000,
    ]);
    expect(failures[0]).toBe('tell-reminders: Error: no database');
    expect(failures.length).toBeGreaterThanOrEqual(9);
  });

  test('does one kind of work while the other fails', async () => {
    let told = 0;
    const { failures, wake, background } = stage(
      () => Promise.reject(new Error('x')),
      async () => {
        told += 1;
        return 0;
      },
    );
    await wake();
    await wake();
    expect(told).toBeGreaterThanOrEqual(2);
    expect(failures.every((failure) => failure === 'recompute-dues: Error: x')).toBe(true);
    await background.stop();
  });

  test('looks for numbers that broken-off work left behind every ten minutes', async () => {
    let tidied = 0;
    const { long, background, wake } = stage(idle, idle, async () => {
      tidied += 1;
      return 0;
    });
    await wake();
    await wake();
    expect([tidied >= 2, new Set(long)]).toEqual([true, new Set([600_000])]);
    await background.stop();
  });

  test('stops after the batch under way, and begins no other', async () => {
    let finish = (_count: number): void => {};
    let begun = 0;
    const { background } = stage(
      idle,
      () =>
        new Promise((resolve) => {
          begun += 1;
          finish = resolve;
        }),
    );
    let stopped = false;
    const stopping = background.stop().then(() => {
      stopped = true;
    });
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    expect(stopped).toBe(false);
    finish(500);
    await stopping;
    expect(begun).toBe(1);
  });
});
