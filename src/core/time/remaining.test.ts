import { describe, expect, test } from 'vitest';
import { indonesianCalendar } from './indonesia/indonesian-calendar.ts';
import { parseLocal } from './instant.ts';
import type { Instant } from './instant.ts';
import { remaining, remainingText } from './remaining.ts';

const office = indonesianCalendar('Asia/Jayapura');
const at = (text: string): Instant => {
  const instant = parseLocal(text, office.zone);
  if (instant === undefined) throw new Error(`not a local time: ${text}`);
  return instant;
};

describe('time left and lateness in words', () => {
  test.each([
    [
      '2026-11-03T10:00',
      '2026-11-03T14:20',
      'sisa 3 jam 20 menit kerja',
      '3 hours 20 minutes of working time left',
    ],
    [
      '2026-11-05T15:00',
      '2026-11-03T14:00',
      'terlambat 2 hari kerja 1 jam',
      'late by 2 working days 1 hour',
    ],
    ['2026-11-03T10:00', '2026-11-04T10:00', 'sisa 1 hari kerja', '1 working day left'],
    [
      '2026-11-03T10:00',
      '2026-11-04T10:05',
      'sisa 1 hari kerja 5 menit',
      '1 working day 5 minutes left',
    ],
    [
      '2026-11-03T10:01',
      '2026-11-03T10:00',
      'terlambat 1 menit kerja',
      'late by 1 minute of working time',
    ],
    [
      '2026-11-03T10:00:01',
      '2026-11-03T10:01',
      'sisa kurang dari 1 menit kerja',
      'less than 1 minute of working time left',
    ],
    [
      '2026-11-03T18:00',
      '2026-11-03T16:00',
      'terlambat kurang dari 1 menit kerja',
      'late by less than 1 minute of working time',
    ],
  ])('at %s, due %s: %s', (now, due, id, en) => {
    const value = remaining(at(now), at(due), office);
    expect(remainingText(value, 'id')).toBe(id);
    expect(remainingText(value, 'en')).toBe(en);
  });

  test('round the clock, a day has 24 hours', () => {
    const value = remaining(at('2026-11-07T10:00'), at('2026-11-08T12:30'), office, {
      alwaysOpen: true,
    });
    expect(remainingText(value, 'id')).toBe('sisa 1 hari 2 jam 30 menit');
    expect(remainingText(value, 'en')).toBe('1 day 2 hours 30 minutes left');
    expect(remainingText({ ...value, workingMinutes: 0 }, 'id')).toBe('sisa kurang dari 1 menit');
  });

  test('days of different length are told in typical days', () => {
    const shorter = { ...office, hours: { ...office.hours, 5: [{ from: '08:00', to: '11:20' }] } };
    const value = remaining(at('2026-11-02T07:30'), at('2026-11-03T07:30'), shorter);
    expect(value).toMatchObject({ workingMinutes: 450, dayMinutes: 400 });
    expect(remainingText(value, 'id')).toBe('sisa 1 hari kerja 50 menit');
  });
});

test('at the due instant it is not late, after it it is', () => {
  expect(remaining(at('2026-11-03T10:00'), at('2026-11-03T10:00'), office)).toMatchObject({
    late: false,
    workingMinutes: 0,
  });
  expect(remaining(at('2026-11-03T10:00:01'), at('2026-11-03T10:00'), office)).toMatchObject({
    late: true,
    workingMinutes: 0,
  });
});
