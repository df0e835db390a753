import { describe, expect, test } from 'vitest';
import type { Calendar, ClosedDay } from './calendar.ts';
import { due } from './due.ts';
import { formatInstant } from './format.ts';
import { indonesianCalendar } from './indonesia/indonesian-calendar.ts';
import { parseLocal } from './instant.ts';
import type { StandardTime, TimeRules } from './standard-time.ts';

/** Every step takes exactly its standard time: the next one starts when the last was due. */
const chain = (
  from: string,
  times: readonly StandardTime[],
  rules: TimeRules,
  calendar: Calendar,
): readonly string[] => {
  let start = parseLocal(from, calendar.zone);
  return times.map((time) => {
    if (start === undefined) throw new Error(`not a local time: ${from}`);
    start = due(start, time, rules, calendar).due;
    return formatInstant(start, calendar.zone, 'id');
  });
};

const minutes = (n: number): StandardTime => ({ n, unit: 'minute' });
const days = (n: number): StandardTime => ({ n, unit: 'day' });
const rules: TimeRules = { day: 'working', week: 'calendar' };

/** Steps 1–10 of Maluku Utara and Denpasar (domain notes 7.1, 7.2): 12 days 45 minutes. */
const tenSteps = [
  minutes(5),
  minutes(10),
  days(2),
  days(1),
  days(3),
  days(1),
  days(1),
  minutes(30),
  days(1),
  days(3),
];

describe('Maluku Utara', () => {
  const calendar = indonesianCalendar('Asia/Jayapura');

  test('received on Monday 07.30, the report to BSSN is due nine days later', () => {
    expect(chain('2026-11-02T07:30', tenSteps.slice(0, 6), rules, calendar)).toEqual([
      'Senin, 2 November 2026 pukul 07.35 WIT',
      'Senin, 2 November 2026 pukul 07.45 WIT',
      'Rabu, 4 November 2026 pukul 07.45 WIT',
      'Kamis, 5 November 2026 pukul 07.45 WIT',
      'Selasa, 10 November 2026 pukul 07.45 WIT',
      'Rabu, 11 November 2026 pukul 07.45 WIT',
    ]);
  });

  test('received in Ramadan, the ten steps run over Idulfitri 2026', () => {
    expect(chain('2026-03-13T14:00', tenSteps, rules, calendar)).toEqual([
      'Jumat, 13 Maret 2026 pukul 14.05 WIT',
      'Jumat, 13 Maret 2026 pukul 14.15 WIT',
      'Selasa, 17 Maret 2026 pukul 14.15 WIT',
      // 18–24 March: Nyepi, Idulfitri, collective leave and the weekend.
      'Rabu, 25 Maret 2026 pukul 14.15 WIT',
      'Senin, 30 Maret 2026 pukul 14.15 WIT',
      'Selasa, 31 Maret 2026 pukul 14.15 WIT',
      'Rabu, 1 April 2026 pukul 14.15 WIT',
      'Rabu, 1 April 2026 pukul 14.45 WIT',
      'Kamis, 2 April 2026 pukul 14.45 WIT',
      // Friday 3 April: Wafat Yesus Kristus.
      'Rabu, 8 April 2026 pukul 14.45 WIT',
    ]);
  });

  test('received on the last Ramadan afternoon before the holidays', () => {
    expect(chain('2026-03-17T14:58', tenSteps.slice(0, 3), rules, calendar)).toEqual([
      // Two minutes before 15.00, three after the holidays, from 07.30 as Ramadan is over.
      'Rabu, 25 Maret 2026 pukul 07.33 WIT',
      'Rabu, 25 Maret 2026 pukul 07.43 WIT',
      'Jumat, 27 Maret 2026 pukul 07.43 WIT',
    ]);
  });
});

describe('Denpasar', () => {
  const galungan: ClosedDay = {
    date: '2026-06-17',
    name: 'Hari Raya Galungan',
    kind: 'agency',
    source: 'Surat edaran gubernur (contoh)',
  };

  test('an extra Bali day after 1 Muharam moves the day by two', () => {
    const received = '2026-06-15T10:00';
    expect(chain(received, [days(1)], rules, indonesianCalendar('Asia/Makassar'))).toEqual([
      'Rabu, 17 Juni 2026 pukul 10.00 WITA',
    ]);
    expect(
      chain(received, [days(1)], rules, indonesianCalendar('Asia/Makassar', [galungan])),
    ).toEqual(['Kamis, 18 Juni 2026 pukul 10.00 WITA']);
  });

  test('the ten steps over Galungan', () => {
    expect(
      chain('2026-06-12T15:50', tenSteps, rules, indonesianCalendar('Asia/Makassar', [galungan])),
    ).toEqual([
      'Jumat, 12 Juni 2026 pukul 15.55 WITA',
      'Jumat, 12 Juni 2026 pukul 16.05 WITA',
      // Monday 15 is one; 16 and 17 are closed; Thursday 18 is two, and closes at 16.00.
      'Kamis, 18 Juni 2026 pukul 16.00 WITA',
      // Used up at closing, the next step starts on Friday 07.30: due on Monday.
      'Senin, 22 Juni 2026 pukul 07.30 WITA',
      'Kamis, 25 Juni 2026 pukul 07.30 WITA',
      'Jumat, 26 Juni 2026 pukul 07.30 WITA',
      'Senin, 29 Juni 2026 pukul 07.30 WITA',
      'Senin, 29 Juni 2026 pukul 08.00 WITA',
      'Selasa, 30 Juni 2026 pukul 08.00 WITA',
      'Jumat, 3 Juli 2026 pukul 08.00 WITA',
    ]);
  });
});

describe('Batam', () => {
  const calendar = indonesianCalendar('Asia/Jakarta');
  const times = [{ n: 1, unit: 'week' } as const, days(1), days(1)];

  test('two turns of the one-week loop, counted in calendar weeks', () => {
    expect(chain('2026-12-14T09:00', [...times, ...times, minutes(5)], rules, calendar)).toEqual([
      'Senin, 21 Desember 2026 pukul 09.00 WIB',
      'Selasa, 22 Desember 2026 pukul 09.00 WIB',
      'Rabu, 23 Desember 2026 pukul 09.00 WIB',
      'Rabu, 30 Desember 2026 pukul 09.00 WIB',
      'Kamis, 31 Desember 2026 pukul 09.00 WIB',
      // Friday 1 January is a holiday.
      'Senin, 4 Januari 2027 pukul 09.00 WIB',
      'Senin, 4 Januari 2027 pukul 09.05 WIB',
    ]);
  });

  test('the same loop where a week means five working days', () => {
    expect(
      chain(
        '2026-12-14T09:00',
        [...times, ...times, minutes(5)],
        { day: 'working', week: 'five-working-days' },
        calendar,
      ),
    ).toEqual([
      'Senin, 21 Desember 2026 pukul 09.00 WIB',
      'Selasa, 22 Desember 2026 pukul 09.00 WIB',
      'Rabu, 23 Desember 2026 pukul 09.00 WIB',
      // 24 and 25 December closed: 28, 29, 30, 31 December, then 4 January.
      'Senin, 4 Januari 2027 pukul 09.00 WIB',
      // 5 January: Isra Mikraj.
      'Rabu, 6 Januari 2027 pukul 09.00 WIB',
      'Kamis, 7 Januari 2027 pukul 09.00 WIB',
      'Kamis, 7 Januari 2027 pukul 09.05 WIB',
    ]);
  });
});
