import type { DateText } from './instant.ts';

export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/**
 * Days since 1970-01-01 of a civil date, so that stepping from day to day is adding one.
 * The era arithmetic is Howard Hinnant's `days_from_civil`; it costs far less than parsing
 * with Temporal, and a calendar holds some hundred dates.
 *
 * @returns undefined when the text does not look like `2026-03-20`. That such a day exists in
 *   the calendar (no 30 February) is checked by `calendarFindings`.
 */
export const dayNumberOf = (date: DateText): number | undefined => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (parts === null) return undefined;
  const month = Number(parts[2]);
  const day = Number(parts[3]);
  const year = Number(parts[1]) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
};

/** ISO weekday of a day number; day 0, 1970-01-01, was a Thursday. */
export const weekdayOf = (day: number): Weekday => weekdays[(((day + 3) % 7) + 7) % 7] ?? 1;
