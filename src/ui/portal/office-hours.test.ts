import { describe, expect, test } from 'vitest';
import { officeHours } from './office-hours.ts';

const morning = { from: '07:30', to: '12:00' };
const afternoon = { from: '12:30', to: '16:00' };
const week = {
  1: [morning, afternoon],
  2: [morning, afternoon],
  3: [morning, afternoon],
  4: [morning, afternoon],
  5: [morning],
};

describe('office hours', () => {
  test('put days with the same hours together', () => {
    expect(officeHours(week, 'id')).toEqual([
      { days: 'Senin–Kamis', hours: '07.30–12.00, 12.30–16.00' },
      { days: 'Jumat', hours: '07.30–12.00' },
      { days: 'Sabtu–Minggu', hours: '' },
    ]);
  });

  test('write the clock as the language does', () => {
    expect(officeHours(week, 'en')[0]).toEqual({
      days: 'Monday–Thursday',
      hours: '07:30–12:00, 12:30–16:00',
    });
  });

  test('tell apart equal days that do not follow each other', () => {
    const split = officeHours({ 1: [morning], 2: [afternoon], 3: [morning] }, 'id');
    expect(split.map((line) => line.days)).toEqual(['Senin', 'Selasa', 'Rabu', 'Kamis–Minggu']);
  });
});
