import type { Calendar } from './calendar.ts';
import { instantOfMs, msOf } from './instant.ts';
import type { Instant } from './instant.ts';
import type { Ms } from './milliseconds.ts';
import { inMinutes, later, minus, plus, wholeMs } from './milliseconds.ts';
import { openHoursOf } from './open-hours.ts';
import type { OpenHours, OpenTime } from './open-hours.ts';

/** A hundred years: further ahead a calendar has no working time, it has a mistake in it. */
const furthestDays = 36_525;

/**
 * What is still open from a moment on, in order of time; the first may lie around it.
 *
 * @throws RangeError when it is asked for more than a hundred years ahead.
 */
export function* openFrom(hours: OpenHours, at: Ms): Generator<OpenTime> {
  const first = hours.dayOf(at);
  for (let day = first; day <= first + furthestDays; day += 1) {
    for (const open of hours.openOn(day)) if (open.to > at) yield open;
  }
  throw new RangeError(
    `calendar of ${hours.zone} gives no more working time within a hundred years`,
  );
}

/** The first open moment at or after a moment. */
export const nextOpeningMs = (hours: OpenHours, at: Ms): Ms => {
  for (const open of openFrom(hours, at)) return later(open.from, at);
  return at;
};

/** The moment at which this much working time has passed; what is used up at closing time is so then. */
export const afterWorkingMs = (hours: OpenHours, start: Ms, length: Ms): Ms => {
  let left = length;
  for (const open of openFrom(hours, start)) {
    const from = later(open.from, start);
    if (left <= open.to - from) return plus(from, left);
    left = minus(left, minus(open.to, from));
  }
  return start;
};

/** Working time between two moments; `from` is not after `to`. */
export const workingMs = (hours: OpenHours, from: Ms, to: Ms): Ms => {
  let sum = 0;
  const last = hours.dayOf(to);
  for (let day = hours.dayOf(from); day <= last; day += 1) {
    for (const open of hours.openOn(day))
      sum += Math.max(0, Math.min(open.to, to) - Math.max(open.from, from));
  }
  return wholeMs(sum);
};

/**
 * Is the agency at work? Opening counts as open, closing no longer: at 16.00 sharp the day
 * that ends at 16.00 is over.
 */
export const isOpen = (at: Instant, calendar: Calendar): boolean => {
  const hours = openHoursOf(calendar);
  const ms = msOf(at);
  return hours.openOn(hours.dayOf(ms)).some((open) => ms >= open.from && ms < open.to);
};

/**
 * The first instant at or after `at` at which the agency is at work; `at` itself when it is.
 *
 * @throws RangeError when the calendar opens no more within a hundred years.
 */
export const nextOpening = (at: Instant, calendar: Calendar): Instant =>
  instantOfMs(nextOpeningMs(openHoursOf(calendar), msOf(at)));

/**
 * Working time between two instants in minutes, with fractions. Breaks, closed days and hours
 * that a clock change leaves out count nothing; an hour that comes twice counts twice.
 * Negative when `to` lies before `from`, so that times add up whatever their order.
 * The cost grows with the days between them, some tens of nanoseconds each.
 */
export const workingMinutes = (from: Instant, to: Instant, calendar: Calendar): number => {
  const hours = openHoursOf(calendar);
  const start = msOf(from);
  const end = msOf(to);
  return start <= end
    ? inMinutes(workingMs(hours, start, end))
    : -inMinutes(workingMs(hours, end, start));
};
