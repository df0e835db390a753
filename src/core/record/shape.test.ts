import { describe, expect, test } from 'vitest';
import {
  either,
  fits,
  isObject,
  just,
  listOf,
  mapOf,
  number,
  object,
  oneOf,
  optional,
  orNull,
  text,
  textLike,
  truth,
  type Shape,
} from './shape.ts';

/** Of whatever it is a shape. */
type AnyShape = Pick<Shape<unknown>, 'problem'>;

interface Letter {
  readonly to: string;
  readonly pages: number;
  readonly sent: boolean;
  readonly copies?: readonly string[];
  readonly answer: string | null;
}

const letter = object<Letter>({
  to: text,
  pages: number,
  sent: truth,
  copies: optional(listOf(text)),
  answer: orNull(text),
});
const good: Letter = { to: 'Dinas', pages: 2, sent: true, answer: null };

describe('what is stored fits its shape', () => {
  test.each<[what: string, shape: AnyShape, value: unknown]>([
    ['a text', text, ''],
    ['a number', number, -1.5],
    ['a truth', truth, false],
    ['a word', just('ya'), 'ya'],
    ['a name of a table', oneOf({ satu: 1, dua: 2 }), 'dua'],
    ['a text of a form', textLike('a year', /^\d{4}$/u), '2026'],
    ['nothing, where it may be', orNull(text), null],
    ['a part left out', optional(text), undefined],
    ['an empty list', listOf(text), []],
    ['a list', listOf(number), [1, 2]],
    ['any names', mapOf(truth), { a: true, b: false }],
    ['the one or the other', either(text, number), 7],
    ['an object', letter, good],
    ['an object with all its parts', letter, { ...good, copies: ['Arsip'], answer: 'Ya' }],
    ['an object with more than it needs, which was sealed with it', letter, { ...good, extra: 1 }],
  ])('%s', (_what, shape, value) => {
    expect(shape.problem(value)).toBeNull();
    expect(fits(shape, value)).toBe(true);
  });
});

describe('what does not is told with where and what', () => {
  test.each<[shape: AnyShape, value: unknown, problem: string]>([
    [text, 7, ': is not a text'],
    [text, null, ': is not a text'],
    [text, undefined, ': is missing'],
    [number, '7', ': is not a number'],
    [truth, 0, ': is not true or false'],
    [just('ya'), 'Ya', ': is not "ya"'],
    [oneOf({ satu: 1, dua: 2 }), 'tiga', ': is not one of satu, dua'],
    [oneOf({ satu: 1 }), 'toString', ': is not one of satu'],
    [oneOf({ satu: 1 }), '__proto__', ': is not one of satu'],
    [textLike('a year', /^\d{4}$/u), '26', ': is not a year'],
    [textLike('a year', /^\d{4}$/u), 2026, ': is not a year'],
    [orNull(text), undefined, ': is missing'],
    [optional(text), null, ': is not a text'],
    [listOf(text), 'x', ': is not a list'],
    [listOf(text), { 0: 'x', length: 1 }, ': is not a list'],
    [listOf(text), ['a', 7], '[1]: is not a text'],
    [listOf(listOf(text)), [['a'], ['b', null]], '[1][1]: is not a text'],
    [mapOf(text), { a: 'x', b: 1 }, '.b: is not a text'],
    [mapOf(text), ['x'], ': is not an object'],
    [mapOf(text), null, ': is not an object'],
    [letter, undefined, ': is missing'],
    [letter, 'x', ': is not an object'],
    [letter, [], ': is not an object'],
    [letter, { ...good, pages: '2' }, '.pages: is not a number'],
    [letter, { ...good, copies: ['Arsip', 3] }, '.copies[1]: is not a text'],
    [letter, { to: 'Dinas', sent: true, answer: null }, '.pages: is missing'],
    [listOf(letter), [good, { ...good, to: null }], '[1].to: is not a text'],
    [either(text, listOf(text)), { a: 1 }, ': is none of what it can be'],
    [either(), 'x', ': is none of what it can be'],
  ])('%#', (shape, value, problem) => {
    expect(shape.problem(value)).toBe(problem);
    expect(fits(shape, value)).toBe(false);
  });

  test('one thing at a time, the first in the order of the shape', () => {
    expect(letter.problem({})).toBe('.to: is missing');
    expect(letter.problem({ answer: 1, to: 1, sent: 1 })).toBe('.to: is not a text');
  });
});

test('an object is neither a list nor nothing', () => {
  expect([{}, { a: 1 }].every(isObject)).toBe(true);
  expect([null, undefined, [], 'x', 7].some(isObject)).toBe(false);
});
