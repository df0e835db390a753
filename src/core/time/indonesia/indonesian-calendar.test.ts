import { describe, expect, test } from 'vitest';
import type { Calendar, ClosedDay, WeekHours } from '#core/time/calendar.ts';
import { parseLocal } from '#core/time/instant.ts';
import { typicalDayMinutes } from '#core/time/open-hours.ts';
import { workingMinutes } from '#core/time/working-time.ts';
import { governmentHours, ramadanHours } from './government-hours.ts';
import { holidays2025 } from './holidays-2025.ts';
import { holidays2026 } from './holidays-2026.ts';
import { holidays2027 } from './holidays-2027.ts';
import { indonesianCalendar } from './indonesian-calendar.ts';

const worksOn = (date: Temporal.PlainDate, calendar: Calendar): boolean => {
  const midnight = parseLocal(`${date.toString()}T00:00`, calendar.zone);
  const next = parseLocal(`${date.add({ days: 1 }).toString()}T00:00`, calendar.zone);
  return (
    midnight !== undefined && next !== undefined && workingMinutes(midnight, next, calendar) > 0
  );
};

const workingDays = (year: number, calendar: Calendar): number => {
  let count = 0;
  for (
    let day = Temporal.PlainDate.from({ year, month: 1, day: 1 });
    day.year === year;
    day = day.add({ days: 1 })
  ) {
    if (worksOn(day, calendar)) count += 1;
  }
  return count;
};

describe('the years as the decrees count them (domain notes 6.3)', () => {
  const rows: readonly (readonly [number, readonly ClosedDay[], number, number, number])[] = [
    [2025, holidays2025, 17, 11, 237],
    [2026, holidays2026, 17, 8, 240],
    [2027, holidays2027, 18, 8, 242],
  ];

  test.each(rows)('%i', (year, table, holidays, leave, days) => {
    expect(table.filter(({ kind }) => kind === 'national-holiday')).toHaveLength(holidays);
    expect(table.filter(({ kind }) => kind === 'collective-leave')).toHaveLength(leave);
    expect(workingDays(year, indonesianCalendar('Asia/Jayapura'))).toBe(days);
  });

  test.each(rows)('%i is in order, within its year, with its decree', (year, table) => {
    const dates = table.map(({ date }) => date);
    expect(dates).toEqual([...new Set(dates)].sort());
    for (const { date, source } of table) {
      expect(date.startsWith(`${String(year)}-`)).toBe(true);
      expect(source).toMatch(/^SKB 3 Menteri/);
    }
  });

  test('collective leave never falls on a weekend', () => {
    const leave = [...holidays2025, ...holidays2026, ...holidays2027].filter(
      ({ kind }) => kind === 'collective-leave',
    );
    expect(leave.filter(({ date }) => Temporal.PlainDate.from(date).dayOfWeek > 5)).toEqual([]);
  });
});

describe('hours', () => {
  const weekMinutes = (hours: WeekHours): number =>
    5 * typicalDayMinutes({ ...indonesianCalendar('Asia/Jakarta'), hours });

  test('37.5 hours a week', () => {
    expect(weekMinutes(governmentHours)).toBe(37.5 * 60);
  });
  test('32.5 hours a week in Ramadan', () => {
    expect(weekMinutes(ramadanHours)).toBe(32.5 * 60);
  });
});

describe('Ramadan', () => {
  test.each(indonesianCalendar('Asia/Jakarta').periods)(
    '$name has thirty days and ends the day before Idulfitri',
    ({ from, to }) => {
      const last = Temporal.PlainDate.from(to);
      expect(Temporal.PlainDate.from(from).until(last).days).toBe(29);
      const feast = indonesianCalendar('Asia/Jakarta').closed.find(
        ({ date }) => date === last.add({ days: 1 }).toString(),
      );
      expect(feast?.name).toMatch(/^Idulfitri/);
    },
  );

  test('says that its dates are yet to be settled', () => {
    for (const { source } of indonesianCalendar('Asia/Jakarta').periods)
      expect(source).toContain('keputusan Menteri Agama');
  });
});

test('an agency’s own closed days are added', () => {
  const galungan: ClosedDay = {
    date: '2026-06-17',
    name: 'Galungan',
    kind: 'agency',
    source: 'surat edaran',
  };
  expect(workingDays(2026, indonesianCalendar('Asia/Makassar', [galungan]))).toBe(239);
});
