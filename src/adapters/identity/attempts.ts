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

/** Counts sign-ins that fail, so that passwords cannot be tried out. */
export interface Attempts {
  /** Counts one attempt; `held` when there were too many, `now-held` when this is the first too many. */
  allow(email: string, address: string): Promise<Allowed>;
  /** A sign-in went well: the attempts before it are forgiven. */
  forgive(email: string, address: string): Promise<void>;
}

/** From one address for one account: 10 failures in 15 minutes. */
const nearby = { keyPrefix: 'near', points: 10, duration: 15 * 60 };

/** For one account from everywhere: 100 failures in an hour; more than a person makes, too few to guess. */
const anywhere = { keyPrefix: 'any', points: 100, duration: 60 * 60 };

const passes = async (limiter: RateLimiterAbstract, key: string): Promise<Allowed> => {
  try {
    await limiter.consume(key);
    return 'yes';
  } catch (reason) {
    if (!(reason instanceof RateLimiterRes)) throw reason;
    return reason.consumedPoints === limiter.points + 1 ? 'now-held' : 'held';
  }
};

const counting = (near: RateLimiterAbstract, any: RateLimiterAbstract): Attempts => {
  const account = (email: string) => sha256(email.trim().toLowerCase());
  const pair = (email: string, address: string) => sha256(`${account(email)} ${address}`);
  return {
    allow: async (email, address) => {
      const nearby = await passes(near, pair(email, address));
      return nearby === 'yes' ? passes(any, account(email)) : nearby;
    },
    forgive: async (email, address) => {
      await near.delete(pair(email, address));
      await any.delete(account(email));
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
  return counting(
    new RateLimiterPostgres({ ...nearby, ...table }),
    new RateLimiterPostgres({ ...anywhere, ...table }),
  );
};

/** Attempts counted in memory. */
export const memoryAttempts = (): Attempts =>
  counting(new RateLimiterMemory(nearby), new RateLimiterMemory(anywhere));
