import { describe, expect, test } from 'vitest';
import { calendarFindings } from './calendar-findings.ts';
import type { Calendar, ClosedDay, SpecialPeriod } from './calendar.ts';
import { indonesianCalendar } from './indonesia/indonesian-calendar.ts';

const good: Calendar = { ...indonesianCalendar('Asia/Jakarta'), closed: [], periods: [] };
const day = (date: string, name: string): ClosedDay => ({
  date,
  name,
  kind: 'agency',
  source: 'Edaran',
});
const period = (name: string, from: string, to: string): SpecialPeriod => ({
  from,
  to,
  name,
  hours: {},
  source: 'Edaran',
});

/** What an administrator is told of a change to a good calendar, and at which place. */
const told = (change: Partial<Calendar>) =>
  calendarFindings({ ...good, ...change }).map(({ path, message }) => ({
    at: path.join('.'),
    id: message.id,
    en: message.en,
  }));

describe('whoever enters a calendar is told what to correct', () => {
  test('about a zone, by what was typed', () => {
    expect(told({ zone: 'WIB' })).toEqual([
      {
        at: 'zone',
        id: 'Zona waktu “WIB” tidak dikenal.',
        en: 'Time zone “WIB” is unknown.',
      },
    ]);
  });

  test('about hours that end before they start, with both', () => {
    const tuesday = { ...good.hours, 2: [{ from: '16:00', to: '07:30' }] };
    expect(told({ hours: tuesday })).toEqual([
      {
        at: 'hours.2.0',
        id: 'Jam kerja 16:00–07:30 berakhir sebelum atau tepat ketika dimulai.',
        en: 'The working hours 16:00–07:30 end before or when they start.',
      },
    ]);
  });

  test('about hours that overlap, with those they overlap, at the later ones', () => {
    const friday = [
      { from: '07:30', to: '12:00' },
      { from: '13:00', to: '16:00' },
      { from: '11:30', to: '13:00' },
    ];
    expect(told({ hours: { ...good.hours, 5: friday } })).toEqual([
      {
        at: 'hours.5.2',
        id: 'Jam kerja 11:30–13:00 bertumpang tindih dengan 07:30–12:00.',
        en: 'The working hours 11:30–13:00 overlap 07:30–12:00.',
      },
    ]);
  });

  test('about both ends of a span that are no times, and then about nothing else of it', () => {
    expect(
      told({ hours: { ...good.hours, 1: [{ from: 'pagi', to: '24:01' }] } }).map(({ at }) => at),
    ).toEqual(['hours.1.0.from', 'hours.1.0.to']);
  });

  test('about a week without hours, that no deadline can be computed', () => {
    const [only, ...more] = told({ hours: { 6: [] } });
    expect(only?.at).toBe('hours');
    expect(only?.id).toContain('tenggat tidak dapat dihitung');
    expect(only?.en).toContain('no deadline can be computed');
    expect(more).toEqual([]);
  });

  test.each([
    ['2026-02-29', false],
    ['2028-02-29', true],
    ['2026-13-01', false],
    ['2026-3-1', false],
    ['20-03-2026', false],
    ['2026-03-20T00:00', false],
    ['', false],
  ])('about a date, by what was typed: "%s" is one: %s', (date, is) => {
    const found = told({ closed: [day(date, 'Libur')], knownUntil: '2030-12-31' });
    expect(found.map(({ at }) => at)).toEqual(is ? [] : ['closed.0.date']);
    for (const { id, en } of found) {
      expect(id).toContain(`“${date}” bukan tanggal`);
      expect(en).toContain(`“${date}” is not a date`);
    }
  });

  test('about dates of periods and of how far holidays are known, each at its own place', () => {
    const wrong = period('Masa', 'besok', 'lusa');
    expect(
      told({ periods: [wrong], knownUntil: 'nanti' })
        .filter(({ id }) => id.includes('bukan tanggal'))
        .map(({ at }) => at),
    ).toEqual(['periods.0.from', 'periods.0.to', 'knownUntil']);
  });

  test('about a day that is closed already, with what it is closed for', () => {
    const closed = [
      day('2026-06-17', 'Galungan'),
      day('2026-06-27', 'Kuningan'),
      day('2026-06-17', 'Hari kota'),
    ];
    expect(told({ closed })).toEqual([
      {
        at: 'closed.2',
        id: 'Tanggal 2026-06-17 (Hari kota) sudah tercatat sebagai hari tutup (Galungan).',
        en: '2026-06-17 (Hari kota) is already recorded as a closed day (Galungan).',
      },
    ]);
  });

  test('about periods that share a day, by name, at the later one; next to each other they may lie', () => {
    const ramadan = period('Ramadan', '2026-02-19', '2026-03-20');
    const drill = period('Latihan', '2026-03-20', '2026-03-25');
    const after = period('Latihan', '2026-03-21', '2026-03-25');
    expect(told({ periods: [ramadan, after] })).toEqual([]);
    expect(told({ periods: [ramadan, drill] })).toEqual([
      {
        at: 'periods.1',
        id: 'Masa “Latihan” bertumpang tindih dengan “Ramadan”.',
        en: 'The period “Latihan” overlaps “Ramadan”.',
      },
    ]);
  });

  test('about a period that ends before it starts; one day long it may be', () => {
    expect(told({ periods: [period('Sehari', '2026-03-20', '2026-03-20')] })).toEqual([]);
    const [found] = told({ periods: [period('Mundur', '2026-03-21', '2026-03-20')] });
    expect(found?.at).toBe('periods.0');
    expect(found?.id).toBe('Masa “Mundur” berakhir (2026-03-20) sebelum dimulai (2026-03-21).');
  });

  test('about holidays beyond what is said to be known, with the last of them', () => {
    const national: ClosedDay = { ...day('2028-01-01', 'Tahun Baru'), kind: 'national-holiday' };
    const [found] = told({ closed: [national, day('2027-01-01', 'Lain')] });
    expect(found?.at).toBe('knownUntil');
    expect(found?.id).toContain('sampai 2027-12-31, padahal tabelnya memuat 2028-01-01');
    expect(found?.en).toContain('until 2027-12-31, yet the table holds 2028-01-01');
    expect(told({ closed: [national], knownUntil: '2028-01-01' })).toEqual([]);
  });
});
