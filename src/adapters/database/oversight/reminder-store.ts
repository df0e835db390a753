import { cursorOf, placeOf } from '#core/cases/page-place.ts';
import { pageSize } from '#adapters/database/connection/page-size.ts';
import type pg from 'pg';
import type { InboxEntry, Page, ReminderStore, Watch } from '#app/ports.ts';
import { instant } from '#adapters/database/cases/case-row.ts';
import { ask, inTransaction, storable } from '#adapters/database/connection/pool.ts';

/** Clocks and inboxes in PostgreSQL. */
export const postgresReminders = (pool: pg.Pool): ReminderStore => ({
  tellDue: (at, limit, tell) =>
    inTransaction(pool, async (client) => {
      const watches = await dueWatches(client, at, limit);
      if (watches.length > 0) await write(client, await tell(watches));
      return watches.length;
    }),
  running: async (clocks) =>
    (
      await ask<Pick<WatchRow, 'agency' | 'case_id' | 'item'>>(pool, 'running', runningQuery, [
        clocks.map(({ agency }) => agency),
        clocks.map(({ caseId }) => caseId),
        clocks.map(({ item }) => item),
      ])
    ).map((row) => ({ agency: row.agency, caseId: row.case_id, item: row.item })),
  inbox: (agency, seats, officerId, page) => inbox(pool, agency, seats, officerId, page),
  unread: async (agency, seats, officerId) => {
    const [counted] = await ask<{ unread: number }>(pool, 'unread', unreadQuery, [
      agency,
      seats,
      officerId,
      mostCounted,
    ]);
    return counted?.unread ?? 0;
  },
  markRead: async (agency, officerId, upTo) => {
    await ask(
      pool,
      'mark-read',
      `insert into inbox_read as r (agency, officer_id, up_to) values ($1, $2, $3)
       on conflict (agency, officer_id) do update set up_to = excluded.up_to where r.up_to < excluded.up_to`,
      [agency, officerId, upTo],
    );
  },
});

type Tell = Parameters<ReminderStore['tellDue']>[2];
type Told = Awaited<ReturnType<Tell>>;

interface WatchRow {
  agency: string;
  case_id: string;
  item: string;
  number: string;
  watched: Watch['watched'];
  at: Date;
}

/**
 * Clocks others are looking at are passed over; whoever changes a case waits until its clocks
 * are told and then replaces them. Nothing here waits for anybody, so nobody waits in a circle.
 */
export const dueQuery = `
select agency, case_id, item, number, watched, at from watch
where at <= $1 order by at limit $2 for update skip locked`;

const dueWatches = async (
  client: pg.PoolClient,
  at: string,
  limit: number,
): Promise<readonly (Watch & { readonly number: string })[]> => {
  const rows = await ask<WatchRow>(client, 'watches-due', dueQuery, [at, limit]);
  return rows.map((row) => ({
    agency: row.agency,
    caseId: row.case_id,
    item: row.item,
    number: row.number,
    watched: row.watched,
    at: instant(row.at),
  }));
};

const runningQuery = `
select w.agency, w.case_id, w.item
from unnest($1::text[], $2::text[], $3::text[]) as c (agency, case_id, item)
join watch w on w.agency = c.agency and w.case_id = c.case_id and w.item = c.item`;

const entriesQuery = `
insert into inbox (agency, seat, case_id, item, kind, number, code, due, at, summary)
select agency, seat, case_id, item, kind, number, code, due, at, summary
from json_to_recordset($1) as e (
  agency text, seat text, case_id text, item text, kind text, number text, code text, due timestamptz, at timestamptz, summary boolean)
order by agency, seat, case_id, item, kind
on conflict do nothing`;

const nextQuery = `
with told as (
  select agency, case_id, item, next from json_to_recordset($1) as t (agency text, case_id text, item text, next timestamptz)
), ended as (
  delete from watch w using told t
  where t.next is null and w.agency = t.agency and w.case_id = t.case_id and w.item = t.item
)
update watch w set at = t.next from told t
where t.next is not null and w.agency = t.agency and w.case_id = t.case_id and w.item = t.item`;

