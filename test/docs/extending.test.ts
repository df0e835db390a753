import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sourcesOf } from '#scripts/imports.mjs';

const root = resolve(import.meta.dirname, '..', '..');
const [intro = '', ...sections] = readFileSync(join(root, 'docs', 'extending.md'), 'utf8').split(
  /^## /mu,
);

/** A recipe: its places in order, and a member of the closed list that others are added like. */
const recipes = sections.map((section) => ({
  name: section.split('\n')[0] ?? '',
  sample: /^Sample: `(.+)`$/mu.exec(section)?.[1],
  places: [...section.matchAll(/^\d+\. `([^`]+)`/gmu)].map(([, path = '']) => path),
}));

const counted = new Map(
  [...intro.matchAll(/^\| (An? [^|]+) \| (\d+) \|/gmu)].map(([, name = '', count]) => [
    name,
    Number(count),
  ]),
);

const sources = sourcesOf(root, 'src').filter(({ path }) => !path.endsWith('.test.ts'));

const covers = (place: string, path: string): boolean =>
  place === path || (place.endsWith('/') && path.startsWith(place));

test('every recipe is counted, and nothing else', () => {
  expect([...counted.keys()]).toEqual(recipes.map(({ name }) => name));
});

describe.each(recipes)('$name', ({ name, places }) => {
  test('names places that exist, as many as it says', () => {
    expect(places.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    expect(places.length).toBe(counted.get(name));
  });
});

/** Only closed lists have a member to look for. */
const sampled = recipes.flatMap(({ name, sample, places }) =>
  sample === undefined ? [] : [{ name, sample, places }],
);

test.each(sampled)('$name: names every file that knows $sample', ({ sample, places }) => {
  const knowing = sources.filter(({ text }) => text.includes(sample)).map(({ path }) => path);
  expect(knowing).not.toEqual([]);
  expect(knowing.filter((path) => !places.some((place) => covers(place, path)))).toEqual([]);
});
