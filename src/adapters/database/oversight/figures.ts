import type pg from 'pg';
import type { CaseStore } from '#app/ports.ts';
import { ask } from '#adapters/database/connection/pool.ts';

/** Open and closed come from kept counts; late ones from an index of open cases with a due time. */
const countQuery = `
select coalesce(sum(open), 0)::integer as open, coalesce(sum(closed), 0)::integer as closed,
  (select count(*)::integer from case_row where agency = $1 and status = 'open' and due is not null and due < $2::timestamptz) as late
from case_count where agency = $1`;

export const countOpenIn =
  (pool: pg.Pool): CaseStore['countOpen'] =>
  async (agency, at) => {
    const [counts] = await ask<{ open: number; closed: number; late: number }>(
      pool,
      'count-open',
      countQuery,
      [agency, at],
    );
    return { open: counts?.open ?? 0, late: counts?.late ?? 0, closed: counts?.closed ?? 0 };
  };

const unitQuery = `
select count(*)::integer as received,
  (count(*) filter (where counts_as_valid))::integer as valid
from case_row where agency = $1 and unit_key = $2`;

export const unitReportsIn =
  (pool: pg.Pool): CaseStore['unitReports'] =>
  async (agency, unitKey) => {
    const [counts] = await ask<{ received: number; valid: number }>(
      pool,
      'unit-reports',
      unitQuery,
      [agency, unitKey],
    );
    return { received: counts?.received ?? 0, valid: counts?.valid ?? 0 };
  };

/** Jumps from one unit to the next in the index; each is named as its oldest case names it. */
const unitsQuery = `
with recursive step as (
  (select unit_key, unit from case_row where agency = $1 and unit_key is not null order by unit_key, opened_at, case_id limit 1)
  union all
  select following.unit_key, following.unit from step cross join lateral (
    select unit_key, unit from case_row where agency = $1 and unit_key > step.unit_key order by unit_key, opened_at, case_id limit 1
  ) following
)
select coalesce(unit, unit_key) as unit from step`;

export const unitsIn =
  (pool: pg.Pool): CaseStore['units'] =>
  async (agency) => {
    const rows = await ask<{ unit: string }>(pool, 'units', unitsQuery, [agency]);
    // A registered unit and one that was typed have keys of their own, and may have one name.
    return [...new Set(rows.map((row) => row.unit))];
  };
