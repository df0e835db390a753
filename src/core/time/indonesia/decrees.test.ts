import { describe, expect, test } from 'vitest';
import type { ClosedDay } from '#core/time/calendar.ts';
import { parseLocal, type Instant } from '#core/time/instant.ts';
import { isOpen, nextOpening, workingMinutes } from '#core/time/working-time.ts';
import { holidays2025 } from './holidays-2025.ts';
import { holidays2026 } from './holidays-2026.ts';
import { holidays2027 } from './holidays-2027.ts';
import { indonesianCalendar } from './indonesian-calendar.ts';

/** `mm-dd` of a year's days of a kind, as the tables hold them. */
const daysOf = (table: readonly ClosedDay[], kind: ClosedDay['kind']): readonly string[] =>
  table.flatMap((day) => (day.kind === kind ? [day.date.slice(5)] : []));

/**
 * The decrees day by day, copied from the domain notes (6.3) and not from the tables: SKB 3
 * Menteri 1017/2/2 with 933/1/3, 1497/2/5 and 1205/3/2.
 */
const decrees: readonly (readonly [
  year: number,
  table: readonly ClosedDay[],
  holidays: string,
  leave: string,
])[] = [
  [
    2025,
    holidays2025,
    '01-01 01-27 01-29 03-29 03-31 04-01 04-18 04-20 05-01 05-12 05-29 06-01 06-06 06-27 08-17 09-05 12-25',
    '01-28 03-28 04-02 04-03 04-04 04-07 05-13 05-30 06-09 08-18 12-26',
  ],
  [
    2026,
    holidays2026,
    '01-01 01-16 02-17 03-19 03-21 03-22 04-03 04-05 05-01 05-14 05-27 05-31 06-01 06-16 08-17 08-25 12-25',
    '02-16 03-18 03-20 03-23 03-24 05-15 05-28 12-24',
  ],
  [
    2027,
    holidays2027,
    '01-01 01-05 02-06 03-08 03-10 03-11 03-26 03-28 05-01 05-06 05-17 05-20 06-01 06-06 08-15 08-17 12-25 12-26',
    '02-05 03-09 03-12 03-15 03-25 05-18 05-19 12-24',
  ],
];

describe('the days on which offices are closed are those of the decree', () => {
  test.each(decrees)('%d', (_year, table, holidays, leave) => {
    expect(daysOf(table, 'national-holiday')).toEqual(holidays.split(' '));
    expect(daysOf(table, 'collective-leave')).toEqual(leave.split(' '));
    expect(daysOf(table, 'agency')).toEqual([]);
  });

  test.each(decrees)('%d, the feasts of every year among them', (year, table) => {
    const named = (date: string): string =>
      table.find((day) => day.date === `${String(year)}-${date}`)?.name ?? '';
    expect(named('01-01')).toBe(`Tahun Baru ${String(year)}`);
    expect(named('05-01')).toContain('Buruh');
    expect(named('06-01')).toContain('Pancasila');
    expect(named('08-17')).toContain('Kemerdekaan');
    expect(named('12-25')).toContain('Natal');
    for (const feast of ['Idulfitri', 'Iduladha', 'Nyepi', 'Waisak', 'Imlek', 'Paskah', 'Muharam'])
      expect(table.some(({ name }) => name.includes(feast))).toBe(true);
  });
});

const calendar = indonesianCalendar('Asia/Makassar');
const at = (text: string): Instant => {
  const instant = parseLocal(text, calendar.zone);
  if (instant === undefined) throw new Error(`not a local time: ${text}`);
  return instant;
};

describe('an office that keeps the government’s hours', () => {
  // Perpres 21/2023: from 07.30, an hour's break, on Friday an hour and a half; in Ramadan from 08.00.
  test.each([
    ['2026-11-03T07:29', false],
    ['2026-11-03T07:30', true],
    ['2026-11-03T11:59', true],
    ['2026-11-03T12:00', false],
    ['2026-11-03T13:00', true],
    ['2026-11-03T16:00', false],
    ['2026-11-06T11:29', true],
    ['2026-11-06T11:30', false],
    ['2026-11-06T13:00', true],
    ['2026-11-06T16:29', true],
    ['2026-11-06T16:30', false],
    ['2026-11-07T09:00', false],
    ['2026-11-08T09:00', false],
    ['2026-02-18T07:30', true],
    ['2026-02-19T07:30', false],
    ['2026-02-19T08:00', true],
    ['2026-02-19T12:15', false],
    ['2026-02-19T15:00', false],
    ['2026-02-20T12:15', false],
    ['2026-02-20T15:29', true],
    ['2026-03-18T09:00', false],
  ])('at %s is open: %s', (time, open) => {
    expect(isOpen(at(time), calendar)).toBe(open);
  });

  test.each([
    ['before Nyepi and Idulfitri 2026', '2026-03-17T15:00', '2026-03-25T07:30'],
    ['before Christmas 2026', '2026-12-23T16:00', '2026-12-28T07:30'],
    ['over the year’s end', '2026-12-31T16:00', '2027-01-04T07:30'],
    ['before Nyepi and Idulfitri 2027', '2027-03-05T15:30', '2027-03-16T07:30'],
    ['on an ordinary Friday', '2026-11-06T16:30', '2026-11-09T07:30'],
  ])('that closed %s opens again when the decree lets it', (_what, closed, opens) => {
    expect(nextOpening(at(closed), calendar)).toBe(at(opens));
  });

  test.each([
    ['a Monday', '2026-11-02', 450],
    ['a Friday', '2026-11-06', 450],
    ['a Thursday in Ramadan', '2026-02-26', 390],
    ['a Friday in Ramadan', '2026-02-27', 390],
    ['collective leave', '2026-05-15', 0],
    ['a Saturday', '2026-11-07', 0],
  ])('works on %s (%s) %d minutes', (_what, day, minutes) => {
    const next = Temporal.PlainDate.from(day).add({ days: 1 }).toString();
    expect(workingMinutes(at(`${day}T00:00`), at(`${next}T00:00`), calendar)).toBe(minutes);
  });
});
