import type { Calendar } from './calendar.ts';
import { instantOfMs, msOf } from './instant.ts';
import type { Instant } from './instant.ts';
import type { Ms } from './milliseconds.ts';
import { dayMs, later, minutesLong, plus, wholeMs } from './milliseconds.ts';
import { openHoursOf } from './open-hours.ts';
import type { OpenHours, OpenTime } from './open-hours.ts';
import type { StandardTime, TimeRules } from './standard-time.ts';
import { afterWorkingMs, nextOpeningMs, openFrom } from './working-time.ts';
import { instantOfLocal, stretchAt } from './zone-offsets.ts';

export interface Deadline {
  readonly due: Instant;
  /** The deadline was counted over days for which no holiday table was known. */
  readonly beyondKnownHolidays: boolean;
}

export interface DueOptions {
  /** The executor is on duty round the clock (piket): every hour of every day is working time. */
  readonly alwaysOpen?: boolean;
}

/** A standard time as what is counted: minutes, working days, or days of the wall calendar. */
type Count =
  | { readonly of: 'minutes'; readonly n: number }
  | { readonly of: 'working-days'; readonly n: number }
  | { readonly of: 'calendar-days'; readonly n: number };

const countOf = (time: StandardTime, rules: TimeRules): Count => {
  switch (time.unit) {
    case 'minute':
      return { of: 'minutes', n: time.n };
    case 'hour':
      return { of: 'minutes', n: time.n * 60 };
    case 'day':
      return { of: rules.day === 'working' ? 'working-days' : 'calendar-days', n: time.n };
    case 'week':
      return rules.week === 'calendar'
        ? { of: 'calendar-days', n: time.n * 7 }
        : { of: 'working-days', n: time.n * 5 };
  }
};

/** The same local time a number of days later. */
const daysLater = (zone: string, start: Ms, days: number): Ms =>
  instantOfLocal(zone, plus(plus(start, stretchAt(zone, start).offset), wholeMs(days * dayMs)));

/** A moment held to the open times of its day: in a break it moves to the end of the break. */
const heldTo = (open: readonly OpenTime[], at: Ms): Ms => {
  const span = open.find(({ to }) => at <= to);
  return span === undefined ? (open.at(-1)?.to ?? at) : later(span.from, at);
};

const afterWorkingDays = (hours: OpenHours, start: Ms, days: number): Ms => {
  const opened = nextOpeningMs(hours, start);
  const first = hours.dayOf(opened);
  let passed = 0;
  let reached = first;
  for (const open of openFrom(hours, opened)) {
    const day = hours.dayOf(open.from);
    if (day !== reached) passed += 1;
    reached = day;
    if (passed >= days) break;
  }
  return heldTo(hours.openOn(reached), daysLater(hours.zone, opened, reached - first));
};

const roundTheClock = (zone: string, start: Ms, count: Count): Ms =>
  count.of === 'minutes' ? plus(start, minutesLong(count.n)) : daysLater(zone, start, count.n);

/**
 * When a step that starts at `start` is due, as an officer computes it by hand.
 *
 * - **Minutes and hours** run only while the agency is at work. Received Tuesday 15.58, "5 Menit":
 *   two minutes on Tuesday, three on Wednesday, due Wednesday 07.33. A time used up exactly at
 *   closing (or at the start of a break) is due then, not at the next opening.
 * - **Working days** ("1 Hari" where the edition says kerja): the same local time on the nth next
 *   working day. Received Tuesday 10.00, due Wednesday 10.00; never 24 hours of work. A start
 *   outside working hours first moves to the next opening: received Saturday, counted from
 *   Monday 07.30, due Tuesday 07.30. If that local time is outside the hours of the day reached,
 *   it is held to that day: after its close the close (Wednesday 15.40 before Ramadan, Thursday
 *   closes 15.00: due Thursday 15.00), before its opening the opening, within a break the end of
 *   the break (Thursday 11.45, Friday's break runs 11.30–13.00: due Friday 13.00).
 * - **Calendar days** and **calendar weeks** (seven calendar days) run on the wall calendar from
 *   `start` itself: the same local time that many days later. They may end on a closed day or at
 *   night, and stay there.
 * - **Five-working-day weeks** are five working days each.
 * - **alwaysOpen**: the same rules for an executor who never closes. Minutes and hours are
 *   wall-clock; every day is a working day, so "1 Hari" is the next day at the same local time
 *   and a five-working-day week ends five days later.
 *
 * Local times follow the zone through clock changes: one that a change leaves out moves later
 * by the gap, one that comes twice means the first.
 *
 * Sources: domain notes 2.5 and 6; a working day is not a sum of hours (peers 8).
 *
 * @throws RangeError when the calendar's zone is unknown or it never opens again; both are
 *   reported by `calendarFindings` before a calendar is accepted.
 */
export const due = (
  start: Instant,
  time: StandardTime,
  rules: TimeRules,
  calendar: Calendar,
  options: DueOptions = {},
): Deadline => {
  const at = msOf(start);
  const count = countOf(time, rules);
  if (options.alwaysOpen === true || count.of === 'calendar-days') {
    return {
      due: instantOfMs(roundTheClock(calendar.zone, at, count)),
      beyondKnownHolidays: false,
    };
  }
  const hours = openHoursOf(calendar);
  const end =
    count.of === 'minutes'
      ? afterWorkingMs(hours, at, minutesLong(count.n))
      : afterWorkingDays(hours, at, count.n);
  return { due: instantOfMs(end), beyondKnownHolidays: hours.dayOf(end) > hours.knownUntil };
};
