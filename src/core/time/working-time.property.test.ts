import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Calendar, Span, WeekHours } from './calendar.ts';
import { due } from './due.ts';
import { instantOf, momentOf } from './instant.ts';
import type { Instant } from './instant.ts';
import type { StandardTime, TimeRules } from './standard-time.ts';
import { isOpen, nextOpening, workingMinutes } from './working-time.ts';

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

// ---- Naive: look at the wall clock, minute by minute. ----

const spansOn = (calendar: Calendar, date: string, weekday: number): readonly Span[] => {
  if (calendar.closed.some((day) => day.date === date)) return [];
  const period = calendar.periods.find(({ from, to }) => from <= date && date <= to);
  const hours: Readonly<Record<number, readonly Span[] | undefined>> =
    period?.hours ?? calendar.hours;
  return hours[weekday] ?? [];
};

const openNow = (moment: Temporal.ZonedDateTime, calendar: Calendar): boolean => {
  const time = clock(moment.hour * 60 + moment.minute);
  return spansOn(calendar, moment.toPlainDate().toString(), moment.dayOfWeek).some(
    ({ from, to }) => from <= time && time < to,
  );
};

const naiveMinutes = (from: Instant, to: Instant, calendar: Calendar): number => {
  let count = 0;
  const end = momentOf(to).epochMilliseconds;
  for (
    let now = momentOf(from).toZonedDateTimeISO(calendar.zone);
    now.epochMilliseconds < end;
    now = now.add({ minutes: 1 })
  ) {
    if (openNow(now, calendar)) count += 1;
  }
  return count;
};

const naiveOpening = (
  start: Temporal.ZonedDateTime,
  calendar: Calendar,
): Temporal.ZonedDateTime => {
  let now = start;
  while (!openNow(now, calendar)) now = now.add({ minutes: 1 });
  return now;
};

const naiveAfterMinutes = (
  start: Temporal.ZonedDateTime,
  n: number,
  calendar: Calendar,
): Temporal.ZonedDateTime => {
  let now = naiveOpening(start, calendar);
  for (let left = n; left > 0; now = now.add({ minutes: 1 })) if (openNow(now, calendar)) left -= 1;
  return now;
};

const minutesOf = (day: Temporal.PlainDate, zone: string): readonly Temporal.ZonedDateTime[] => {
  const end = day.add({ days: 1 }).toZonedDateTime(zone);
  const minutes: Temporal.ZonedDateTime[] = [];
  for (
    let now = day.toZonedDateTime(zone);
    now.epochMilliseconds < end.epochMilliseconds;
    now = now.add({ minutes: 1 })
  )
    minutes.push(now);
  return minutes;
};

const naiveAfterDays = (
  start: Temporal.ZonedDateTime,
  n: number,
  calendar: Calendar,
): Temporal.ZonedDateTime => {
  const opened = naiveOpening(start, calendar);
  const works = (date: Temporal.PlainDate): boolean =>
    minutesOf(date, calendar.zone).some((minute) => openNow(minute, calendar));
  let date = opened.toPlainDate();
  for (let left = n; left > 0; left -= 1) {
    do date = date.add({ days: 1 });
    while (!works(date));
  }
  const target = date.toZonedDateTime({ timeZone: calendar.zone, plainTime: opened.toPlainTime() });
  const open = minutesOf(date, calendar.zone).filter((minute) => openNow(minute, calendar));
  const closes = open.some((minute) => minute.add({ minutes: 1 }).equals(target));
  if (closes) return target;
  const next = open.find((minute) => minute.epochMilliseconds >= target.epochMilliseconds);
  return next ?? open.at(-1)?.add({ minutes: 1 }) ?? target;
};

// ---- What is tried: calendars of every shape, around clock changes, feasts and year ends. ----

