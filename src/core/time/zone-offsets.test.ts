import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumberOf, weekdayOf } from './day-number.ts';
import { dayMs, minutesLong, wholeMs } from './milliseconds.ts';
import { instantOfLocal, stretchAt } from './zone-offsets.ts';

const zones = fc.constantFrom(
  'Asia/Jakarta',
  'Asia/Makassar',
  'Asia/Jayapura',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'America/St_Johns',
  'UTC',
);
const firstDay = 10_957; // 2000-01-01
const local = fc.integer({ min: firstDay * 1440, max: (firstDay + 20_000) * 1440 });

describe('offsets and local times agree with Temporal', () => {
  test('the offset at any instant', () => {
    fc.assert(
      fc.property(zones, local, (zone, minute) => {
        const zoned = Temporal.Instant.fromEpochMilliseconds(minute * 60_000).toZonedDateTimeISO(
          zone,
        );
        expect(stretchAt(zone, minutesLong(minute)).offset).toBe(
          zoned.offsetNanoseconds / 1_000_000,
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('the instant of any local time, left out or twice there', () => {
    fc.assert(
      fc.property(zones, local, (zone, minute) => {
        const plain = Temporal.PlainDateTime.from('1970-01-01T00:00').add({ minutes: minute });
        expect(instantOfLocal(zone, minutesLong(minute))).toBe(
          plain.toZonedDateTime(zone).epochMilliseconds,
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('a change belongs to the time after it', () => {
    const change = wholeMs(Temporal.Instant.from('2026-03-29T01:00:00Z').epochMilliseconds);
    expect(stretchAt('Europe/Berlin', wholeMs(change - 1)).offset).toBe(3_600_000);
    expect(stretchAt('Europe/Berlin', change)).toMatchObject({ from: change, offset: 7_200_000 });
  });

  test('a zone nobody knows is refused', () => {
    expect(() => stretchAt('Asia/Sofifi', wholeMs(0))).toThrow(RangeError);
  });
});

describe('day numbers', () => {
  test('count days and weekdays as Temporal does', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (day) => {
        const date = Temporal.PlainDate.from('1970-01-01').add({ days: day });
        expect(dayNumberOf(date.toString())).toBe(day);
        expect(weekdayOf(day)).toBe(date.dayOfWeek);
      }),
      { numRuns: 1000 },
    );
  });

  test('a text that is no date has none', () => {
    expect(dayNumberOf('20 Maret 2026')).toBeUndefined();
    expect(dayNumberOf('1970-01-02')).toBe(1);
    expect(dayMs).toBe(86_400_000);
  });
});
