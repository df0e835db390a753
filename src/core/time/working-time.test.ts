import { describe, expect, test } from 'vitest';
import { indonesianCalendar } from './indonesia/indonesian-calendar.ts';
import { parseLocal } from './instant.ts';
import type { Instant } from './instant.ts';
import { typicalDayMinutes } from './open-hours.ts';
import { isOpen, nextOpening, workingMinutes } from './working-time.ts';

const office = indonesianCalendar('Asia/Jayapura');
const at = (text: string): Instant => {
  const instant = parseLocal(text, office.zone);
  if (instant === undefined) throw new Error(`not a local time: ${text}`);
  return instant;
};

describe('open or closed', () => {
  test.each([
    ['2026-11-03T07:29:59', false],
    ['2026-11-03T07:30', true],
    ['2026-11-03T12:00', false],
    ['2026-11-03T13:00', true],
    ['2026-11-03T15:59:59', true],
    ['2026-11-03T16:00', false],
    ['2026-11-06T16:15', true],
    ['2026-11-07T10:00', false],
    ['2026-12-25T10:00', false],
    ['2026-02-20T15:20', true],
    ['2026-02-23T15:20', false],
  ])('%s: %s', (text, open) => {
    expect(isOpen(at(text), office)).toBe(open);
  });

  test('the next opening after a long holiday', () => {
    expect(nextOpening(at('2026-03-17T15:00'), office)).toBe(at('2026-03-25T07:30'));
  });

  test('while open, the next opening is now', () => {
    expect(nextOpening(at('2026-11-03T09:17:30'), office)).toBe(at('2026-11-03T09:17:30'));
  });

  test('the office in Sofifi opens two hours before the one in Batam', () => {
    const batam = indonesianCalendar('Asia/Jakarta');
    expect(isOpen(at('2026-11-03T08:00'), office)).toBe(true);
    expect(isOpen(at('2026-11-03T08:00'), batam)).toBe(false);
    expect(nextOpening(at('2026-11-03T08:00'), batam)).toBe(at('2026-11-03T09:30'));
  });
});

describe('working time', () => {
  test.each([
    ['a morning', '2026-11-03T07:30', '2026-11-03T12:00', 270],
    ['over the break', '2026-11-03T11:30', '2026-11-03T13:30', 60],
    ['a night counts nothing', '2026-11-03T16:00', '2026-11-04T07:30', 0],
    ['half a minute', '2026-11-03T09:00', '2026-11-03T09:00:30', 0.5],
    ['a week of 37.5 hours', '2026-11-02T00:00', '2026-11-09T00:00', 2250],
    ['a Ramadan week of 32.5 hours', '2026-02-23T00:00', '2026-03-02T00:00', 1950],
    ['backwards is negative', '2026-11-03T10:00', '2026-11-03T09:00', -60],
  ])('%s', (_name, from, to, minutes) => {
    expect(workingMinutes(at(from), at(to), office)).toBe(minutes);
  });

  test('a year is its working days', () => {
    // 240 working days, 19 of them in Ramadan with 6.5 hours.
    expect(workingMinutes(at('2026-01-01T00:00'), at('2027-01-01T00:00'), office)).toBe(
      (240 - 19) * 450 + 19 * 390,
    );
  });

  test('ten years ahead are counted', () => {
    expect(workingMinutes(at('2028-01-01T00:00'), at('2038-01-01T00:00'), office)).toBeGreaterThan(
      10 * 250 * 450,
    );
  });

  test('overlapping and unreadable spans count no minute twice', () => {
    const flawed = {
      ...office,
      hours: {
        2: [
          { from: '09:00', to: '11:00' },
          { from: '08:00', to: '10:00' },
          { from: '25:00', to: 'malam' },
        ],
      },
    };
    expect(workingMinutes(at('2026-11-03T00:00'), at('2026-11-04T00:00'), flawed)).toBe(180);
  });
});

test('a typical working day has 7.5 hours', () => {
  expect(typicalDayMinutes(office)).toBe(450);
  expect(typicalDayMinutes({ ...office, hours: {} })).toBe(0);
});
