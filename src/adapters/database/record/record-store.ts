import type pg from 'pg';
import { projectedTables, type RecordStore, type AstrayTable } from '#app/ports.ts';
import { instant } from '#adapters/database/cases/case-row.ts';
import { ask } from '#adapters/database/connection/pool.ts';

/** How many names are read at once. */
const namesAtOnce = 1000;

interface LinkRecord {
  version: number;
  text: string;
  hash: string;
  previous_hash: string;
  type: string;
  happened_at: Date;
  recorded_at: Date;
}

/** Of a register those entries alone under which a number was written: others are held for what is under way. */
const straysQuery = [...projectedTables, 'register_entry']
  .map(
    (table) => `select distinct '${table}' as table, case_id from ${table} t
      where agency = $1 and case_id is not null and not exists (
        select from event e where e.agency = t.agency and e.stream = 'case/' || t.case_id)`,
  )
  .join(' union all ');

/** The record of every stream in PostgreSQL. */
export const postgresRecord = (pool: pg.Pool): RecordStore => ({
  streams: (agency) => streams(pool, agency),
  links: async (agency, stream) => {
    const rows = await ask<LinkRecord>(
      pool,
      'links',
      'select version, event::text as text, hash, previous_hash, type, happened_at, recorded_at from event where agency = $1 and stream = $2 order by version',
      [agency, stream],
    );
    return rows.map((row) => ({
      version: row.version,
      text: row.text,
      hash: row.hash,
      previousHash: row.previous_hash,
      type: row.type,
      happenedAt: instant(row.happened_at),
      recordedAt: instant(row.recorded_at),
    }));
  },
  strays: async (agency) => {
    const rows = await ask<{ table: AstrayTable['table']; case_id: string }>(
      pool,
      'strays',
      straysQuery,
      [agency],
    );
    return rows.map((row) => ({ table: row.table, caseId: row.case_id }));
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
