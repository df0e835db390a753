import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical } from './canonical.ts';

const json = fc
  .jsonValue({ maxDepth: 4 })
  .map((value): unknown => JSON.parse(JSON.stringify(value)));

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, shuffled(member)]),
  );
};

describe('canonical JSON', () => {
  test('sorts keys and leaves no white space', () => {
    expect(canonical({ b: [1, 'dua', null], a: { d: true, c: -0 } })).toBe(
      '{"a":{"c":0,"d":true},"b":[1,"dua",null]}',
    );
  });

  test('sorts keys by code unit, not by language', () => {
    expect(canonical({ é: 1, z: 2, Z: 3, 10: 4, 9: 5 })).toBe('{"10":4,"9":5,"Z":3,"z":2,"é":1}');
  });

  test('leaves out what is undefined, as JSON does', () => {
    expect(canonical({ a: undefined, b: 1 })).toBe('{"b":1}');
  });

  test('says the same whatever the order of keys was', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonical(shuffled(value))).toBe(canonical(value));
      }),
    );
  });

  test('reads back to the same value and the same text', () => {
    fc.assert(
      fc.property(json, (value) => {
        const back: unknown = JSON.parse(canonical(value));
        expect(back).toEqual(value);
        expect(canonical(back)).toBe(canonical(value));
      }),
    );
  });

  test('keeps every string, control characters and lone surrogates too', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(JSON.parse(canonical(text))).toBe(text);
      }),
    );
    expect(canonical('\u0000\ud800')).toBe('"\\u0000\\ud800"');
  });

  test.each([
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1n,
    [undefined],
    new Date(0),
    new Map(),
    () => 1,
  ])('refuses what JSON cannot hold: %s', (value) => {
    expect(() => canonical(value)).toThrow(TypeError);
  });
});
