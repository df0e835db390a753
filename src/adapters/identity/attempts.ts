import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import type { Pool } from 'pg';
import { sha256 } from './secrets.ts';

/** Counts sign-ins that fail, so that passwords cannot be tried out. */
export interface Attempts {
  /** Counts one attempt; false when there were too many. */
  allow(email: string, address: string): Promise<boolean>;
  /** A sign-in went well: the attempts before it are forgiven. */
  forgive(email: string, address: string): Promise<void>;
}

/** From one address for one account: 10 failures in 15 minutes. */
const nearby = { keyPrefix: 'near', points: 10, duration: 15 * 60 };

/** For one account from everywhere: 100 failures in an hour; more than a person makes, too few to guess. */
const anywhere = { keyPrefix: 'any', points: 100, duration: 60 * 60 };

const passes = async (limiter: RateLimiterAbstract, key: string): Promise<boolean> => {
  try {
    await limiter.consume(key);
    return true;
  } catch (reason) {
    if (reason instanceof RateLimiterRes) return false;
    throw reason;
  }
};

const counting = (near: RateLimiterAbstract, any: RateLimiterAbstract): Attempts => {
  const account = (email: string) => sha256(email.trim().toLowerCase());
  const pair = (email: string, address: string) => sha256(`${account(email)} ${address}`);
  return {
    allow: async (email, address) =>
      (await passes(near, pair(email, address))) && passes(any, account(email)),
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
