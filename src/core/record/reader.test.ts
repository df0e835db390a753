import { describe, expect, test } from 'vitest';
import { BrokenRecord } from './broken-record.ts';
import { canonical } from './canonical.ts';
import { readerOf, type Vocabulary } from './reader.ts';
import { fieldsProblem, just, number, text } from './shape.ts';

/** An invented stream: shelves that are put up and named; names were called labels once. */
type ShelfEvent =
  | { readonly type: 'put-up'; readonly v: number; readonly boards: number }
  | { readonly type: 'named'; readonly v: number; readonly name: string };

const words: Vocabulary<ShelfEvent> = {
  versions: { 'put-up': 1, named: 2 },
  upcasts: { named: [({ label, ...rest }) => ({ ...rest, name: label })] },
  shapes: {
    'put-up': { problem: fieldsProblem({ type: just('put-up'), v: number, boards: number }) },
    named: { problem: fieldsProblem({ type: just('named'), v: number, name: text }) },
  },
};
const read = readerOf(words);
const place = { stream: 'shelf/1', version: 4 };
const reading = (stored: unknown) => () =>
  read(typeof stored === 'string' ? stored : canonical(stored), place);

describe('an event is read', () => {
  test('as it was written, when it was written today', () => {
    const stored = { type: 'put-up', v: 1, boards: 5 };
    expect(reading(stored)()).toEqual(stored);
  });

  test('with what it has besides: it was sealed with it', () => {
    const stored = { type: 'put-up', v: 1, boards: 5, wood: 'jati' };
    expect(reading(stored)()).toEqual(stored);
  });

  test('as it would be written today, when it was written before', () => {
    expect(reading({ type: 'named', v: 1, label: 'Arsip' })()).toEqual({
      type: 'named',
      v: 2,
      name: 'Arsip',
    });
  });
});

describe('a record is broken', () => {
  test.each<[what: string, stored: unknown, told: string]>([
    ['a text that is no JSON', '{"type":', 'no event can be read'],
    ['an empty text', '', 'no event can be read'],
    ['a list', [], 'no event can be read'],
    ['a word', '"put-up"', 'no event can be read'],
    ['nothing', 'null', 'no event can be read'],
    ['an event without a type', { v: 1 }, 'nothing is no type of event'],
    ['a type that is no word', { type: 7, v: 1 }, '7 is no type of event'],
    ['a type nobody wrote', { type: 'taken-down', v: 1 }, '"taken-down" is no type of event'],
    ['a type that is a word of the language', { type: 'toString' }, '"toString" is no type'],
    ['a version to come', { type: 'named', v: 3, name: 'x' }, 'version 3 is unknown'],
    ['no version', { type: 'named', name: 'x' }, 'version none is unknown'],
    ['a part that is missing', { type: 'put-up', v: 1 }, 'put-up.boards: is missing'],
    ['a part that is another', { type: 'named', v: 2, name: 1 }, 'named.name: is not a text'],
    ['an old part that is missing', { type: 'named', v: 1 }, 'named.name: is missing'],
  ])('by %s', (_what, stored, told) => {
    expect(reading(stored)).toThrow(BrokenRecord);
    expect(reading(stored)).toThrow(told);
  });

  test('and says in which stream and at which version', () => {
    expect(reading('x')).toThrow('shelf/1');
    expect(reading('x')).toThrow('4');
  });
});
