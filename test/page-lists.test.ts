import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const source = join(dirname(import.meta.dirname), 'src');

/** Lists of the program's own, whose items or names are written once. Everything else may repeat what people wrote. */
const closed = new Set([
  'approverParts',
  'deputyParts',
  'filedKinds',
  'holderParts',
  'initialControls',
  'languages',
  'lines.filter(asked)',
  'numberedKinds',
  'page.parts',
  'recipientParts',
  'rows',
  'switches',
  'texts',
]);

const words = /^(?:\w+\.)?(?:name|nama|label|title|text|words|days|reason)$/u;

/** The lists of a page whose keys are words, or the items themselves: a key that comes twice breaks the whole page. */
const keyedByWords = (page: string): readonly string[] =>
  [...page.matchAll(/\{#each ([^\n]+?) as (\w+|\{[^}]*\})(?:, \w+)? \(([^()\n]+)\)\}/gu)].flatMap(
    ([, list = '', item, key = '']) =>
      (key === item || words.test(key)) && !closed.has(list) ? [`${list} by ${key}`] : [],
  );

test('two things of one name on a list break no page', () => {
  const pages = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.svelte'),
  );
  expect(pages.length).toBeGreaterThan(100);
  const wrong = pages.flatMap((path) =>
    keyedByWords(readFileSync(join(source, path), 'utf8')).map((found) => `${path}: ${found}`),
  );
  expect(wrong).toEqual([]);
});

test('a list keyed by words is noticed', () => {
  expect(keyedByWords('{#each units as unit (unit)}')).toEqual(['units by unit']);
  expect(keyedByWords('{#each people as { name } (name)}')).toEqual(['people by name']);
  expect(keyedByWords('{#each people as one, index (one.name)}')).toEqual(['people by one.name']);
  expect(keyedByWords('{#each people as one (one.id)}')).toEqual([]);
});
