import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sameName } from './same-name.ts';

describe('two names of one person', () => {
  test.each([
    ['Petugas Contoh', 'PETUGAS CONTOH'],
    ['Petugas  Contoh', ' petugas contoh '],
    ['Petugas\u00A0Contoh', 'Petugas Contoh'],
    ['Petugas\nContoh', 'Petugas Contoh'],
    ['Re\u0301no Contoh', 'R\u00E9no Contoh'],
    ['Ｐetugas Contoh', 'Petugas Contoh'],
  ])('differ in nothing that matters: %j, %j', (one, other) => {
    expect(sameName(one, other)).toBe(true);
  });

  test.each([
    ['Petugas Contoh', 'Petugas Contoh, S.Kom.'],
    ['Dr. Petugas Contoh', 'Petugas Contoh'],
    ['Petugas Contoh', 'PetugasContoh'],
    ['Petugas Contoh', 'Petugas Lain'],
    ['Petugas Contoh', ''],
  ])('are not taken for one where titles or words differ: %j, %j', (one, other) => {
    expect(sameName(one, other)).toBe(false);
  });

  test('are the same both ways round, and a name is its own', () => {
    const name = fc.oneof(fc.string(), fc.constantFrom('A b', 'a  B', 'AB', ' a b'));
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(sameName(one, other)).toBe(sameName(other, one));
        expect(sameName(one, one)).toBe(true);
      }),
    );
  });

  test('stay the same however they are typed: more spaces, capitals', () => {
    const word = fc.stringMatching(/^[A-Za-z]{1,8}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
        expect(sameName(words.join(' '), `  ${words.join('   ').toUpperCase()} `)).toBe(true);
      }),
    );
  });
});
