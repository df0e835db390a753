import { timeRights } from './time-rights.ts';
import type { Actor } from '#core/people/actor.ts';
import { deadlineOf } from '#core/cases/decide/start-turn.ts';
import type { Sop } from '#core/sops/model.ts';
import { calendarFindings } from '#core/time/calendar-findings.ts';
import type { Calendar } from '#core/time/calendar.ts';
import type { Ground } from '#app/ground.ts';
import type { CaseRow } from '#app/ports.ts';
import type { NotFound } from '#app/answers.ts';
import type { CalendarPreview } from './answers.ts';

/** Most open cases a preview looks at: it answers while somebody waits. */
const mostLookedAt = 5_000;
const pageSize = 200;

/** Whether the case's due time would come out differently. */
const moves = (row: CaseRow, sop: Sop, calendar: Calendar): boolean => {
  const step = row.step === null ? undefined : sop.steps.get(row.step);
  if (step === undefined || row.stepSince === null || row.due === null) return false;
  return deadlineOf(sop, step, row.stepSince, calendar)?.due !== row.due;
};

/**
 * How many open due times another calendar would change; nothing is written.
 *
 * @returns findings instead when no deadline can be computed with the calendar.
 */
export const previewCalendar = async (
  ground: Ground,
  agency: string,
  calendar: Omit<Calendar, 'version'>,
  actor: Actor,
): Promise<CalendarPreview | NotFound> => {
  const view = await ground.catalogue.current(agency);
  if ('notFound' in view) return view;
  if (!timeRights.may(actor, 'read-calendar', { sop: view.sop })) return { notFound: 'agency' };
  const next: Calendar = { ...calendar, version: view.agency.calendar.version + 1 };
  const findings = calendarFindings(next);
  if (findings.length > 0) return { findings };
  let lookedAt = 0;
  let changed = 0;
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<Ground['cases']['list']>> = await ground.cases.list(
      agency,
      { status: 'open' },
      { cursor, limit: pageSize },
    );
    for (const row of page.items) {
      const edition = await ground.catalogue.edition(agency, row.edition);
      if (!('notFound' in edition) && moves(row, edition.sop, next)) changed += 1;
    }
    lookedAt += page.items.length;
    cursor = page.next;
  } while (cursor !== null && lookedAt < mostLookedAt);
  return { lookedAt, changed, complete: cursor === null };
};
