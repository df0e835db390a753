import { cursorOf, placeOf } from '#core/cases/page-place.ts';
import { pageSize } from '#adapters/database/connection/page-size.ts';
import type pg from 'pg';
import type { CaseStore, WorkRow } from '#app/ports.ts';
import { caseColumns, toCaseRow, toWorkItem } from './case-row.ts';
import type { CaseRecord } from './case-row.ts';
import { ask } from '#adapters/database/connection/pool.ts';
import type { WorkTable } from '#adapters/database/connection/tables.ts';

/** Columns of the work that the case has too get a name of their own. */
type Found = CaseRecord &
  Pick<WorkTable, 'item' | 'kind' | 'roles' | 'seats' | 'since'> & {
    work_assignee: string | null;
    work_due: Date | null;
  };

/**
 * A stretch of the index for each seat, then the first of all of them: the cost follows the page
 * and the number of seats, not the work there is.
 */
const query = `
with page as (
  select distinct on (w.due_order, w.since, w.case_id, w.item) w.*
  from unnest($2::text[]) as wanted (seat)
  cross join lateral (
    select * from work_item
    where agency = $1 and seat = wanted.seat and ($8::text is null or kind = $8)
      and (due_order, since, case_id, item) > ($3::timestamptz, $4::timestamptz, $5::text collate "C", $6::text collate "C")
    order by due_order, since, case_id, item
    limit $7
  ) w
  order by w.due_order, w.since, w.case_id, w.item
  limit $7
)
select ${caseColumns.map((column) => `c.${column}`).join(', ')},
  p.item, p.kind, p.roles, p.seats, p.since, p.assignee_id as work_assignee, p.due as work_due
from page p join case_row c on c.agency = p.agency and c.case_id = p.case_id
order by p.due_order, p.since, p.case_id, p.item`;

/** What holders of any of these seats have to do, oldest due first. */
export const worklistFrom =
  (pool: pg.Pool): CaseStore['worklist'] =>
  async (agency, seats, page, kind) => {
    const limit = pageSize(page.limit);
    const place = placeOf('work', page.cursor);
    const after =
      place === undefined
        ? ['-infinity', '-infinity', '', '']
        : [place[0] ?? 'infinity', place[1], place[2], place[3]];
    const found = await ask<Found>(pool, 'worklist', query, [
      agency,
      seats,
      ...after,
      limit + 1,
      kind ?? null,
    ]);
    const rows = found.map((record): WorkRow => ({
      work: toWorkItem({ ...record, assignee_id: record.work_assignee, due: record.work_due }),
      row: toCaseRow(record),
    }));
    const items = rows.slice(0, limit);
    const last = items.at(-1)?.work;
    return {
      items,
      next:
        rows.length > limit && last !== undefined
          ? cursorOf([last.due, last.since, last.caseId, last.item])
          : null,
    };
  };
