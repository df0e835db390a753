import type { Chore } from './ports.ts';
import type { Product } from './product.ts';

/** What goes on by itself while the product runs, and how it is stopped. */
export interface Background {
  /** Lets the batches under way come to their end; answers when nothing is going on any more. */
  stop(): Promise<void>;
}

export interface BackgroundParts {
  /**
   * Waits; comes back early, without an error, when the signal says so.
   * @param milliseconds at least 0
   */
  sleep(milliseconds: number, stopped: AbortSignal): Promise<void>;
  /** Told of every failure; what failed is tried again later. */
  failed(work: Chore, error: unknown): void;
}

/** Work that is done in batches; `run` answers how much of it there was to do. */
interface Work {
  readonly name: Chore;
  /** Size of a batch: each takes well below a second, so that stopping is quick. */
  readonly most: number;
  /** Between two looks when there was nothing to do, in milliseconds. */
  readonly rest: number;
  run(limit: number): Promise<number>;
}

/** The wings that have work of their own to do. */
export interface Chores {
  readonly time: Pick<Product['time'], 'recomputeDues'>;
  readonly oversight: Pick<Product['oversight'], 'tellReminders'>;
  readonly papers: Pick<Product['papers'], 'tidyRegisters'>;
}

/** Between two looks for what people wait for, in milliseconds. */
const rest = 10_000;
/** Between two looks for what broke off a day ago, in milliseconds. */
const longRest = 600_000;
/** Longest rest after failures that do not end. */
const longestRest = 300_000;

/**
 * Recomputes due times after a calendar change, tells reminders and tidies letter registers, until
 * stopped: none waits for another. Where there was something to do the next batch follows at once. After each
 * failure in a row the rest doubles, up to five minutes.
 */
export const startBackground = (
  { time, oversight, papers }: Chores,
  parts: BackgroundParts,
): Background => {
  const stopping = new AbortController();
  const works: readonly Work[] = [
    { name: 'recompute-dues', most: 50, rest, run: time.recomputeDues },
    { name: 'tell-reminders', most: 250, rest, run: oversight.tellReminders },
    { name: 'tidy-registers', most: 50, rest: longRest, run: papers.tidyRegisters },
  ];
  const ended = Promise.all(works.map((work) => keepDoing(work, parts, stopping.signal)));
  return {
    stop: async () => {
      stopping.abort();
      await ended;
    },
  };
};

const keepDoing = async (
  work: Work,
  parts: BackgroundParts,
  stopped: AbortSignal,
): Promise<void> => {
  let failures = 0;
  while (!stopped.aborted) {
    const done = await attempt(work, parts);
    failures = done === 'failed' ? failures + 1 : 0;
    // Even then the event loop gets a turn, for requests and for being stopped.
    const pause =
      typeof done === 'number' && done > 0
        ? 0
        : Math.min(work.rest * 2 ** Math.max(0, failures - 1), Math.max(work.rest, longestRest));
    await parts.sleep(pause, stopped);
  }
};

const attempt = async (
  { name, most, run }: Work,
  { failed }: BackgroundParts,
): Promise<number | 'failed'> => {
  try {
    return await run(most);
  } catch (error) {
    failed(name, error);
    return 'failed';
  }
};
