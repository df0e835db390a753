import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span, WeekHours } from './calendar.ts';
import { hourFindings } from './hour-findings.ts';

const found = (hours: WeekHours) =>
  hourFindings(hours, ['hours']).map(({ code, path }) => `${code} ${path.join('.')}`);
const span = (from: string, to: string): Span => ({ from, to });
const monday = (...spans: readonly Span[]): WeekHours => ({ 1: spans });

describe('the hours of a week', () => {
  test('of offices as Perpres 21/2023 has them are right', () => {
    const day = [span('07:30', '12:00'), span('12:30', '16:00')];
    const friday = [span('07:30', '11:30'), span('13:00', '16:30')];
    expect(found({ 1: day, 2: day, 3: day, 4: day, 5: friday })).toEqual([]);
  });

  test.each<[what: string, spans: readonly Span[], findings: readonly string[]]>([
    ['closed', [], []],
    ['one span', [span('08:00', '16:00')], []],
    ['spans that meet', [span('08:00', '12:00'), span('12:00', '16:00')], []],
    ['spans in any order', [span('13:00', '16:00'), span('08:00', '12:00')], []],
    ['the whole day', [span('00:00', '23:59')], []],
    ['backwards', [span('16:00', '08:00')], ['span-ends-before-start hours.1.0']],
    ['of no length', [span('08:00', '08:00')], ['span-ends-before-start hours.1.0']],
    ['a time that is none', [span('8:00', '16:00')], ['unreadable-time hours.1.0.from']],
    [
      'two times that are none',
      [span('pagi', 'sore')],
      ['unreadable-time hours.1.0.from', 'unreadable-time hours.1.0.to'],
    ],
    ['an hour too late', [span('08:00', '24:01')], ['unreadable-time hours.1.0.to']],
    ['a minute too many', [span('08:60', '16:00')], ['unreadable-time hours.1.0.from']],
    [
      'with a point',
      [span('08.00', '16.00')],
      ['unreadable-time hours.1.0.from', 'unreadable-time hours.1.0.to'],
    ],
    [
      'one in another',
      [span('08:00', '16:00'), span('09:00', '10:00')],
      ['overlapping-spans hours.1.1'],
    ],
    [
      'twice the same',
      [span('08:00', '12:00'), span('08:00', '12:00')],
      ['overlapping-spans hours.1.1'],
    ],
    [
      'overlapping by a minute',
      [span('08:00', '12:01'), span('12:00', '16:00')],
      ['overlapping-spans hours.1.1'],
    ],
    [
      'two that overlap a third',
      [span('08:00', '16:00'), span('07:00', '09:00'), span('15:00', '17:00')],
      ['overlapping-spans hours.1.1', 'overlapping-spans hours.1.2'],
    ],
  ])('of a day: %s', (_what, spans, findings) => {
    expect(found(monday(...spans))).toEqual(findings);
  });

  test('of each day are told by its number, Monday first', () => {
    const bad = [span('x', '16:00')];
    expect(found({ 7: bad, 1: bad, 5: bad })).toEqual([
      'unreadable-time hours.1.0.from',
      'unreadable-time hours.5.0.from',
      'unreadable-time hours.7.0.from',
    ]);
  });

  test('of one day do not overlap those of another', () => {
    const same = [span('08:00', '16:00')];
    expect(found({ 1: same, 2: same })).toEqual([]);
  });

  test('are told of in both languages, with the hours meant', () => {
    const [finding] = hourFindings(monday(span('08:00', '12:00'), span('11:30', '16:00')), []);
    expect(finding?.message).toEqual({
      id: 'Jam kerja 11:30–16:00 bertumpang tindih dengan 08:00–12:00.',
      en: 'The working hours 11:30–16:00 overlap 08:00–12:00.',
    });
  });
});

const clock = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((n) => String(n).padStart(2, '0')).join(':');

test('whatever the spans of a day, there are findings just where a minute is worked twice', () => {
  const spans = fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 1438 }), fc.integer({ min: 1, max: 300 }))
      .map(([from, length]) => ({ from, to: Math.min(1439, from + length) })),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(spans, (all) => {
      const worked = all.flatMap(({ from, to }) =>
        Array.from({ length: to - from }, (_, n) => from + n),
      );
      const twice = new Set(worked).size < worked.length;
      const hours = monday(...all.map(({ from, to }) => span(clock(from), clock(to))));
      expect(found(hours).length > 0).toBe(twice);
    }),
  );
});
