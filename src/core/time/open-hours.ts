import type { Calendar, Span } from './calendar.ts';
import { dayNumberOf, weekdayOf, weekdays } from './day-number.ts';
import type { Ms } from './milliseconds.ts';
import { dayMs, earlier, later, minus, minutesLong, plus, wholeMs } from './milliseconds.ts';
import { stretchAt } from './zone-offsets.ts';

/** An open stretch of time, in ms since 1970 UTC: `from` included, `to` not. */
export interface OpenTime {
  readonly from: Ms;
  readonly to: Ms;
}

/** Open minutes of a local day, sorted, not touching each other. */
type DayPlan = readonly { readonly from: number; readonly to: number }[];

/** A calendar made ready to be asked day by day. */
export interface OpenHours {
  readonly zone: string;
  /** Day number of the last day for which holidays are known. */
  readonly knownUntil: number;
  /** Day number of the local date of an instant (ms). */
  dayOf(at: Ms): number;
  /** What is open on a local day, in order of time; empty on a closed day. */
  openOn(day: number): readonly OpenTime[];
}

/** Minutes since midnight of `07:30`; `24:00` is the end of the day. Undefined when it is no time. */
export const minuteOfDay = (text: string): number | undefined => {
  const parts = /^(\d{2}):(\d{2})$/.exec(text);
  if (parts === null) return undefined;
  const minutes = Number(parts[1]) * 60 + Number(parts[2]);
  return Number(parts[2]) < 60 && minutes <= 1440 ? minutes : undefined;
};

/**
 * Unreadable and empty spans are left out and overlapping ones joined, so that even a flawed
 * calendar, which `calendarFindings` refuses, never counts a minute twice.
 */
const planOf = (spans: readonly Span[]): DayPlan => {
  const plan: { from: number; to: number }[] = [];
  const readable = spans
    .map((span) => ({ from: minuteOfDay(span.from), to: minuteOfDay(span.to) }))
    .flatMap(({ from, to }) =>
      from !== undefined && to !== undefined && from < to ? [{ from, to }] : [],
    )
    .sort((a, b) => a.from - b.from);
  for (const span of readable) {
    const last = plan.at(-1);
    if (last !== undefined && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else plan.push(span);
  }
  return plan;
};

/** Plans of spans, each made when a day first asks for it: a deadline touches few weekdays. */
const planner = (): ((spans: readonly Span[]) => DayPlan) => {
  const plans = new Map<readonly Span[], DayPlan>();
  return (spans) => {
    const known = plans.get(spans);
    if (known !== undefined) return known;
    const plan = planOf(spans);
    plans.set(spans, plan);
    return plan;
  };
};

/** A day's plan as instants; a day with a clock change is put together from its two stretches. */
const openTimesOn = (zone: string, day: number, plan: DayPlan): readonly OpenTime[] => {
  const midnight = wholeMs(day * dayMs);
  const open: OpenTime[] = [];
  // Offsets lie within a day of UTC, so the local day lies within these two instants.
  let stretch = stretchAt(zone, minus(midnight, dayMs));
  for (;;) {
    const start = minus(midnight, stretch.offset);
    for (const span of plan) {
      const from = later(plus(start, minutesLong(span.from)), stretch.from);
      const to = earlier(plus(start, minutesLong(span.to)), stretch.to);
      if (from < to) open.push({ from, to });
    }
    if (stretch.to >= midnight + 2 * dayMs) return open;
    stretch = stretchAt(zone, stretch.to);
  }
};

const prepare = (calendar: Calendar): OpenHours => {
  const { zone } = calendar;
  const closed = new Set(calendar.closed.map(({ date }) => dayNumberOf(date)));
  const planFor = planner();
  const periods = calendar.periods.map((period) => ({
    from: dayNumberOf(period.from) ?? Number.POSITIVE_INFINITY,
    to: dayNumberOf(period.to) ?? Number.NEGATIVE_INFINITY,
    hours: period.hours,
  }));
  return {
    zone,
    knownUntil: dayNumberOf(calendar.knownUntil) ?? Number.NEGATIVE_INFINITY,
    dayOf: (at) => Math.floor((at + stretchAt(zone, at).offset) / dayMs),
    openOn: (day) => {
      if (closed.has(day)) return [];
      const period = periods.find(({ from, to }) => day >= from && day <= to);
      const spans = (period?.hours ?? calendar.hours)[weekdayOf(day)];
      return spans === undefined ? [] : openTimesOn(zone, day, planFor(spans));
    },
  };
};

const prepared = new WeakMap<Calendar, OpenHours>();

/** The opening hours of a calendar; prepared once per calendar object. */
export const openHoursOf = (calendar: Calendar): OpenHours => {
  const known = prepared.get(calendar);
  if (known !== undefined) return known;
  const hours = prepare(calendar);
  prepared.set(calendar, hours);
  return hours;
};

/**
 * Minutes of a typical working day: the mean of the open weekdays of the normal week, 450 for
 * 37.5 hours on five days (Perpres 21/2023). 0 when no weekday is open.
 */
export const typicalDayMinutes = (calendar: Calendar): number => {
  const days = weekdays
    .map((weekday) =>
      planOf(calendar.hours[weekday] ?? []).reduce((sum, span) => sum + span.to - span.from, 0),
    )
    .filter((minutes) => minutes > 0);
  return days.length === 0 ? 0 : days.reduce((sum, minutes) => sum + minutes, 0) / days.length;
};
