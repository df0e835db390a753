import { describe, expect, test } from 'vitest';
import type { Calendar } from './calendar.ts';
import { due } from './due.ts';
import { formatInstant } from './format.ts';
import { indonesianCalendar } from './indonesia/indonesian-calendar.ts';
import { parseLocal } from './instant.ts';
import type { Instant } from './instant.ts';
import type { StandardTime, TimeRules } from './standard-time.ts';

const zone = 'Asia/Makassar';
const office = indonesianCalendar(zone);
const rules: TimeRules = { day: 'working', week: 'calendar' };
const calendarRules: TimeRules = { day: 'calendar', week: 'calendar' };
const fiveDayRules: TimeRules = { day: 'working', week: 'five-working-days' };

const at = (text: string, inZone = zone): Instant => {
  const instant = parseLocal(text, inZone);
  if (instant === undefined) throw new Error(`not a local time: ${text}`);
  return instant;
};

const minutes = (n: number): StandardTime => ({ n, unit: 'minute' });
const days = (n: number): StandardTime => ({ n, unit: 'day' });
const week: StandardTime = { n: 1, unit: 'week' };

interface Row {
  readonly from: string;
  readonly time: StandardTime;
  readonly to: string;
  readonly calendar?: Calendar;
  readonly rules?: TimeRules;
  readonly alwaysOpen?: boolean;
}

const check = ({
  from,
  time,
  to,
  calendar = office,
  rules: by = rules,
  alwaysOpen = false,
}: Row): void => {
  const deadline = due(at(from, calendar.zone), time, by, calendar, { alwaysOpen });
  expect(formatInstant(deadline.due, calendar.zone, 'en')).toBe(
    formatInstant(at(to, calendar.zone), calendar.zone, 'en'),
  );
};

// 3 November 2026 is a Tuesday in a week without holidays.
describe('minutes and hours run in working time', () => {
  test('five minutes within the morning', () => {
    check({ from: '2026-11-03T10:00', time: minutes(5), to: '2026-11-03T10:05' });
  });
  test('thirty minutes across the noon break', () => {
    check({ from: '2026-11-03T11:50', time: minutes(30), to: '2026-11-03T13:20' });
  });
  test('two minutes before closing, three the next morning', () => {
    check({ from: '2026-11-03T15:58', time: minutes(5), to: '2026-11-04T07:33' });
  });
  test('used up exactly at closing stays there', () => {
    check({ from: '2026-11-03T15:55', time: minutes(5), to: '2026-11-03T16:00' });
  });
  test('used up exactly at the break stays there', () => {
    check({ from: '2026-11-03T11:55', time: minutes(5), to: '2026-11-03T12:00' });
  });
  test('received at closing starts the next morning', () => {
    check({ from: '2026-11-03T16:00', time: minutes(5), to: '2026-11-04T07:35' });
  });
  test('received in the break starts after it', () => {
    check({ from: '2026-11-03T12:20', time: minutes(5), to: '2026-11-03T13:05' });
  });
  test('received on Friday evening starts on Monday', () => {
    check({ from: '2026-11-06T20:00', time: minutes(10), to: '2026-11-09T07:40' });
  });
  test('Friday has its own break', () => {
    check({ from: '2026-11-06T11:20', time: minutes(30), to: '2026-11-06T13:20' });
  });
  test('eight hours are more than a working day', () => {
    check({ from: '2026-11-03T07:30', time: { n: 8, unit: 'hour' }, to: '2026-11-04T08:00' });
  });
  test('seconds are kept', () => {
    const start = at('2026-11-03T15:58:30');
    expect(due(start, minutes(5), rules, office).due).toBe(at('2026-11-04T07:33:30'));
  });
  test('no minutes at all are due at the next opening', () => {
    check({ from: '2026-11-07T09:00', time: minutes(0), to: '2026-11-09T07:30' });
  });
});

describe('a working day is the same local time on the next working day', () => {
  test('received Tuesday 10.00, due Wednesday 10.00', () => {
    check({ from: '2026-11-03T10:00', time: days(1), to: '2026-11-04T10:00' });
  });
  test('two days over a weekend', () => {
    check({ from: '2026-11-05T10:00', time: days(2), to: '2026-11-09T10:00' });
  });
  test('received on Saturday counts from Monday morning', () => {
    check({ from: '2026-11-07T13:00', time: days(1), to: '2026-11-10T07:30' });
  });
  test('received in the break counts from its end', () => {
    check({ from: '2026-11-03T12:30', time: days(1), to: '2026-11-04T13:00' });
  });
  test('Thursday 11.45 falls into Friday’s break and moves behind it', () => {
    check({ from: '2026-11-05T11:45', time: days(1), to: '2026-11-06T13:00' });
  });
  test('Thursday 11.30 is the start of Friday’s break and stays', () => {
    check({ from: '2026-11-05T11:30', time: days(1), to: '2026-11-06T11:30' });
  });
  test('Friday 16.20 is held to Monday’s close', () => {
    check({ from: '2026-11-06T16:20', time: days(1), to: '2026-11-09T16:00' });
  });
  test('the last afternoon before Ramadan is held to the shorter day’s close', () => {
    check({ from: '2026-02-18T15:40', time: days(1), to: '2026-02-19T15:00' });
  });
  test('an early hour is held to the later opening of Ramadan', () => {
    check({ from: '2026-02-18T07:40', time: days(1), to: '2026-02-19T08:00' });
  });
  test('a holiday and its leave day are passed over', () => {
    check({ from: '2026-05-26T10:00', time: days(1), to: '2026-05-29T10:00' });
  });
  test('over the end of a year', () => {
    check({ from: '2026-12-23T09:00', time: days(3), to: '2026-12-30T09:00' });
  });
  test('New Year’s Day itself is passed over', () => {
    check({ from: '2026-12-31T09:00', time: days(1), to: '2027-01-04T09:00' });
  });
  test('no days at all are due at the next opening', () => {
    check({ from: '2026-11-07T09:00', time: days(0), to: '2026-11-09T07:30' });
  });
});

