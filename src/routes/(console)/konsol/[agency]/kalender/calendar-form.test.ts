import { describe, expect, test } from 'vitest';
import { calendarFindings } from '#core/time/calendar-findings.ts';
import { indonesianCalendar } from '#core/time/indonesia/indonesian-calendar.ts';
import { noForm, type SentForm } from '#routes/forms/sent-form.ts';
import {
  addDays,
  dayLine,
  editDuty,
  editHours,
  editPeriod,
  findingProblems,
  removeDays,
  spansOf,
  type Edited,
  type Settings,
} from './calendar-form.ts';

const calendar = indonesianCalendar('Asia/Jayapura');
const form = (texts: Readonly<Record<string, string | readonly string[]>>): SentForm => ({
  ...noForm,
  texts: Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, typeof text === 'string' ? [text] : text]),
  ),
});

const calendarOf = (edited: Edited): Settings => {
  if (!('calendar' in edited)) throw new Error(JSON.stringify(edited.problems));
  return edited.calendar;
};
const fieldsOf = (edited: Edited): readonly (string | undefined)[] =>
  'problems' in edited ? edited.problems.map((problem) => problem.field) : [];

describe('working hours as people type them', () => {
  test.each([
    [
      '07.30–12.00, 13.00-16.00',
      [
        { from: '07:30', to: '12:00' },
        { from: '13:00', to: '16:00' },
      ],
    ],
    [
      '13:00 - 16:00; 7.30 s.d. 12.00',
      [
        { from: '07:30', to: '12:00' },
        { from: '13:00', to: '16:00' },
      ],
    ],
    ['tutup', []],
    ['', []],
    ['-', []],
    ['pagi', { unreadable: 'pagi' }],
    ['07.30', { unreadable: '07.30' }],
  ])('%s', (text, spans) => {
    expect(spansOf(text)).toEqual(spans);
  });

  test('become the hours of the week; a weekday left empty is closed', () => {
    expect(calendarOf(editHours(form({ 'jam.1': '08.00-12.00' }), calendar)).hours).toEqual({
      1: [{ from: '08:00', to: '12:00' }],
    });
  });

  test('say which weekday cannot be read', () => {
    expect(
      fieldsOf(editHours(form({ 'jam.1': '08.00-12.00', 'jam.5': 'siang' }), calendar)),
    ).toEqual(['jam.5']);
  });
});

describe('a period', () => {
  const ramadan = {
    nama: 'Ramadan 1449 H',
    dari: '2028-01-28',
    sampai: '2028-02-26',
    dasar: 'SE',
    'jam.1': '08.00-15.00',
  };

  test('is added', () => {
    const { periods } = calendarOf(editPeriod(form({ nomor: 'baru', ...ramadan }), calendar));
    expect(periods.at(-1)).toEqual({
      name: 'Ramadan 1449 H',
      from: '2028-01-28',
      to: '2028-02-26',
      source: 'SE',
      hours: { 1: [{ from: '08:00', to: '15:00' }] },
    });
    expect(periods).toHaveLength(calendar.periods.length + 1);
  });

  test('is changed in its place, or removed', () => {
    expect(
      calendarOf(editPeriod(form({ nomor: '0', ...ramadan }), calendar)).periods.map(
        (one) => one.name,
      ),
    ).toEqual(['Ramadan 1449 H', 'Ramadan 1447 H', 'Ramadan 1448 H']);
    expect(
      calendarOf(editPeriod(form({ nomor: '0', hapus: 'ya' }), calendar)).periods.map(
        (one) => one.name,
      ),
    ).toEqual(['Ramadan 1447 H', 'Ramadan 1448 H']);
  });

  test('needs a name and both dates, and must still be there', () => {
    expect(fieldsOf(editPeriod(form({ nomor: 'baru' }), calendar))).toEqual([
      'nama',
      'dari',
      'sampai',
    ]);
    expect(editPeriod(form({ nomor: '9', ...ramadan }), calendar)).toMatchObject({
      problems: [{}],
    });
  });
});

describe('closed days', () => {
  test.each([
    ['31-12-2026 Hari jadi', { date: '2026-12-31', name: 'Hari jadi' }],
    ['1/2/2026; Rapat besar', { date: '2026-02-01', name: 'Rapat besar' }],
    ['2026-12-31 Hari jadi', { date: '2026-12-31', name: 'Hari jadi' }],
    ['31-12-2026', undefined],
    ['31-12-26 Hari jadi', undefined],
    ['Hari jadi', undefined],
  ])('are read from a line: %s', (line, day) => {
    expect(dayLine(line)).toEqual(day);
  });

  test('are added together, with the kind and decree of all', () => {
    const next = calendarOf(
      addDays(
        form({
          hari: '01-01-2028 Tahun Baru\n\n02-01-2028 Cuti',
          jenis: 'collective-leave',
          dasar: 'SKB',
          diketahui: '2028-12-31',
        }),
        calendar,
      ),
    );
    expect(next.closed.slice(-2)).toEqual([
      { date: '2028-01-01', name: 'Tahun Baru', kind: 'collective-leave', source: 'SKB' },
      { date: '2028-01-02', name: 'Cuti', kind: 'collective-leave', source: 'SKB' },
    ]);
    expect(next.knownUntil).toBe('2028-12-31');
  });

  test('say every line that cannot be read, and that the kind is missing', () => {
    expect(
      fieldsOf(
        addDays(form({ hari: 'besok\n01-01-2028 Tahun Baru', diketahui: '2028-12-31' }), calendar),
      ),
    ).toEqual(['hari', 'jenis']);
  });

  test('are removed by their dates; none ticked is a problem', () => {
    expect(
      calendarOf(removeDays(form({ 'hapus-hari': ['2026-01-01', '2026-01-16'] }), calendar)).closed,
    ).toHaveLength(calendar.closed.length - 2);
    expect(fieldsOf(removeDays(form({}), calendar))).toEqual(['hapus-hari']);
  });
});

test('who is on duty is chosen among the SOP’s roles, others stay', () => {
  const before = { ...calendar, alwaysOpen: ['lama', 'tim'] };
  expect(
    calendarOf(editDuty(['tim', 'ketua'])(form({ piket: ['ketua', 'asing'] }), before)).alwaysOpen,
  ).toEqual(['lama', 'ketua']);
});

test('findings stand at the control they speak of', () => {
  const hours = { 1: [{ from: '08:00', to: '25:00' }] };
  const bad = {
    ...calendar,
    hours,
    knownUntil: '2026-01-01',
    periods: [{ name: 'x', from: '2026-03-01', to: '2026-02-01', source: '', hours }],
    closed: [
      ...calendar.closed,
      { date: '2026-13-01', name: 'x', kind: 'agency', source: '' } as const,
    ],
  };
  const fields = findingProblems(calendarFindings(bad)).map((problem) => problem.field);
  expect(new Set(fields)).toEqual(new Set(['jam.1', 'dari', 'hari', 'diketahui']));
});
