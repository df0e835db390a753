import type pg from 'pg';
import type { RecordStore } from '#app/ports.ts';
import { ask } from '#adapters/database/connection/pool.ts';

/** How many names are read at once. */
const namesAtOnce = 1000;

/** The record of every stream in PostgreSQL. */
export const postgresRecord = (pool: pg.Pool): RecordStore => ({
  streams: (agency) => streams(pool, agency),
  links: async (agency, stream) => {
    const rows = await ask<{ version: number; text: string; hash: string; previous_hash: string }>(
      pool,
      'links',
      'select version, event::text as text, hash, previous_hash from event where agency = $1 and stream = $2 order by version',
      [agency, stream],
    );
    return rows.map(({ version, text, hash, previous_hash: previousHash }) => ({
      version,
      text,
      hash,
      previousHash,
    }));
  },
  spokenOf: async (agency, words, since) => {
    const rows = await ask<{ word: string }>(
      pool,
      'spoken-of',
      `select word from unnest($2::text[]) as word
        where exists (select 1 from event where agency = $1 and recorded_at >= $3 and position(word in event::text) > 0)`,
      [agency, words, since],
    );
    return rows.map(({ word }) => word);
  },
});

async function* streams(pool: pg.Pool, agency: string): AsyncIterable<string> {
  let after = '';
  for (;;) {
    const rows = await ask<{ stream: string }>(
      pool,
      'streams',
      'select distinct stream from event where agency = $1 and stream > $2 order by stream limit $3',
      [agency, after, namesAtOnce],
    );
    for (const row of rows) yield row.stream;
    const last = rows.at(-1);
    if (last === undefined || rows.length < namesAtOnce) return;
    after = last.stream;
  }
}
