import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Instant } from '#core/time/instant.ts';
import { givenNumber, numberKey } from './given-number.ts';

const ground = {
  zone: 'Asia/Jakarta',
  now: '2026-11-29T03:00:00.000Z' as Instant,
  since: '2026-11-17T20:00:00.000Z' as Instant,
};
const fieldsOf = (number: string, date: string) => {
  const given = givenNumber({ number, date }, ground);
  return 'problems' in given ? given.problems.map(({ field }) => field) : given;
};

describe('a number that was given elsewhere', () => {
  test('is kept with single spaces, dated at the beginning of its day in the agency’s zone', () => {
    expect(fieldsOf('  005 /  12 / TU ', '2026-11-29')).toEqual({
      number: '005 / 12 / TU',
      datedAt: '2026-11-28T17:00:00.000Z',
    });
  });

  test.each([
    ['', '2026-11-29', ['number']],
    ['   ', '2026-11-29', ['number']],
    ['- / -', '2026-11-29', ['number']],
    ['1\u0007', '2026-11-29', ['number']],
    ['9'.repeat(151), '2026-11-29', ['number']],
    ['1', '', ['date']],
    ['1', '29-11-2026', ['date']],
    ['1', '2026-02-30', ['date']],
    ['1', '2026-11-30', ['date']],
    // The report came in on the 18th, as the agency's clock has it.
    ['1', '2026-11-17', ['date']],
    ['', '', ['number', 'date']],
  ])('is not %j of %j', (number, date, fields) => {
    expect(fieldsOf(number, date)).toEqual(fields);
  });

  test.each(['2026-11-18', '2026-11-29'])('may be dated %s, the first and the last day', (date) => {
    expect(fieldsOf('1', date)).toMatchObject({ number: '1' });
  });

  test('is the same number with other spaces and capitals, and no other', () => {
    expect(numberKey('000.6 / 12 / Ba')).toBe(numberKey('000.6/12/BA'));
    expect(numberKey('000.6/12/BA')).not.toBe(numberKey('000.6/1/2BA'));
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(numberKey(numberKey(text))).toBe(numberKey(text));
        expect(numberKey(` ${text}\t`)).toBe(numberKey(text));
      }),
    );
  });
});
