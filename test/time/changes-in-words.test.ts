import { describe, expect, test } from 'vitest';
import { calendarChanges } from '#core/time/calendar-changes.ts';
import type { Calendar, ClosedDay, SpecialPeriod } from '#core/time/calendar.ts';
import { openCalendar } from '#test/support/calendar.ts';

const before: Calendar = openCalendar('Asia/Jakarta');
const day = (more: Partial<ClosedDay> = {}): ClosedDay => ({
  date: '2026-03-20',
  name: 'Cuti bersama',
  kind: 'collective-leave',
  source: 'SKB',
  ...more,
});
const period = (more: Partial<SpecialPeriod> = {}): SpecialPeriod => ({
  from: '2026-02-19',
  to: '2026-03-20',
  name: 'Ramadan',
  hours: { 1: [{ from: '08:00', to: '15:00' }] },
  source: 'Edaran',
  ...more,
});
const changes = (from: Partial<Calendar>, to: Partial<Calendar>) =>
  calendarChanges({ ...before, ...from }, { ...before, ...to }, (role) => role.toUpperCase());
const inIndonesian = (from: Partial<Calendar>, to: Partial<Calendar>) =>
  changes(from, to).map(({ what, from: old, to: now }) => [what.id, old?.id, now?.id]);
const inEnglish = (from: Partial<Calendar>, to: Partial<Calendar>) =>
  changes(from, to).map(({ what, from: old, to: now }) => [what.en, old?.en, now?.en]);

describe('a closed day', () => {
  test('named anew, of another decree, or of another kind is told with both', () => {
    expect(inIndonesian({ closed: [day()] }, { closed: [day({ name: 'Idulfitri' })] })).toEqual([
      ['Jumat, 20 Maret 2026', 'Cuti bersama – SKB', 'Idulfitri – SKB'],
    ]);
    expect(inIndonesian({ closed: [day()] }, { closed: [day({ source: 'SKB 2' })] })).toEqual([
      ['Jumat, 20 Maret 2026', 'Cuti bersama – SKB', 'Cuti bersama – SKB 2'],
    ]);
    expect(changes({ closed: [day()] }, { closed: [day({ kind: 'agency' })] })).toHaveLength(1);
  });

  test('without a decree is told by its name', () => {
    expect(inEnglish({}, { closed: [day({ source: '' })] })).toEqual([
      ['Friday, 20 March 2026', undefined, 'Cuti bersama'],
    ]);
  });

  test('of several are told by date, however they stand in the table', () => {
    const days = ['2026-12-25', '2026-01-01', '2026-06-01'].map((date) => day({ date }));
    expect(inIndonesian({}, { closed: days }).map(([what]) => what)).toEqual([
      'Kamis, 1 Januari 2026',
      'Senin, 1 Juni 2026',
      'Jumat, 25 Desember 2026',
    ]);
    expect(changes({ closed: days }, { closed: days.toReversed() })).toEqual([]);
  });
});

describe('a period', () => {
  test('is told with its dates and hours, added and taken away', () => {
    expect(inIndonesian({}, { periods: [period()] })).toEqual([
      ['Ramadan', undefined, '19 Feb 2026 – 20 Mar 2026: Senin 08:00–15:00'],
    ]);
    expect(inEnglish({ periods: [period()] }, {})).toEqual([
      ['Ramadan', '19 Feb 2026 – 20 Mar 2026: Monday 08:00–15:00', undefined],
    ]);
  });

  test('without hours is told as closed', () => {
    expect(inIndonesian({}, { periods: [period({ hours: {} })] })[0]?.[2]).toBe(
      '19 Feb 2026 – 20 Mar 2026: tutup',
    );
    expect(inEnglish({}, { periods: [period({ hours: { 1: [] } })] })[0]?.[2]).toBe(
      '19 Feb 2026 – 20 Mar 2026: closed',
    );
  });

  test('moved, with other hours, or of another decree is told', () => {
    for (const more of [
      { from: '2026-02-18' },
      { hours: { 2: [{ from: '08:00', to: '15:00' }] } },
      { source: 'Keputusan' },
    ])
      expect(changes({ periods: [period()] }, { periods: [period(more)] })).toHaveLength(1);
    expect(changes({ periods: [period()] }, { periods: [period()] })).toEqual([]);
  });

  test('renamed is one that went and one that came', () => {
    expect(
      inIndonesian({ periods: [period()] }, { periods: [period({ name: 'Puasa' })] }).map(
        ([what, old, now]) => [what, old === undefined, now === undefined],
      ),
    ).toEqual([
      ['Ramadan', false, true],
      ['Puasa', true, false],
    ]);
  });
});

describe('the hours of a weekday', () => {
  test('are told as spans, and as closed where there are none', () => {
    const { 7: _sunday, ...hours } = before.hours;
    expect(inIndonesian({}, { hours })).toEqual([['Minggu', '00:00–24:00', 'tutup']]);
    expect(
      inEnglish(
        { hours },
        {
          hours: {
            ...hours,
            7: [
              { from: '08:00', to: '10:00' },
              { from: '11:00', to: '12:00' },
            ],
          },
        },
      ),
    ).toEqual([['Sunday', 'closed', '08:00–10:00, 11:00–12:00']]);
  });

  test('left out and empty are the same: closed', () => {
    const { 7: _sunday, ...hours } = before.hours;
    expect(changes({ hours }, { hours: { ...hours, 7: [] } })).toEqual([]);
  });
});

describe('who is on duty round the clock', () => {
  test('is told by what people call the roles, nobody as nobody', () => {
    expect(inIndonesian({}, { alwaysOpen: ['piket', 'tim'] })).toEqual([
      ['Piket 24 jam', 'tidak ada', 'PIKET, TIM'],
    ]);
    expect(inEnglish({ alwaysOpen: ['piket'] }, {})).toEqual([
      ['On duty round the clock', 'PIKET', 'none'],
    ]);
  });

  test('is told by code where nobody says what a role is called', () => {
    expect(calendarChanges(before, { ...before, alwaysOpen: ['piket'] })[0]?.to?.id).toBe('piket');
  });
});

test('the zone and how far holidays are known are told as they are', () => {
  expect(inEnglish({}, { zone: 'Asia/Jayapura', knownUntil: '2030-12-31' })).toEqual([
    ['Time zone', 'Asia/Jakarta', 'Asia/Jayapura'],
    ['Holidays known until', '2099-12-31', '2030-12-31'],
  ]);
});

test('what changed one way changed back the other, told the other way round', () => {
  const after: Partial<Calendar> = {
    zone: 'Asia/Makassar',
    closed: [day()],
    periods: [period()],
    alwaysOpen: ['piket'],
    hours: {},
  };
  expect(changes(after, {}).map(({ what, from, to }) => ({ what, from: to, to: from }))).toEqual(
    changes({}, after),
  );
});
