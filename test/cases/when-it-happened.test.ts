import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backdatingFreeHours, happened, type Limits } from '#core/cases/happened.ts';
import { say } from '#core/text/bilingual.ts';
import { type Instant, instantOfMs, msOf } from '#core/time/instant.ts';
import { wholeMs } from '#core/time/milliseconds.ts';
import { instant } from '#test/support/scenario.ts';

const reportReceived = instant('2026-11-17T10:00:00+07:00');
const stepStarted = instant('2026-11-18T10:00:00+07:00');
const now = instant('2026-11-20T10:00:00+07:00');
const started = (at: Instant) => ({ at, fact: say('langkah ini dimulai', 'the step started') });
const limits: Limits = { now, reportReceived, restsOn: [started(stepStarted)] };
const by = (ms: number, from: Instant): Instant => instantOfMs(wholeMs(msOf(from) + ms));
const sameMinute = (one: Instant, other: Instant): boolean =>
  Math.floor(msOf(one) / 60_000) === Math.floor(msOf(other) / 60_000);
const dayMs = backdatingFreeHours * 3_600_000;

describe('a moment that is not told', () => {
  test('is now', () => {
    expect(happened(undefined, undefined, limits)).toBe(now);
    expect(happened(undefined, undefined, { now, reportReceived })).toBe(now);
  });

  test('is moved up to the start where the clock of another server runs ahead', () => {
    const ahead = by(7, now);
    expect(happened(undefined, undefined, { ...limits, restsOn: [started(ahead)] })).toBe(ahead);
    expect(happened(undefined, undefined, { now, reportReceived: ahead })).toBe(ahead);
  });
});

describe('a moment that is told', () => {
  test.each<[what: string, stated: Instant, answer: string]>([
    ['now', now, now],
    ['a millisecond to come', by(1, now), 'happened-in-future'],
    ['just when the step started', stepStarted, 'backdating-reason-needed'],
    ['the minute before it', by(-1, stepStarted), 'happened-too-early'],
    ['when the report came in', reportReceived, 'happened-too-early'],
    ['the minute before that', by(-1, reportReceived), 'happened-before-report'],
    ['a day ago to the millisecond', by(-dayMs, now), by(-dayMs, now)],
    ['a millisecond longer ago', by(-dayMs - 1, now), 'backdating-reason-needed'],
  ])('%s', (_what, stated, answer) => {
    const given = happened(stated, undefined, limits);
    expect(typeof given === 'string' ? given : given.refused).toBe(answer);
  });

  test('long ago needs a reason that says something', () => {
    for (const blank of [undefined, '', ' \n\t'])
      expect(happened(stepStarted, blank, limits)).toMatchObject({
        refused: 'backdating-reason-needed',
      });
    expect(happened(stepStarted, 'Jaringan putus', limits)).toBe(stepStarted);
  });

  test('long ago names the hours within which none is asked, in both languages', () => {
    const refusal = happened(stepStarted, '', limits);
    if (typeof refusal === 'string') throw new Error('no refusal');
    expect(refusal.message.id).toContain('24 jam');
    expect(refusal.message.en).toContain('24 hours');
  });

  test('in the minute of what it rests on is moved up to it: people state minutes', () => {
    const orderedAt = instant('2026-11-20T09:30:40+07:00');
    const rests = { now, reportReceived, restsOn: [started(stepStarted), started(orderedAt)] };
    expect(happened(instant('2026-11-20T09:30:00+07:00'), '', rests)).toBe(orderedAt);
    expect(happened(instant('2026-11-20T09:29:59+07:00'), '', rests)).toMatchObject({
      refused: 'happened-too-early',
      message: { id: 'Waktu kejadian tidak boleh sebelum langkah ini dimulai. Perbaiki waktunya.' },
    });
  });

  test('outside any step may lie between the report and now', () => {
    expect(happened(reportReceived, 'Dicatat di kertas', { now, reportReceived })).toBe(
      reportReceived,
    );
  });
});

test('whatever is told, what is taken lies between the start and now, and is what was told to the minute', () => {
  const span = 4 * dayMs;
  fc.assert(
    fc.property(
      fc.integer({ min: -span, max: span }),
      fc.integer({ min: 0, max: span }),
      fc.integer({ min: 0, max: span }),
      fc.constantFrom(undefined, '', 'Alasan'),
      (offset, sinceReport, sinceStep, reason) => {
        const begun = by(-Math.min(sinceReport, sinceStep), now);
        const received = by(-sinceReport, now);
        const stated = by(offset, now);
        const given = happened(stated, reason, {
          now,
          reportReceived: received,
          restsOn: [started(begun)],
        });
        if (typeof given !== 'string') return;
        expect(given === stated || (given === begun && sameMinute(stated, begun))).toBe(true);
        expect(given >= begun && given <= now).toBe(true);
        expect(msOf(now) - msOf(given) <= dayMs || reason === 'Alasan').toBe(true);
      },
    ),
  );
});