const spans = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 2, maxLength: 4 })
  .map((marks): readonly Span[] => {
    const sorted = marks.map((mark) => mark * 15).sort((a, b) => a - b);
    const pairs: Span[] = [];
    for (let index = 0; index + 1 < sorted.length; index += 2)
      pairs.push({ from: clock(sorted[index] ?? 0), to: clock(sorted[index + 1] ?? 0) });
    return pairs;
  });

const dayHours = fc.option(spans, { freq: 3, nil: [] as readonly Span[] });
const weekHours = fc
  .tuple(spans, dayHours, dayHours, dayHours, dayHours, dayHours, dayHours)
  .map(([some, b, c, d, e, f, g]): WeekHours => ({ 3: some, 1: b, 2: c, 4: d, 5: e, 6: f, 7: g }));

const stages = [
  { zone: 'Asia/Jakarta', date: '2025-12-29' },
  { zone: 'Asia/Makassar', date: '2026-06-14' },
  { zone: 'Asia/Jayapura', date: '2026-03-14' },
  { zone: 'Europe/Berlin', date: '2026-03-27' },
  { zone: 'Europe/Berlin', date: '2026-10-23' },
  { zone: 'America/New_York', date: '2026-03-06' },
  { zone: 'America/New_York', date: '2026-10-30' },
  { zone: 'Australia/Lord_Howe', date: '2026-04-03' },
];

interface Case {
  readonly calendar: Calendar;
  readonly start: Temporal.ZonedDateTime;
}

const cases: fc.Arbitrary<Case> = fc
  .record({
    stage: fc.constantFrom(...stages),
    hours: weekHours,
    special: weekHours,
    closed: fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 3 }),
    period: fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })),
    minute: fc.integer({ min: 0, max: 4 * 1440 }),
  })
  .map(({ stage, hours, special, closed, period: [first, length], minute }) => {
    const day = (n: number): string =>
      Temporal.PlainDate.from(stage.date).add({ days: n }).toString();
    return {
      start: Temporal.PlainDate.from(stage.date)
        .toZonedDateTime(stage.zone)
        .add({ minutes: minute }),
      calendar: {
        zone: stage.zone,
        hours,
        periods: [
          {
            from: day(first),
            to: day(first + length),
            name: 'Ramadan',
            hours: special,
            source: 'uji',
          },
        ],
        closed: closed.map((n) => ({
          date: day(n),
          name: 'Libur',
          kind: 'agency' as const,
          source: 'uji',
        })),
        knownUntil: '2030-12-31',
        alwaysOpen: [],
        version: 1,
      },
    };
  });

const rules: TimeRules = { day: 'working', week: 'five-working-days' };
const stored = (moment: Temporal.ZonedDateTime): Instant => instantOf(moment.toInstant());
const later = (start: Temporal.ZonedDateTime, minutes: number): Instant =>
  stored(start.add({ minutes }));
const minuteTime = fc
  .integer({ min: 0, max: 900 })
  .map((n): StandardTime => ({ n, unit: 'minute' }));
// A standard time is at least one of its unit; the SOP file is refused otherwise.
const anyTime: fc.Arbitrary<StandardTime> = fc.record({
  n: fc.integer({ min: 1, max: 6 }),
  unit: fc.constantFrom('minute' as const, 'hour' as const, 'day' as const, 'week' as const),
});
const span = fc.integer({ min: 0, max: 6 * 1440 });

