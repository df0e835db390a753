import { expect, test } from 'vitest';
import { preferredLanguage } from './language.ts';

test.each([
  [undefined, 'id'],
  ['', 'id'],
  ['en', 'en'],
  ['en-US,en;q=0.9', 'en'],
  ['id-ID', 'id'],
  ['in', 'id'],
  ['id;q=0.5, en;q=0.8', 'en'],
  ['en;q=0.5, id;q=0.8', 'id'],
  ['fr, de', 'id'],
  ['en;q=0', 'id'],
  ['*', 'id'],
])('who asks for "%s" is answered in "%s"', (header, language) => {
  expect(preferredLanguage(header)).toBe(language);
});
