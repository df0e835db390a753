import { expect, test } from 'vitest';
import { monthName } from './month-name.ts';

test('a month of the figures is written out', () => {
  expect(monthName('2026-11')).toEqual({ id: 'November 2026', en: 'November 2026' });
  expect(monthName('2027-01')).toEqual({ id: 'Januari 2027', en: 'January 2027' });
});
