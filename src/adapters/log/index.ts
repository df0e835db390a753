import type { Logger } from 'pino';
import type { Log } from '#app/ports.ts';

/** Failures as lines of the product's log. */
export const linesOf = (logger: Logger): Log => ({
  failed: ({ work, about, error }) => logger.error({ work, ...about, err: error }, 'work failed'),
  done: ({ work, count }) => logger.info({ work, count }, 'work done'),
});
