import type pg from 'pg';
import type { TreeStore } from '#app/ports.ts';
import { instant, instantOrNull } from '#adapters/database/cases/case-row.ts';
import { ask, inTransaction } from '#adapters/database/connection/pool.ts';
import { treeProofs } from './tree-proofs.ts';

interface EntryRecord {
  stream: string;
  version: number;
  hash: string;
}

const awaitedQuery = `
select e.stream, e.version, e.hash, e.recorded_at from event e
where e.agency = $1 and e.recorded_at >= coalesce($2::timestamptz, '-infinity') and not exists (
  select from tree_entry t where t.agency = e.agency and t.stream = e.stream and t.version = e.version)
order by e.recorded_at, e.stream, e.version limit $3`;

/**
 * Nothing is written where a position is taken, so that entries stand behind each other without a
 * hole; nor where an entry is: who read what waits before another added it comes after him.
 */
const addQuery = `
insert into tree_entry (agency, position, stream, version, hash)
select $1, $2 + place - 1, stream, version, hash
from unnest($3::text[], $4::integer[], $5::text[]) with ordinality as new (stream, version, hash, place)
where (select coalesce(max(position) + 1, 0) from tree_entry where agency = $1) = $2
  and not exists (
    select from unnest($3::text[], $4::integer[]) as taken (stream, version)
    join tree_entry t on t.agency = $1 and t.stream = taken.stream and t.version = taken.version)`;

const leavesQuery = `
select t.position, t.stream, t.version, t.hash, e.hash as now from tree_entry t
left join event e on e.agency = t.agency and e.stream = t.stream and e.version = t.version
where t.agency = $1 and t.position >= $2 order by t.position limit $3`;

/** The last thousand, because events are taken in nearly in order; those that are gone say nothing. */
const newestQuery = `
select max(e.recorded_at) as newest from (
  select agency, stream, version from tree_entry where agency = $1 order by position desc limit 1000) t
join event e on e.agency = t.agency and e.stream = t.stream and e.version = t.version`;

/** The tree over the record in PostgreSQL. */
export const postgresTree = (pool: pg.Pool): TreeStore => ({
  size: async (agency) => {
    const [row] = await ask<{ size: string }>(
      pool,
      'tree-size',
      'select coalesce(max(position) + 1, 0) as size from tree_entry where agency = $1',
      [agency],
    );
    return Number(row?.size ?? 0);
  },
  newest: async (agency) => {
    const [row] = await ask<{ newest: Date | null }>(pool, 'tree-newest', newestQuery, [agency]);
    return instantOrNull(row?.newest ?? null);
  },
  awaited: async (agency, since, limit) =>
    (
      await ask<EntryRecord & { recorded_at: Date }>(pool, 'tree-awaited', awaitedQuery, [
        agency,
        since,
        limit,
      ])
    ).map(({ recorded_at: recordedAt, ...entry }) => ({
      ...entry,
      recordedAt: instant(recordedAt),
    })),
  add: async (agency, from, entries) =>
    inTransaction(pool, async (client) => {
      // One at a time for an agency, so that the statement after it sees what others have added.
      await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `tree:${agency}`,
      ]);
      const { rowCount } = await client.query({
        name: 'tree-add',
        text: addQuery,
        values: [
          agency,
          from,
          entries.map(({ stream }) => stream),
          entries.map(({ version }) => version),
          entries.map(({ hash }) => hash),
        ],
      });
      return rowCount === entries.length;
    }),
  ...treeProofs(pool),
  leaves: async (agency, from, limit) =>
    (
      await ask<EntryRecord & { position: string; now: string | null }>(
        pool,
        'tree-leaves',
        leavesQuery,
        [agency, from, limit],
      )
    ).map(({ position, ...entry }) => ({ ...entry, position: Number(position) })),
});
