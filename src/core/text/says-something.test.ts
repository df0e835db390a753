import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canBeNumber, saysSomething } from './says-something.ts';

const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789ñж');
const sign = fc.constantFrom(' ', '.', '-', '…', '\n', '!');

describe('a text that is to say something', () => {
  test.each<[text: string, says: boolean]>([
    ['Sudah diperbaiki', true],
    ['rusak', true],
    ['a.n. Budi', true],
    ['B-12/X', true],
    ['aaaaaaaa', false],
    ['AaAaAa', false],
    ['abababab', false],
    ['1111 2222', false],
    ['iya', false],
    ['....', false],
  ])('%j: %s', (text, says) => {
    expect(saysSomething(text)).toBe(says);
  });

  test('holds four letters or digits, three of them different, whatever stands between and however large', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(letter, sign)), (all) => {
        const text = all.join('');
        const letters = all.filter((one) => !/^[\s.\-…!]$/u.test(one));
        const enough = letters.length >= 4 && new Set(letters).size >= 3;
        expect(saysSomething(text)).toBe(enough);
        expect(saysSomething(text.toUpperCase())).toBe(enough);
      }),
    );
  });

  test('is never one or two letters repeated', () => {
    fc.assert(
      fc.property(letter, letter, fc.array(fc.boolean()), (one, other, which) => {
        expect(saysSomething(which.map((first) => (first ? one : other)).join(''))).toBe(false);
      }),
    );
  });
});

test.each<[text: string, can: boolean]>([
  ['45/DC/2026', true],
  ['7', true],
  ['tanpa nomor', true],
  ['X', false],
  ['---', false],
  ['xxxxxx', false],
])('the number of a letter has a digit or says something: %j, %s', (text, can) => {
  expect(canBeNumber(text)).toBe(can);
});