describe('calendar days and weeks run on the wall calendar', () => {
  test('a calendar day may end on a Saturday', () => {
    check({
      from: '2026-11-06T10:00',
      time: days(1),
      rules: calendarRules,
      to: '2026-11-07T10:00',
    });
  });
  test('a calendar day runs from the start itself, at night too', () => {
    check({
      from: '2026-11-06T22:00',
      time: days(1),
      rules: calendarRules,
      to: '2026-11-07T22:00',
    });
  });
  test('a calendar week ends on the same weekday, holiday or not', () => {
    check({ from: '2026-12-18T10:00', time: week, to: '2026-12-25T10:00' });
  });
  test('five working days over Christmas', () => {
    check({ from: '2026-12-18T10:00', time: week, rules: fiveDayRules, to: '2026-12-29T10:00' });
  });
  test('two weeks of five working days', () => {
    check({
      from: '2026-11-03T10:00',
      time: { n: 2, unit: 'week' },
      rules: fiveDayRules,
      to: '2026-11-17T10:00',
    });
  });
});

describe('a role on duty round the clock', () => {
  test('minutes run at night', () => {
    check({ from: '2026-11-07T23:58', time: minutes(5), alwaysOpen: true, to: '2026-11-08T00:03' });
  });
  test('a day is the next day at the same time', () => {
    check({ from: '2026-11-07T23:00', time: days(1), alwaysOpen: true, to: '2026-11-08T23:00' });
  });
  test('five working days are five days', () => {
    check({
      from: '2026-11-07T23:00',
      time: week,
      rules: fiveDayRules,
      alwaysOpen: true,
      to: '2026-11-12T23:00',
    });
  });
});

describe('clock changes elsewhere', () => {
  const night = [{ from: '01:00', to: '05:00' }];
  const berlin: Calendar = {
    zone: 'Europe/Berlin',
    hours: { 6: night, 7: night },
    periods: [],
    closed: [],
    knownUntil: '2030-12-31',
    alwaysOpen: [],
    version: 1,
  };
  test('the hour that is left out is no working time', () => {
    check({
      from: '2026-03-29T01:00',
      time: minutes(120),
      calendar: berlin,
      to: '2026-03-29T04:00',
    });
  });
  test('the hour that comes twice counts twice', () => {
    check({
      from: '2026-10-25T01:00',
      time: minutes(240),
      calendar: berlin,
      to: '2026-10-25T04:00',
    });
  });
  test('a local time that does not exist moves later by the gap', () => {
    check({ from: '2026-03-28T02:30', time: days(1), calendar: berlin, to: '2026-03-29T03:30' });
  });
});

describe('deadlines beyond the holiday table', () => {
  test('say so', () => {
    expect(due(at('2027-12-31T10:00'), days(1), rules, office)).toEqual({
      due: at('2028-01-03T10:00'),
      beyondKnownHolidays: true,
    });
  });
  test('the last known day is still known', () => {
    expect(due(at('2027-12-30T10:00'), days(1), rules, office)).toEqual({
      due: at('2027-12-31T10:00'),
      beyondKnownHolidays: false,
    });
  });
  test('a time that holidays cannot move does not', () => {
    expect(due(at('2027-12-31T10:00'), week, rules, office).beyondKnownHolidays).toBe(false);
    expect(
      due(at('2027-12-31T10:00'), days(1), rules, office, { alwaysOpen: true }).beyondKnownHolidays,
    ).toBe(false);
  });
});

test('a calendar that never opens is a mistake, not an endless search', () => {
  expect(() =>
    due(at('2026-11-03T10:00'), days(1), rules, { ...office, hours: {}, periods: [] }),
  ).toThrow(RangeError);
});

test('a zone nobody knows is a mistake', () => {
  expect(() =>
    due(at('2026-11-03T10:00'), days(1), rules, { ...office, zone: 'Asia/Sofifi' }),
  ).toThrow(RangeError);
});
