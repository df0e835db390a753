import { describe, expect, test } from 'vitest';
import { calendarChanges } from './calendar-changes.ts';
import { indonesianCalendar } from './indonesia/indonesian-calendar.ts';

const before = indonesianCalendar('Asia/Makassar');

describe('what differs between two calendars', () => {
  test('is nothing for the same one', () => {
    expect(calendarChanges(before, { ...before })).toEqual([]);
  });

  test('is an added, a removed and a renamed closed day, each by its date', () => {
    const [first, second, ...rest] = before.closed;
    if (first === undefined || second === undefined)
      throw new Error('the calendar has closed days');
    const added = {
      date: '2026-12-31',
      name: 'Hari jadi',
      kind: 'agency',
      source: 'SE 1/2026',
    } as const;
    const changes = calendarChanges(before, {
      ...before,
      closed: [{ ...second, name: 'Nama lain' }, ...rest, added],
    });
    expect(changes.map(({ what, from, to }) => [what.id, from?.id, to?.id])).toEqual([
      ['Rabu, 1 Januari 2025', `${first.name} – ${first.source}`, undefined],
      [
        expect.stringContaining('2025'),
        `${second.name} – ${second.source}`,
        `Nama lain – ${second.source}`,
      ],
      ['Kamis, 31 Desember 2026', undefined, 'Hari jadi – SE 1/2026'],
    ]);
  });

  test('is the hours of a weekday, a period, who is on duty, and how far holidays are known', () => {
    const [ramadan, ...others] = before.periods;
    if (ramadan === undefined) throw new Error('the calendar has periods');
    const changes = calendarChanges(
      before,
      {
        ...before,
        hours: { ...before.hours, 6: [{ from: '08:00', to: '12:00' }] },
        periods: [{ ...ramadan, to: '2025-03-29' }, ...others],
        alwaysOpen: ['piket'],
        knownUntil: '2028-12-31',
      },
      (role) => role.toUpperCase(),
    );
    expect(changes.map(({ what, from, to }) => [what.en, from?.en, to?.en])).toEqual([
      ['Saturday', 'closed', '08:00–12:00'],
      [
        'Ramadan 1446 H',
        expect.stringContaining('1 Mar 2025 – 30 Mar 2025'),
        expect.stringContaining('1 Mar 2025 – 29 Mar 2025'),
      ],
      ['Holidays known until', '2027-12-31', '2028-12-31'],
      ['On duty round the clock', 'none', 'PIKET'],
    ]);
  });
});
