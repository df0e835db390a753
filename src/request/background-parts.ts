import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { BackgroundParts } from '#app/background.ts';

/** The system's timer, and failures to the log. */
export const backgroundParts = (log: Logger): BackgroundParts => ({
  sleep: (milliseconds, stopped) =>
    wait(milliseconds, undefined, { signal: stopped }).catch((error: unknown) => {
      if (!stopped.aborted) throw error;
    }),
  failed: (work, error) => log.error({ work, err: error }, 'background work failed'),
});
