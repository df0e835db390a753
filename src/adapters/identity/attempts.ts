import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import type { Pool } from 'pg';
import { sha256 } from './secrets.ts';

/** Whether an attempt is looked at. */
export type Allowed = 'yes' | 'now-held' | 'held';

/** Where an attempt comes from. */
export interface Attempt {
  readonly email: string;
  readonly address: string;
  /** The browser, where the account signed in with it before; null: any other. */
  readonly device: string | null;
}

/** Counts sign-ins that fail, so that passwords cannot be tried out. */
export interface Attempts {
  /** Counts one attempt; `held` when there were too many, `now-held` when this is the first too many. */
  allow(attempt: Attempt): Promise<Allowed>;
  /**
   * The same of a code, which only who knows the password can try: for one account from everywhere
   * there are fewer, as there are only a million.
   */
  allowCode(attempt: Attempt): Promise<Allowed>;
  /** A sign-in went well: the attempts before it are forgiven. */
  forgive(attempt: Attempt): Promise<void>;
}

/** From one address for one account: 10 failures in 15 minutes. */
const nearby = { keyPrefix: 'near', points: 10, duration: 15 * 60 };

/** For one account from everywhere: 100 failures in an hour; more than a person makes, too few to guess. */
const anywhere = { keyPrefix: 'any', points: 100, duration: 60 * 60 };

/** From a browser the account signed in with before: 10 failures in 15 minutes, whatever happens elsewhere. */
const known = { keyPrefix: 'known', points: 10, duration: 15 * 60 };

/** Wrong codes for one account from everywhere but its known browsers: 30 in a day. */
const guessed = { keyPrefix: 'code', points: 30, duration: 24 * 60 * 60 };

const passes = async (limiter: RateLimiterAbstract, key: string): Promise<Allowed> => {
  try {
    await limiter.consume(key);
    return 'yes';
  } catch (reason) {
    if (!(reason instanceof RateLimiterRes)) throw reason;
    return reason.consumedPoints === limiter.points + 1 ? 'now-held' : 'held';
  }
};

interface Limiters {
  readonly near: RateLimiterAbstract;
  readonly any: RateLimiterAbstract;
  readonly own: RateLimiterAbstract;
  readonly code: RateLimiterAbstract;
}

const counting = ({ near, any, own, code }: Limiters): Attempts => {
  const account = (email: string) => sha256(email.trim().toLowerCase());
  const pair = (email: string, beside: string) => sha256(`${account(email)} ${beside}`);
  // A known browser is counted by itself alone: what strangers do elsewhere is not its doing.
  const allow: Attempts['allow'] = async ({ email, address, device }) => {
    if (device !== null) return passes(own, pair(email, device));
    const nearby = await passes(near, pair(email, address));
    return nearby === 'yes' ? passes(any, account(email)) : nearby;
  };
  return {
    allow,
    allowCode: async (attempt) => {
      const allowed = await allow(attempt);
      return allowed !== 'yes' || attempt.device !== null
        ? allowed
        : passes(code, account(attempt.email));
    },
    forgive: async ({ email, address, device }) => {
      if (device !== null) {
        await own.delete(pair(email, device));
        return;
      }
      await near.delete(pair(email, address));
      await any.delete(account(email));
      await code.delete(account(email));
    },
  };
};

/** Attempts counted in PostgreSQL, so that several servers count together. */
export const postgresAttempts = (pool: Pool): Attempts => {
  const table = {
    storeClient: pool,
    storeType: 'pool',
    tableName: 'sign_in_attempt',
    tableCreated: true,
  };
  return counting({
    near: new RateLimiterPostgres({ ...nearby, ...table }),
    any: new RateLimiterPostgres({ ...anywhere, ...table }),
    own: new RateLimiterPostgres({ ...known, ...table }),
    code: new RateLimiterPostgres({ ...guessed, ...table }),
  });
};

/** Attempts counted in memory. */
export const memoryAttempts = (): Attempts =>
  counting({
    near: new RateLimiterMemory(nearby),
    any: new RateLimiterMemory(anywhere),
    own: new RateLimiterMemory(known),
    code: new RateLimiterMemory(guessed),
  });
