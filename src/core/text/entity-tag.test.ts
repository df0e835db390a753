import { expect, test } from 'vitest';
import { isKnownTag } from './entity-tag.ts';

test.each<[string | null, boolean]>([
  [null, false],
  ['', false],
  ['"abc"', true],
  ['W/"abc"', true],
  ['"x", "abc"', true],
  ['*', true],
  ['abc', false],
  ['"ABC"', false],
  ['"abcd"', false],
  ['W/"x",W/"abc"', true],
])('what the caller has (%j) is told from what it has not', (asked, known) => {
  expect(isKnownTag(asked, 'abc')).toBe(known);
});
