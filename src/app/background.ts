import type { Chore, Chores } from './chore.ts';
import type { Log } from './log.ts';

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
  readonly log: Pick<Log, 'failed'>;
}

/** Longest rest after failures that do not end. */
const longestRest = 300_000;

/**
 * The one scheduler of the wings' chores: does each of them until stopped, and none waits for
 * another. Where there was something to do the next batch follows at once. After each failure in
 * a row the rest doubles, up to five minutes; a chore never gives up.
 */
export const startBackground = (chores: Chores, parts: BackgroundParts): Background => {
  const stopping = new AbortController();
  const ended = Promise.all(
    Object.values(chores).map((chore) => keepDoing(chore, parts, stopping.signal)),
  );
  return {
    stop: async () => {
      stopping.abort();
      await ended;
    },
  };
};

const keepDoing = async (
  chore: Chore,
  parts: BackgroundParts,
  stopped: AbortSignal,
): Promise<void> => {
  let failures = 0;
  while (!stopped.aborted) {
    const done = await attempt(chore, parts);
    failures = done === 'failed' ? failures + 1 : 0;
    // Even then the event loop gets a turn, for requests and for being stopped.
    const pause =
      typeof done === 'number' && done > 0
        ? 0
        : Math.min(chore.rest * 2 ** Math.max(0, failures - 1), Math.max(chore.rest, longestRest));
    await parts.sleep(pause, stopped);
  }
};

const attempt = async (
  { name, batch, run }: Chore,
  { log }: BackgroundParts,
): Promise<number | 'failed'> => {
  try {
    return await run(batch);
  } catch (error) {
    log.failed({ work: name, about: {}, error });
    return 'failed';
  }
};
