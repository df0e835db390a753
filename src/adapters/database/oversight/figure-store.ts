import type pg from 'pg';
import type { FigureFilter, FigureStore, StepFigures, TurnFigure } from '#app/ports.ts';
import { instant, instantOrNull } from '#adapters/database/cases/case-row.ts';
import { ask } from '#adapters/database/connection/pool.ts';

/** Figures of ended turns in PostgreSQL. */
export const postgresFigures = (pool: pg.Pool): FigureStore => ({
  byStep: async (agency, filter) =>
    toFigures(
      await ask<GroupRow>(pool, 'figures-by-step', grouped('f.step', ''), given(agency, filter)),
    ),
  byMonth: async (agency, filter, zone) =>
    toFigures(
      await ask<GroupRow>(
        pool,
        'figures-by-month',
        grouped(`to_char(f.ended_at at time zone $6, 'YYYY-MM')`, ''),
        [...given(agency, filter), zone],
      ),
    ),
  // A turn counts once for each of its roles; with a role asked for, for that one alone.
  byRole: async (agency, filter) =>
    toFigures(
      await ask<GroupRow>(
        pool,
        'figures-by-role',
        grouped(
          'r.role',
          'cross join lateral (select distinct unnest(f.roles) as role) r',
          'and ($5::text is null or r.role = $5)',
        ),
        given(agency, filter),
      ),
    ),
  worst: async (agency, filter, limit) =>
    (
      await ask<FigureRow>(pool, 'figures-worst', worstQuery, [...given(agency, filter), limit])
    ).map(toFigure),
});

/** $1 to $5 of every query. */
const given = (agency: string, { edition, from, to, role }: FigureFilter): readonly unknown[] => [
  agency,
  edition ?? null,
  from ?? '-infinity',
  to ?? 'infinity',
  role ?? null,
];

const wanted = `
f.agency = $1 and f.ended_at >= $3::timestamptz and f.ended_at < $4::timestamptz
  and ($2::text is null or f.edition = $2) and ($5::text is null or $5 = any(f.roles))`;

const grouped = (key: string, join: string, more = ''): string => `
select ${key} as key, count(*)::integer as turns,
  (count(*) filter (where f.within_standard is not null))::integer as with_standard,
  (count(*) filter (where f.within_standard))::integer as within_standard,
  percentile_disc(0.5) within group (order by f.used_minutes) as median,
  percentile_disc(0.9) within group (order by f.used_minutes) as ninetieth,
  percentile_disc(0.5) within group (order by f.waiting_minutes) as median_waiting
from turn_figure f ${join}
where ${wanted} ${more}
group by 1 order by ${key} collate "C"`;

interface GroupRow {
  key: string;
  turns: number;
  with_standard: number;
  within_standard: number;
  median: number;
  ninetieth: number;
  median_waiting: number;
}

const toFigures = (rows: readonly GroupRow[]): readonly StepFigures[] =>
  rows.map((row) => ({
    key: row.key,
    turns: row.turns,
    withStandard: row.with_standard,
    withinStandard: row.within_standard,
    medianMinutes: row.median,
    ninetiethMinutes: row.ninetieth,
    medianWaitingMinutes: row.median_waiting,
  }));

const worstQuery = `
select f.agency, f.case_id, f.turn, f.step, f.edition, f.number, f.roles, f.started_at, f.ended_at, f.due,
  f.used_minutes, f.waiting_minutes, f.late_minutes, f.within_standard
from turn_figure f where ${wanted} and not f.within_standard
order by f.late_minutes desc, f.case_id desc, f.turn desc limit $6`;

interface FigureRow {
  agency: string;
  case_id: string;
  turn: number;
  step: string;
  edition: string;
  number: string;
  roles: string[];
  started_at: Date;
  ended_at: Date;
  due: Date | null;
  used_minutes: number;
  waiting_minutes: number;
  late_minutes: number;
  within_standard: boolean | null;
}

const toFigure = (row: FigureRow): TurnFigure => ({
  agency: row.agency,
  caseId: row.case_id,
  number: row.number,
  edition: row.edition,
  time: {
    turn: row.turn,
    step: row.step,
    roles: row.roles,
    startedAt: instant(row.started_at),
    endedAt: instant(row.ended_at),
    due: instantOrNull(row.due),
    usedMinutes: row.used_minutes,
    waitingMinutes: row.waiting_minutes,
    lateMinutes: row.late_minutes,
    withinStandard: row.within_standard,
  },
});
