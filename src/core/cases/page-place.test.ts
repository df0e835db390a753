import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOf } from '#core/time/instant.ts';
import { cursorOf, placeOf } from './page-place.ts';

const instants = fc
  .integer({ min: 0, max: 4_102_444_800_000 })
  .map((at) => instantOf(Temporal.Instant.fromEpochMilliseconds(at)));
// What is stored is well formed, and PostgreSQL keeps no NUL.
const words = fc.string({ unit: 'grapheme', minLength: 1 });

describe('a cursor stands for the place it was made of', () => {
  test('in the list of cases', () => {
    fc.assert(
      fc.property(instants, words, (opened, id) => {
        expect(placeOf('cases', cursorOf([opened, id]))).toEqual([opened, id]);
      }),
    );
  });

  test('in a worklist, also where there is no due time', () => {
    fc.assert(
      fc.property(fc.option(instants), instants, words, words, (due, since, id, item) => {
        expect(placeOf('work', cursorOf([due, since, id, item]))).toEqual([due, since, id, item]);
      }),
    );
  });

  test('in an inbox', () => {
    fc.assert(
      fc.property(instants, words, words, words, (at, id, item, kind) => {
        expect(placeOf('inbox', cursorOf([at, id, item, kind]))).toEqual([at, id, item, kind]);
      }),
    );
  });
});

describe('what is no cursor of a list stands for no place', () => {
  const [at] = fc.sample(instants, 1);

  test.each([
    '',
    'x',
    ',',
    '%',
    '%E0%A4%A',
    'kemarin,a',
    '2026-11-17,a',
    '2026-11-17T03:00:00Z,a',
    '2026-11-17T03:00:00.000Z',
    '2026-11-17T03:00:00.000Z,a,b',
  ])('"%s"', (cursor) => {
    expect(placeOf('cases', cursor)).toBeUndefined();
  });

  test('no cursor, and that of another list', () => {
    if (at === undefined) throw new Error('no instant');
    expect(placeOf('cases', null)).toBeUndefined();
    expect(placeOf('cases', cursorOf([at, 'a', 'b', 'c']))).toBeUndefined();
    expect(placeOf('inbox', cursorOf([null, at, 'a', 'b']))).toBeUndefined();
  });

  test('whatever somebody typed', () => {
    fc.assert(
      fc.property(fc.string(), (cursor) => {
        const place = placeOf('inbox', cursor);
        if (place !== undefined) expect(cursorOf(place).length).toBeGreaterThan(0);
      }),
    );
  });
});
