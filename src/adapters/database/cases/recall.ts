import type pg from 'pg';
import type { Once } from '#app/ports.ts';
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
