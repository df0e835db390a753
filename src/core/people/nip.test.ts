import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nipProblem } from './nip.ts';

const today = '2026-11-17';
// Invented: nobody born in 1900 works today.
const good = '190001011920011001';

const two = (n: number): string => String(n).padStart(2, '0');

/** NIPs as the rule makes them. */
const nips = fc
  .record({
    born: fc.integer({ min: 1900, max: 1990 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    age: fc.integer({ min: 18, max: 35 }),
    part: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 21, max: 29 })),
    sex: fc.constantFrom('1', '2'),
    serial: fc.integer({ min: 1, max: 999 }),
  })
  .map(
    ({ born, month, day, age, part, sex, serial }) =>
      `${String(born)}${two(month)}${two(day)}${String(born + age)}${two(part)}${sex}${String(serial).padStart(3, '0')}`,
  );

describe('a NIP', () => {
  test('of a civil servant or of PPPK, as the rule makes it, is taken', () => {
    fc.assert(
      fc.property(nips, (nip) => {
        expect(nipProblem(nip, today)).toBeUndefined();
      }),
    );
    expect(nipProblem(good, today)).toBeUndefined();
  });

  test('that lacks a digit or has one too many never is', () => {
    fc.assert(
      fc.property(nips, fc.nat(17), (nip, at) => {
        expect(nipProblem(nip.slice(0, at) + nip.slice(at + 1), today)?.id).toContain('18 angka');
        expect(nipProblem(`${nip}0`, today)?.id).toContain('18 angka');
      }),
    );
  });

  test.each([
    ['letters', '19000101192001100A', '18 angka'],
    ['a day that is none', '190002301920011001', '30-02-1900 bukan tanggal lahir'],
    ['a birth to come', '202612011920011001', 'tanggal lahir'],
    ['a month that is none', '190001011920131001', '1920 13 tidak mungkin'],
    ['a contract that is none', '190001011920201001', '1920 20 tidak mungkin'],
    ['an appointment to come', '199001012026121001', '2026 12 tidak mungkin'],
    ['a contract to come', '199001012027211001', '2027 21 tidak mungkin'],
    ['an appointment as a child', '190001011915011001', 'sebelum berumur 16 tahun'],
    ['a third sex', '190001011920013001', 'Angka ke-15'],
    ['a serial number of nobody', '190001011920011000', 'mulai 001'],
  ])('with %s is refused, and says which digits', (_what, nip, words) => {
    expect(nipProblem(nip, today)?.id).toContain(words);
  });
});
