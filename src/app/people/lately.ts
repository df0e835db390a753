import type { Instant } from '#core/time/instant.ts';
import { momentOf } from '#core/time/instant.ts';

/** What was told in the last quarter of an hour, so that a page that is drawn again tells nothing new. */
export interface Lately {
  /** Whether something was not told yet in the quarter of an hour before this instant. */
  first(key: string, now: Instant): boolean;
  /** Takes that back: it could not be told. */
  forget(key: string): void;
}

const quarter = 15 * 60_000;

/** Most things kept in mind; beyond it all are forgotten, and some told once more than needed. */
const most = 20_000;

/** Kept in the process: after a restart something may be told a second time. */
export const lately = (): Lately => {
  const told = new Map<string, number>();
  const forgetOld = (present: number): void => {
    if (told.size >= most) told.clear();
    for (const [key, moment] of told) {
      if (present - moment < quarter) return;
      told.delete(key);
    }
  };
  return {
    first: (key, now) => {
      const present = momentOf(now).epochMilliseconds;
      forgetOld(present);
      if (told.has(key)) return false;
      told.set(key, present);
      return true;
    },
    forget: (key) => {
      told.delete(key);
    },
  };
};
