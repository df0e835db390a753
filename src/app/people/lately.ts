import type { Instant } from '#core/time/instant.ts';
import { momentOf } from '#core/time/instant.ts';

/** What was told already in the present quarter of an hour, so that a page that is drawn again tells nothing new. */
export interface Lately {
  /** Whether something is told for the first time in the quarter of an hour that holds this instant. */
  first(key: string, now: Instant): boolean;
  /** Takes that back: it could not be told. */
  forget(key: string): void;
}

const quarter = 15 * 60_000;

/** Most things kept in mind; beyond it all are forgotten, and some told once more than needed. */
const most = 20_000;

/** Kept in the process: after a restart something may be told a second time. */
export const lately = (): Lately => {
  const told = { quarter: 0, keys: new Set<string>() };
  return {
    first: (key, now) => {
      const present = Math.floor(momentOf(now).epochMilliseconds / quarter);
      if (present !== told.quarter || told.keys.size >= most) told.keys.clear();
      told.quarter = present;
      if (told.keys.has(key)) return false;
      told.keys.add(key);
      return true;
    },
    forget: (key) => {
      told.keys.delete(key);
    },
  };
};