describe('against the wall clock, minute by minute', () => {
  test('working time between two instants', () => {
    fc.assert(
      fc.property(cases, span, ({ calendar, start }, length) => {
        expect(workingMinutes(stored(start), later(start, length), calendar)).toBe(
          naiveMinutes(stored(start), later(start, length), calendar),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('open or not, and the next opening', () => {
    fc.assert(
      fc.property(cases, ({ calendar, start }) => {
        expect(isOpen(stored(start), calendar)).toBe(openNow(start, calendar));
        expect(nextOpening(stored(start), calendar)).toBe(stored(naiveOpening(start, calendar)));
      }),
      { numRuns: 200 },
    );
  });

  test('deadlines of minutes', () => {
    fc.assert(
      fc.property(cases, minuteTime, ({ calendar, start }, time) => {
        expect(due(stored(start), time, rules, calendar).due).toBe(
          stored(naiveAfterMinutes(start, time.n, calendar)),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('deadlines of working days', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 0, max: 3 }), ({ calendar, start }, n) => {
        expect(due(stored(start), { n, unit: 'day' }, rules, calendar).due).toBe(
          stored(naiveAfterDays(start, n, calendar)),
        );
      }),
      { numRuns: 40 },
    );
  });
});

/**
 * By how many minutes the clocks of a zone change between moments; 0 anywhere in Indonesia. Days
 * end at the same time of the clock, so where that time is left out or comes twice, a start a
 * little later can be due earlier by as much.
 */
const clockChange = (zone: string, moments: readonly Instant[]): number => {
  const offsets = moments.map(
    (moment) => momentOf(moment).toZonedDateTimeISO(zone).offsetNanoseconds / 60e9,
  );
  return Math.max(...offsets) - Math.min(...offsets);
};

/** A day on which the clock leaps from 02.00 to 03.00 follows. */
const leapt: Calendar = {
  zone: 'Europe/Berlin',
  hours: { 1: [], 2: [], 3: [{ from: '00:00', to: '00:15' }], 4: [], 5: [], 6: [], 7: [] },
  periods: [],
  closed: [],
  knownUntil: '2030-12-31',
  alwaysOpen: [],
  version: 1,
};

describe('whatever the calendar', () => {
  test('a later start is never due earlier but where the clocks change, and nothing is due before it started', () => {
    fc.assert(
      fc.property(
        cases,
        span,
        anyTime,
        fc.boolean(),
        ({ calendar, start }, length, time, alwaysOpen) => {
          const second = later(start, length);
          const [first, next] = [stored(start), second].map(
            (from) => due(from, time, rules, calendar, { alwaysOpen }).due,
          );
          if (first === undefined || next === undefined) throw new Error('nothing is due');
          expect(first >= stored(start)).toBe(true);
          const change = clockChange(calendar.zone, [stored(start), second, first, next]);
          expect(first <= instantOf(momentOf(next).add({ minutes: change }))).toBe(true);
        },
      ),
      {
        numRuns: 500,
        examples: [
          [
            {
              calendar: leapt,
              start: Temporal.ZonedDateTime.from('2026-03-28T02:50:00+01:00[Europe/Berlin]'),
            },
            10,
            { n: 1, unit: 'day' },
            true,
          ],
        ],
      },
    );
  });

  test('between start and due lie exactly the standard minutes of working time', () => {
    fc.assert(
      fc.property(cases, minuteTime, ({ calendar, start }, time) => {
        expect(
          workingMinutes(stored(start), due(stored(start), time, rules, calendar).due, calendar),
        ).toBe(time.n);
      }),
      { numRuns: 500 },
    );
  });

  test('working times add up in whatever order their ends come', () => {
    fc.assert(
      fc.property(cases, span, span, ({ calendar, start }, one, two) => {
        const [a, b, c] = [stored(start), later(start, one), later(start, two)];
        expect(workingMinutes(a, b, calendar) + workingMinutes(b, c, calendar)).toBeCloseTo(
          workingMinutes(a, c, calendar),
          6,
        );
      }),
      { numRuns: 300 },
    );
  });

  test('round the clock equals a calendar that is always open', () => {
    const day: readonly Span[] = [{ from: '00:00', to: '24:00' }];
    const always: WeekHours = { 1: day, 2: day, 3: day, 4: day, 5: day, 6: day, 7: day };
    fc.assert(
      fc.property(cases, anyTime, ({ calendar, start }, time) => {
        const open = { ...calendar, hours: always, periods: [], closed: [] };
        expect(due(stored(start), time, rules, calendar, { alwaysOpen: true }).due).toBe(
          due(stored(start), time, rules, open).due,
        );
      }),
      { numRuns: 300 },
    );
  });
});
