import type { AgencyView } from '#app/sops/answers.ts';
import { roleName } from '#core/cases/gates.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import type { WeekHours } from '#core/time/calendar.ts';
import { weekdays } from '#core/time/day-number.ts';
import { formatDate } from '#core/time/format.ts';
import type { Instant } from '#core/time/instant.ts';
import { weekdayNames } from '#core/time/weekday-names.ts';
import { localValue } from '#ui/due-words.ts';
import { closedDayKinds } from '#ui/texts/calendar.ts';

const dated = (date: string, style: 'long' | 'short' = 'long'): Bilingual => ({
  id: formatDate(date, 'id', style),
  en: formatDate(date, 'en', style),
});

const week = (hours: WeekHours) =>
  weekdays.map((weekday) => ({
    weekday,
    name: weekdayNames[weekday],
    spans: (hours[weekday] ?? [])
      .map(({ from, to }) => `${from.replace(':', '.')}–${to.replace(':', '.')}`)
      .join(', '),
  }));

/** Holidays should be known this far ahead: the longest steps take weeks. */
const daysAhead = 60;

/** The working calendar, ready to be shown. */
export const presentCalendar = (
  { agency: { calendar }, sop }: Pick<AgencyView, 'agency' | 'sop'>,
  now: Instant,
) => {
  const today = localValue(now, calendar.zone).slice(0, 10);
  const byYear = Map.groupBy(
    calendar.closed.toSorted((left, right) => (left.date < right.date ? -1 : 1)),
    (day) => day.date.slice(0, 4),
  );
  return {
    version: calendar.version,
    zone: calendar.zone,
    knownUntil: calendar.knownUntil,
    knownUntilWords: dated(calendar.knownUntil),
    knownSoon:
      calendar.knownUntil < Temporal.PlainDate.from(today).add({ days: daysAhead }).toString(),
    thisYear: today.slice(0, 4),
    hours: week(calendar.hours),
    periods: calendar.periods.map((period, number) => ({
      ...period,
      number,
      fromWords: dated(period.from, 'short'),
      toWords: dated(period.to, 'short'),
      hours: week(period.hours),
    })),
    years: [...byYear].map(([year, days]) => ({
      year,
      days: days.map((day) => ({
        ...day,
        words: dated(day.date),
        kindWords: closedDayKinds[day.kind],
      })),
    })),
    roles: sop.roles.map((role) => ({ id: role.id, name: roleName(sop, role.id) })),
    alwaysOpen: calendar.alwaysOpen.map((role) => ({ id: role, name: roleName(sop, role) })),
  };
};

export type ShownCalendar = ReturnType<typeof presentCalendar>;
