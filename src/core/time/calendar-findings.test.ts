import { describe, expect, test } from 'vitest';
import { calendarFindings } from './calendar-findings.ts';
import type { Calendar, ClosedDay, SpecialPeriod } from './calendar.ts';
import { indonesianCalendar } from './indonesia/indonesian-calendar.ts';

const good = indonesianCalendar('Asia/Jakarta');
const codes = (change: Partial<Calendar>): readonly string[] =>
  calendarFindings({ ...good, ...change }).map(({ code }) => code);
const holiday = (date: string): ClosedDay => ({
  date,
  name: 'Libur',
  kind: 'national-holiday',
  source: 'SKB',
});
const period = (from: string, to: string, name = 'Masa'): SpecialPeriod => ({
  from,
  to,
  name,
  hours: {},
  source: 'edaran',
});

describe('a calendar that can be used has no findings', () => {
  test.each(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura', 'Europe/Berlin'])('%s', (zone) => {
    expect(calendarFindings(indonesianCalendar(zone))).toEqual([]);
  });

  test('spans may touch and end at midnight', () => {
    expect(
      codes({
        hours: {
          1: [
            { from: '00:00', to: '12:00' },
            { from: '12:00', to: '24:00' },
          ],
        },
      }),
    ).toEqual([]);
  });

  test('a day of the agency may lie beyond the holiday table', () => {
    expect(
      codes({ closed: [...good.closed, { ...holiday('2028-03-08'), kind: 'agency' }] }),
    ).toEqual([]);
  });
});

describe('a flawed calendar is refused with the reason', () => {
  test('a zone nobody knows', () => {
    expect(codes({ zone: 'Asia/Sofifi' })).toEqual(['unknown-zone']);
  });
  test('hours that are no time', () => {
    expect(codes({ hours: { 1: [{ from: '7.30', to: '12:60' }] } })).toEqual([
      'unreadable-time',
      'unreadable-time',
      'no-open-hours',
    ]);
  });
  test('hours that end before they start', () => {
    expect(
      codes({
        hours: { 1: [{ from: '16:00', to: '07:30' }], 2: [{ from: '07:30', to: '16:00' }] },
      }),
    ).toEqual(['span-ends-before-start']);
  });
  test('hours of no length', () => {
    expect(codes({ hours: { 1: [{ from: '07:30', to: '07:30' }] } })).toEqual([
      'span-ends-before-start',
      'no-open-hours',
    ]);
  });
  test('hours that overlap', () => {
    expect(
      codes({
        hours: {
          1: [
            { from: '07:30', to: '12:00' },
            { from: '11:59', to: '16:00' },
          ],
        },
      }),
    ).toEqual(['overlapping-spans']);
  });
  test('no working hours at all', () => {
    expect(codes({ hours: {} })).toEqual(['no-open-hours']);
  });
  test('a date that does not exist', () => {
    expect(codes({ closed: [holiday('2026-02-30')] })).toEqual(['unreadable-date']);
  });
  test('a period of unreadable dates', () => {
    expect(codes({ periods: [period('2026-1-1', '2026-01-05')] })).toContain('unreadable-date');
  });
  test('the same closed day twice', () => {
    expect(codes({ closed: [holiday('2026-03-20'), holiday('2026-03-20')] })).toEqual([
      'duplicate-closed-day',
    ]);
  });
  test('a period that ends before it starts', () => {
    expect(codes({ periods: [period('2026-03-20', '2026-02-19')] })).toEqual([
      'period-ends-before-start',
    ]);
  });
  test('periods that share a day', () => {
    expect(
      codes({ periods: [period('2026-02-19', '2026-03-20'), period('2026-03-20', '2026-03-25')] }),
    ).toEqual(['overlapping-periods']);
  });
  test('hours of a period', () => {
    const flawed = {
      ...period('2026-02-19', '2026-03-20'),
      hours: { 5: [{ from: '15:00', to: '08:00' }] },
    };
    expect(calendarFindings({ ...good, periods: [flawed] })[0]).toMatchObject({
      code: 'span-ends-before-start',
      path: ['periods', 0, 'hours', 5, 0],
    });
  });
  test('holidays said to end before the last one', () => {
    expect(codes({ knownUntil: '2027-12-25' })).toEqual(['known-until-before-last-holiday']);
  });
});

test('findings say in both languages what to correct and where', () => {
  expect(
    calendarFindings({ ...good, hours: { ...good.hours, 3: [{ from: '7.30', to: '16:00' }] } }),
  ).toEqual([
    {
      code: 'unreadable-time',
      path: ['hours', 3, 0, 'from'],
      message: {
        id: '“7.30” bukan jam; tulis jam:menit, misalnya 07:30.',
        en: '“7.30” is not a time; write hour:minute, for instance 07:30.',
      },
    },
  ]);
});
