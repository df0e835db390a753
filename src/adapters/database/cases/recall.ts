import type pg from 'pg';
import type { Once } from '#app/ports.ts';
import type { Instant } from '#core/time/instant.ts';
import { ask } from '#adapters/database/connection/pool.ts';

/** The answer kept under an idempotency key. */
export const recall = async (
  pool: pg.Pool,
  agency: string,
  scope: string,
  key: string,
): Promise<Once | null> => {
  const rows = await ask<{ request_hash: string; answer: string }>(
    pool,
    'recall',
    'select request_hash, answer from once where agency = $1 and scope = $2 and key = $3',
    [agency, scope, key],
  );
  const [row] = rows;
  return row === undefined
    ? null
    : { agency, scope, key, requestHash: row.request_hash, answer: row.answer };
};

/** Forgets at most so many answers kept before a moment; those to mails stay. */
export const forgetAnswers = async (
  pool: pg.Pool,
  before: Instant,
  most: number,
): Promise<number> => {
  const gone = await ask<{ key: string }>(
    pool,
    'forget-answers',
    `delete from once where ctid in (
       select ctid from once where kept_at < $1 and scope <> 'mail' order by kept_at limit $2 for update skip locked
     ) returning key`,
    [before, most],
  );
  return gone.length;
};
