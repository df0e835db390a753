import { expect, test } from 'vitest';
import { isKnownTag } from './entity-tag.ts';

test('a tag that holds what marks a weak one is compared whole', () => {
  expect(isKnownTag('"aW/b"', 'aW/b')).toBe(true);
  expect(isKnownTag('"aW/b"', 'ab')).toBe(false);
  expect(isKnownTag('W/"aW/b"', 'aW/b')).toBe(true);
});

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
