import type { OpenCase, ClosedCase, Turn, Wait } from '#core/cases/case.ts';
import type { RoleId, StepId } from '#core/sops/model.ts';
import type { Calendar } from '#core/time/calendar.ts';
import { msOf } from '#core/time/instant.ts';
import type { Instant } from '#core/time/instant.ts';
import { inMinutes, minus } from '#core/time/milliseconds.ts';
import { workingMinutes } from '#core/time/working-time.ts';

/** How a turn of a step stood to its standard time. */
export interface TurnTime {
  readonly turn: number;
  readonly step: StepId;
  readonly roles: readonly RoleId[];
  readonly startedAt: Instant;
  /** null while it goes on. */
  readonly endedAt: Instant | null;
  readonly due: Instant | null;
  /** Working minutes from start to end (or now); wall-clock where an executor is always on duty. */
  readonly usedMinutes: number;
  /** The share of these in which an outside party was waited for. It is told apart, never taken off. */
  readonly waitingMinutes: number;
  /** Working minutes past the due time; 0 when in time or without a standard time. */
  readonly lateMinutes: number;
  /** null where the SOP states no standard time. */
  readonly withinStandard: boolean | null;
}

const measured = (
  from: Instant,
  to: Instant,
  calendar: Calendar,
  roundTheClock: boolean,
): number => {
  if (to <= from) return 0;
  return Math.floor(
    roundTheClock ? inMinutes(minus(msOf(to), msOf(from))) : workingMinutes(from, to, calendar),
  );
};

const waited = (wait: Wait, end: Instant, calendar: Calendar, roundTheClock: boolean): number => {
  const until = wait.ended !== null && wait.ended.at < end ? wait.ended.at : end;
  return measured(wait.since, until, calendar, roundTheClock);
};

/** Measures a turn up to its end, or up to now while it goes on. */
export const turnTime = (turn: Turn, calendar: Calendar, now: Instant): TurnTime => {
  const endedAt = turn.completed?.at ?? turn.left;
  const end = endedAt ?? now;
  const roundTheClock = turn.roles.some((role) => calendar.alwaysOpen.includes(role));
  const late = turn.due !== null && end > turn.due;
  return {
    turn: turn.turn,
    step: turn.step,
    roles: turn.roles,
    startedAt: turn.startedAt,
    endedAt,
    due: turn.due,
    usedMinutes: measured(turn.startedAt, end, calendar, roundTheClock),
    waitingMinutes: turn.waits.reduce(
      (sum, wait) => sum + waited(wait, end, calendar, roundTheClock),
      0,
    ),
    lateMinutes: turn.due === null ? 0 : measured(turn.due, end, calendar, roundTheClock),
    withinStandard: turn.due === null ? null : !late,
  };
};

/** Every turn of a case, measured, oldest first. */
export const turnTimes = (
  state: OpenCase | ClosedCase,
  calendar: Calendar,
  now: Instant,
): readonly TurnTime[] => state.turns.map((turn) => turnTime(turn, calendar, now));
