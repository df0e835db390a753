import { describe, expect, test } from 'vitest';
import { openCalendar } from '#test/support/calendar.ts';
import type { Calendar, Span, WeekHours } from '#core/time/calendar.ts';
import { dayNumberOf } from '#core/time/day-number.ts';
import { governmentHours, ramadanHours } from '#core/time/indonesia/government-hours.ts';
import { indonesianCalendar } from '#core/time/indonesia/indonesian-calendar.ts';
import { instantOfMs, parseInstant, msOf } from '#core/time/instant.ts';
import { minuteOfDay, openHoursOf, typicalDayMinutes } from '#core/time/open-hours.ts';

const jakarta = indonesianCalendar('Asia/Jakarta');
const on = (date: string, calendar: Calendar = jakarta): readonly string[] => {
  const day = dayNumberOf(date);
  if (day === undefined) throw new Error(`no date: ${date}`);
  return openHoursOf(calendar)
    .openOn(day)
    .map(({ from, to }) => `${instantOfMs(from).slice(11, 16)}–${instantOfMs(to).slice(11, 16)}`);
};

describe('a time of day', () => {
  test.each([
    ['00:00', 0],
    ['07:30', 450],
    ['23:59', 1439],
    ['24:00', 1440],
  ])('%s', (text, minutes) => {
    expect(minuteOfDay(text)).toBe(minutes);
  });

  test.each(['', '7:30', '07.30', '07:60', '24:01', '25:00', '07:30 ', '-7:30', 'pagi'])(
    'is none: "%s"',
    (text) => {
      expect(minuteOfDay(text)).toBeUndefined();
    },
  );
});

describe('what is open on a day (in UTC, of an office in Jakarta)', () => {
  test.each([
    ['a Thursday', '2026-11-19', ['00:30–05:00', '06:00–09:00']],
    ['a Friday, with its longer break', '2026-11-20', ['00:30–04:30', '06:00–09:30']],
    ['a Saturday', '2026-11-21', []],
    ['a holiday', '2026-12-25', []],
    ['a leave day', '2026-12-24', []],
    ['a Thursday in Ramadan', '2026-02-26', ['01:00–05:00', '05:30–08:00']],
    ['a Friday in Ramadan', '2026-02-27', ['01:00–04:30', '05:30–08:30']],
    ['the first day of Ramadan', '2026-02-19', ['01:00–05:00', '05:30–08:00']],
    ['the day before it', '2026-02-18', ['00:30–05:00', '06:00–09:00']],
    ['a holiday within Ramadan', '2026-03-19', []],
  ])('%s', (_what, date, open) => {
    expect(on(date)).toEqual(open);
  });

  test('a closed day is closed, whatever hours a period has', () => {
    const busy: Calendar = {
      ...openCalendar('Asia/Jakarta'),
      closed: [{ date: '2026-11-18', name: 'Libur', kind: 'agency', source: 'x' }],
      periods: [
        {
          from: '2026-11-01',
          to: '2026-11-30',
          name: 'Siaga',
          hours: openCalendar('Asia/Jakarta').hours,
          source: 'x',
        },
      ],
    };
    expect(on('2026-11-18', busy)).toEqual([]);
    expect(on('2026-11-19', busy)).toHaveLength(1);
  });

  test('a period without hours for a weekday is closed then, not as usual', () => {
    const quiet: Calendar = {
      ...jakarta,
      periods: [
        {
          from: '2026-11-16',
          to: '2026-11-20',
          name: 'Cuti',
          hours: { 2: [{ from: '08:00', to: '12:00' }] },
          source: 'x',
        },
      ],
    };
    expect(on('2026-11-16', quiet)).toEqual([]);
    expect(on('2026-11-17', quiet)).toEqual(['01:00–05:00']);
    expect(on('2026-11-23', quiet)).toEqual(on('2026-11-23'));
  });

  test('a day to midnight goes over into the next without a gap', () => {
    const hours = openHoursOf(openCalendar('Asia/Makassar'));
    const [today] = hours.openOn(20_000);
    const [tomorrow] = hours.openOn(20_001);
    expect(today?.to).toBe(tomorrow?.from);
  });
});

describe('a flawed calendar, which is refused before it counts, counts no minute twice', () => {
  const monday = (...spans: readonly Span[]): readonly string[] =>
    on('2026-11-23', { ...openCalendar('UTC'), hours: { 1: spans } });

  test.each<[what: string, spans: readonly Span[], open: readonly string[]]>([
    [
      'overlapping spans are joined',
      [
        { from: '10:00', to: '16:00' },
        { from: '08:00', to: '12:00' },
      ],
      ['08:00–16:00'],
    ],
    [
      'one within another adds nothing',
      [
        { from: '08:00', to: '16:00' },
        { from: '10:00', to: '11:00' },
      ],
      ['08:00–16:00'],
    ],
    [
      'touching spans are one',
      [
        { from: '08:00', to: '12:00' },
        { from: '12:00', to: '16:00' },
      ],
      ['08:00–16:00'],
    ],
    ['a backward one is none', [{ from: '16:00', to: '08:00' }], []],
    ['an empty one is none', [{ from: '08:00', to: '08:00' }], []],
    ['an unreadable one is none', [{ from: '8', to: '12:00' }], []],
  ])('%s', (_what, spans, open) => {
    expect(monday(...spans)).toEqual(open);
  });

  test('a period of unreadable dates is none, and so is an unreadable closed day', () => {
    const odd: Calendar = {
      ...jakarta,
      periods: [{ from: 'awal', to: 'akhir', name: 'x', hours: {}, source: 'x' }],
      closed: [{ date: 'besok', name: 'x', kind: 'agency', source: 'x' }],
      knownUntil: 'selamanya',
    };
    expect(on('2026-11-19', odd)).toEqual(on('2026-11-19'));
    expect(openHoursOf(odd).knownUntil).toBe(Number.NEGATIVE_INFINITY);
  });
});

describe('the local day of an instant', () => {
  test.each([
    ['Asia/Jakarta', '2026-11-19T16:59:59.999Z', '2026-11-19'],
    ['Asia/Jakarta', '2026-11-19T17:00:00.000Z', '2026-11-20'],
    ['Asia/Jayapura', '2026-11-19T14:59:59.999Z', '2026-11-19'],
    ['Asia/Jayapura', '2026-11-19T15:00:00.000Z', '2026-11-20'],
    ['Asia/Makassar', '1969-12-31T16:00:00.000Z', '1970-01-01'],
  ])('%s: %s', (zone, text, date) => {
    const instant = parseInstant(text);
    if (instant === undefined) throw new Error(text);
    expect(openHoursOf(openCalendar(zone)).dayOf(msOf(instant))).toBe(dayNumberOf(date));
  });
});

describe('a typical working day', () => {
  test.each<[what: string, hours: WeekHours, minutes: number]>([
    ['of a government office: 37.5 hours on five days', governmentHours, 450],
    ['in Ramadan: 32.5 hours', ramadanHours, 390],
    ['of an office that never opens', {}, 0],
    ['of an office whose hours cannot be read', { 1: [{ from: 'x', to: 'y' }] }, 0],
    [
      'is the mean of the days that are open',
      { 1: [{ from: '08:00', to: '12:00' }], 6: [{ from: '08:00', to: '09:00' }], 7: [] },
      150,
    ],
  ])('%s', (_what, hours, minutes) => {
    expect(typicalDayMinutes({ ...jakarta, hours })).toBe(minutes);
  });
});
