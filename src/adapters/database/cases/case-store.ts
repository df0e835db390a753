import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import type { CaseRow, CaseStore, Projection, StoredEvent } from '#app/ports.ts';
import { caseStream } from '#core/cases/record/case-stream.ts';
import { readEvent } from '#core/cases/record/read-event.ts';
import { appendTo } from './append.ts';
import { astrayIn } from './astray.ts';
import {
  caseColumns,
  caseJson,
  figuresJson,
  keysOf,
  toCaseRow,
  watchesJson,
  workJson,
} from './case-row.ts';
import type { CaseRecord } from './case-row.ts';
import { countOpenIn, unitReportsIn, unitsIn } from '#adapters/database/oversight/figures.ts';
import { listFrom } from './list.ts';
import { nextNumberFrom } from './numbers.ts';
import { ask, inTransaction } from '#adapters/database/connection/pool.ts';
import { forgetAnswers, recall } from './recall.ts';
import type { Tables } from '#adapters/database/connection/tables.ts';
import { worklistFrom } from './worklist.ts';

/** The record in PostgreSQL. */
export const postgresCases = (pool: pg.Pool): CaseStore => ({
  load: (agency, caseId) => load(pool, agency, caseId),
  append: appendTo(pool),
  recall: (agency, scope, key) => recall(pool, agency, scope, key),
  forgetAnswers: (before, most) => forgetAnswers(pool, before, most),
  byNumber: (agency, number) => one(pool, 'number', agency, number),
  byTrackingHash: (agency, hash) => one(pool, 'tracking_hash', agency, hash),
  row: (agency, caseId) => one(pool, 'case_id', agency, caseId),
  list: listFrom(new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })),
  worklist: worklistFrom(pool),
  countOpen: countOpenIn(pool),
  unitReports: unitReportsIn(pool),
  units: unitsIn(pool),
  nextNumber: nextNumberFrom(pool),
  dueOfOlderCalendar: (agency, version, limit) => dueOfOlderCalendar(pool, agency, version, limit),
  dueStands: (agency, seen, calendarVersion) => dueStands(pool, agency, seen, calendarVersion),
  astray: astrayIn(pool),
  reproject: (projection) => reproject(pool, projection),
});

const load = async (
  pool: pg.Pool,
  agency: string,
  caseId: string,
): Promise<readonly StoredEvent[]> => {
  const stream = caseStream(caseId);
  const rows = await ask<{ version: number; event: string; hash: string; previous_hash: string }>(
    pool,
    'load',
    'select version, event::text as event, hash, previous_hash from event where agency = $1 and stream = $2 order by version',
    [agency, stream],
  );
  return rows.map((row) => ({
    version: row.version,
    text: row.event,
    event: readEvent(row.event, { stream, version: row.version }),
    hash: row.hash,
    previousHash: row.previous_hash,
  }));
};

const one = async (
  pool: pg.Pool,
  column: 'number' | 'tracking_hash' | 'case_id',
  agency: string,
  value: string,
): Promise<CaseRow | null> => {
  const rows = await ask<CaseRecord>(
    pool,
    `by-${column}`,
    `select ${caseColumns.join(', ')} from case_row where agency = $1 and ${column} = $2 order by opened_at, case_id limit 1`,
    [agency, value],
  );
  const [row] = rows;
  return row === undefined ? null : toCaseRow(row);
};

/** The figures made anew replace the old ones, in the same transaction. */
const reproject = (pool: pg.Pool, projection: Projection): Promise<void> =>
  inTransaction(pool, async (client) => {
    const { row, work, watches, figures } = projection;
    await ask(
      client,
      'forget-figures',
      'delete from turn_figure where agency = $1 and case_id = $2',
      [row.agency, row.caseId],
    );
    // Whatever else stands under the case is no paper of it.
    await ask(client, 'forget-papers', 'delete from paper where agency = $1 and case_id = $2', [
      row.agency,
      row.caseId,
    ]);
    await ask(
      client,
      'reproject',
      'select count_cases($1, put_projection(false, $2, $3, $4, $5, $6))',
      [
        row.agency,
        caseJson(projection),
        keysOf(row),
        workJson(work),
        watchesJson(watches),
        figuresJson(figures),
      ],
    );
  });

export const olderCalendarQuery = `
select case_id from case_row where agency = $1 and status = 'open' and calendar_version < $2
order by calendar_version, case_id limit $3`;

const dueOfOlderCalendar = async (
  pool: pg.Pool,
  agency: string,
  version: number,
  limit: number,
): Promise<readonly string[]> => {
  const rows = await ask<{ case_id: string }>(pool, 'due-of-older-calendar', olderCalendarQuery, [
    agency,
    version,
    limit,
  ]);
  return rows.map((row) => row.case_id);
};

const dueStands = async (
  pool: pg.Pool,
  agency: string,
  cases: Parameters<CaseStore['dueStands']>[1],
  calendarVersion: number,
): Promise<void> => {
  await ask(
    pool,
    'due-stands',
    `update case_row c set calendar_version = $4 from unnest($2::text[], $3::integer[]) as seen (case_id, version)
     where c.agency = $1 and c.case_id = seen.case_id and c.version = seen.version and c.calendar_version < $4`,
    [agency, cases.map((one) => one.caseId), cases.map((one) => one.version), calendarVersion],
  );
};
