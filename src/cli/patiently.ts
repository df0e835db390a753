import { setTimeout as pause } from 'node:timers/promises';
import { Occupied } from './tell.ts';

/** Milliseconds in which a Tanggap that is being stopped is gone. */
const longest = 5000;

/**
 * Tries again for a while what fails because another Tanggap still holds the port or the data:
 * it may be the one that was stopped, or killed, a moment ago.
 */
export const patiently = async <T>(attempt: () => Promise<T>): Promise<T> => {
  const end = performance.now() + longest;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof Occupied) || performance.now() > end) throw error;
      await pause(250);
    }
  }
};