const write = async (client: pg.PoolClient, told: Told): Promise<void> => {
  const entries = told.flatMap((one) => one.entries);
  if (entries.length > 0)
    await ask(client, 'tell-entries', entriesQuery, [rowsJson(entries.map(entryRow))]);
  await ask(client, 'tell-next', nextQuery, [
    rowsJson(
      told.map(({ watch, next }) => ({
        agency: watch.agency,
        case_id: watch.caseId,
        item: watch.item,
        next,
      })),
    ),
  ]);
};

const rowsJson = (rows: readonly object[]): string =>
  JSON.stringify(rows, (_, value: unknown) =>
    typeof value === 'string' ? storable(value) : value,
  );

const entryRow = (entry: InboxEntry): object => ({
  agency: entry.agency,
  seat: entry.seat,
  case_id: entry.caseId,
  item: entry.item,
  kind: entry.kind,
  number: entry.number,
  code: entry.code,
  due: entry.due,
  at: entry.at,
  summary: entry.summary,
});

/**
 * Entries that did not come to another of the seats earlier. What came to several at the same
 * instant has the same place in each stretch and is dropped where the stretches meet. The lateral
 * keeps this a look-up by key for each row that is read, whatever the planner believes.
 */
const notEarlier = `
not exists (
  select 1 from unnest($2::text[]) as other (seat)
  cross join lateral (
    select o.at from inbox o
    where o.agency = $1 and o.seat = other.seat and o.case_id = i.case_id and o.item = i.item and o.kind = i.kind
    offset 0
  ) o
  where o.at < i.at)`;

/** As in the worklist, a stretch of the index for each seat, then the first of all of them. */
export const inboxQuery = `
select distinct on (i.at, i.case_id, i.item, i.kind) i.*,
  i.at <= coalesce((select up_to from inbox_read where agency = $1 and officer_id = $3), '-infinity') as read
from (select distinct seat from unnest($2::text[]) as given (seat)) as wanted
cross join lateral (
  select i.seat, i.case_id, i.item, i.kind, i.number, i.code, i.due, i.at, i.summary from inbox i
  where i.agency = $1 and i.seat = wanted.seat
    and (i.at, i.case_id, i.item, i.kind) < ($4::timestamptz, $5::text collate "C", $6::text collate "C", $7::text collate "C")
    and ${notEarlier}
  order by i.at desc, i.case_id desc, i.item desc, i.kind desc
  limit $8
) i
order by i.at desc, i.case_id desc, i.item desc, i.kind desc, i.seat
limit $8`;

interface InboxRow {
  seat: string;
  case_id: string;
  item: string;
  kind: InboxEntry['kind'];
  number: string;
  code: string;
  due: Date;
  at: Date;
  summary: boolean;
  read: boolean;
}

const inbox = async (
  pool: pg.Pool,
  agency: string,
  seats: readonly string[],
  officerId: string,
  page: { readonly cursor: string | null; readonly limit: number },
): Promise<Page<InboxEntry & { readonly read: boolean }>> => {
  const limit = pageSize(page.limit);
  const before = placeOf('inbox', page.cursor) ?? ['infinity', '', '', ''];
  const rows = await ask<InboxRow>(pool, 'inbox', inboxQuery, [
    agency,
    seats,
    officerId,
    ...before,
    limit + 1,
  ]);
  const items = rows.slice(0, limit).map((row) => ({
    agency,
    seat: row.seat,
    caseId: row.case_id,
    number: row.number,
    item: row.item,
    code: row.code,
    kind: row.kind,
    due: instant(row.due),
    at: instant(row.at),
    summary: row.summary,
    read: row.read,
  }));
  const last = items.at(-1);
  return {
    items,
    next:
      rows.length > limit && last !== undefined
        ? cursorOf([last.at, last.caseId, last.item, last.kind])
        : null,
  };
};

/** An officer with more than this unread has many; how many costs reading them all. */
export const mostCounted = 100;

export const unreadQuery = `
select count(*)::integer as unread from (
  select distinct i.case_id, i.item, i.kind
  from (select distinct seat from unnest($2::text[]) as given (seat)) as wanted
  cross join lateral (
    select i.case_id, i.item, i.kind from inbox i
    where i.agency = $1 and i.seat = wanted.seat
      and i.at > coalesce((select up_to from inbox_read where agency = $1 and officer_id = $3), '-infinity')
      and ${notEarlier}
    order by i.at desc
    limit $4
  ) i
  limit $4
) counted`;
