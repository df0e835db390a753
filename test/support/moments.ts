import fc from 'fast-check';
import type { Calendar } from '#core/time/calendar.ts';
import { indonesianCalendar } from '#core/time/indonesia/indonesian-calendar.ts';
import { instantOf } from '#core/time/instant.ts';
import type { Instant } from '#core/time/instant.ts';
import { openCalendar } from './calendar.ts';

/** The three zones of Indonesia, and two in which clocks change. */
const zones = [
  'Asia/Jakarta',
  'Asia/Makassar',
  'Asia/Jayapura',
  'Europe/Berlin',
  'America/New_York',
];

const calendars: readonly Calendar[] = zones.flatMap((zone) => [
  indonesianCalendar(zone),
  openCalendar(zone),
]);

const first = Temporal.PlainDate.from('2025-01-06');
const minuteMs = 60_000;

/** A local time of a weekday (0 = Monday) in some week of three years, to the millisecond. */
const onWeekday = (weekday: number, from: string, minutes: number) =>
  fc
    .record({
      week: fc.integer({ min: 0, max: 155 }),
      ms: fc.integer({ min: 0, max: minutes * minuteMs - 1 }),
    })
    .map(({ week, ms }) =>
      first.add({ weeks: week, days: weekday }).toPlainDateTime(from).add({ milliseconds: ms }),
    );

/** Anywhere in three years, and more often where a day of the Indonesian calendar is longer than the next. */
const localTimes = fc.oneof(
  fc
    .integer({ min: 0, max: 3 * 365 * 86_400_000 - 1 })
    .map((ms) => first.toPlainDateTime().add({ milliseconds: ms })),
  onWeekday(4, '16:00', 30),
  onWeekday(3, '11:30', 30),
  onWeekday(6, '00:30', 180),
);

/** A calendar and a moment to the millisecond. */
export interface Moment {
  readonly calendar: Calendar;
  readonly start: Instant;
}

/** Moments to the millisecond, under every calendar of the examples. */
export const moments: fc.Arbitrary<Moment> = fc
  .record({ calendar: fc.constantFrom(...calendars), local: localTimes })
  .map(({ calendar, local }) => ({
    calendar,
    start: instantOf(local.toZonedDateTime(calendar.zone).toInstant()),
  }));
