import type pg from 'pg';
import type { ChoreName, SetAside, SetAsideStore } from '#app/ports.ts';
import { instant } from '#adapters/database/cases/case-row.ts';
import { ask, storable } from '#adapters/database/connection/pool.ts';

/** What background work set aside, in PostgreSQL. */
export const postgresSetAside = (pool: pg.Pool): SetAsideStore => ({
  all: async (chore) => (await ask<AsideRow>(pool, 'set-aside', allQuery, [chore])).map(toAside),
  put: async (things, role) => {
    await ask(pool, 'put-aside', putQuery, [JSON.stringify(things.map(asRow)), role]);
  },
  done: async (chore, things) => {
    await ask(pool, 'done-aside', doneQuery, [
      chore,
      things.map(({ agency }) => agency),
      things.map(({ caseId }) => caseId),
      things.map(({ item }) => item),
    ]);
  },
});

interface AsideRow {
  agency: string;
  chore: ChoreName;
  case_id: string;
  item: string;
  id: string;
  number: string;
  reason: string;
  tries: number;
  since: Date;
  retry_at: Date;
}

const toAside = (row: AsideRow): SetAside => ({
  agency: row.agency,
  chore: row.chore,
  caseId: row.case_id,
  item: row.item,
  id: row.id,
  number: row.number,
  reason: row.reason,
  tries: row.tries,
  since: instant(row.since),
  retryAt: instant(row.retry_at),
});

const asRow = (one: SetAside): object => ({
  agency: one.agency,
  chore: one.chore,
  case_id: one.caseId,
  item: one.item,
  id: one.id,
  number: one.number,
  reason: storable(one.reason),
  tries: one.tries,
  since: one.since,
  retry_at: one.retryAt,
});

const allQuery = `select * from set_aside where chore = $1 order by agency, case_id, item`;

/** One statement, so that nothing lies aside that nobody was told of. */
const putQuery = `
with kept as (
  insert into set_aside as s (agency, chore, case_id, item, id, number, reason, tries, since, retry_at)
  select * from json_to_recordset($1) as t (
    agency text, chore text, case_id text, item text, id text, number text, reason text, tries integer, since timestamptz, retry_at timestamptz)
  order by agency, chore, case_id, item
  on conflict (agency, chore, case_id, item) do update
  set number = excluded.number, reason = excluded.reason, tries = excluded.tries, retry_at = excluded.retry_at
  returning *
)
insert into inbox (agency, seat, case_id, item, kind, number, code, due, at, summary)
select agency, $2, case_id, 'aside:' || id, 'set-aside', number, chore, retry_at, since, false from kept
on conflict do nothing`;

const doneQuery = `
delete from set_aside s using unnest($2::text[], $3::text[], $4::text[]) as d (agency, case_id, item)
where s.chore = $1 and s.agency = d.agency and s.case_id = d.case_id and s.item = d.item`;
