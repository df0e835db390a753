import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sourcesOf } from '#scripts/imports.mjs';
import { growsOn } from '#test/patterns/growth.ts';
import { patternsOf } from '#test/patterns/patterns-of.ts';

const found = sourcesOf(resolve('.'), 'src')
  .filter(({ path }) => !path.endsWith('.test.ts'))
  .map(({ path, text }) => patternsOf(path, text));
const written = found.flatMap((one) => one.written);

/** Patterns that may take longer than their text is long, and why that hurts nobody. */
const allowed: Readonly<Record<string, string>> = {
  '/%[^\\r\\n]*[\\r\\n][\\0\\t\\n\\f\\r \\d]*$/u':
    'looks at a stretch of bounded length before each word "obj", in a process that can be killed',
};

/** Patterns put together while the product runs: of our own words and numbers, or (who reported) of words typed, escaped and of bounded length; each tried by the tests of its file. */
const made = [
  'src/api/schema/patterns.ts',
  'src/core/cases/reporter-identity.ts',
  'src/core/papers/content/deadlines-beside.ts',
  'src/core/papers/numbers/read-back.ts',
  'src/core/papers/numbers/read-back.ts',
  'src/core/papers/sheet/document-code.ts',
  'src/core/people/recovery-code.ts',
  'src/ui/flowchart/frame.ts',
];

const patternOf = (text: string): RegExp => {
  const end = text.lastIndexOf('/');
  return new RegExp(text.slice(1, end), text.slice(end + 1));
};

describe('every pattern of the product', () => {
  test('is found', () => {
    expect(written.length).toBeGreaterThan(200);
    expect(found.flatMap((one) => one.made.map((each) => each.split(':')[0])).toSorted()).toEqual(
      made,
    );
  });

  test('takes as long as its text is, whatever that holds', { timeout: 120_000 }, () => {
    const grow = [...new Map(written.map((one) => [one.text, one]))].flatMap(([text, at]) => {
      const on = growsOn(patternOf(text));
      return on === undefined
        ? []
        : [{ text, told: `${at.path}:${String(at.line)} ${text} on ${on}` }];
    });
    expect(grow.filter(({ text }) => allowed[text] === undefined).map(({ told }) => told)).toEqual(
      [],
    );
  });

  test('that is allowed to grow is still there', () => {
    const texts = new Set(written.map(({ text }) => text));
    expect(Object.keys(allowed).filter((text) => !texts.has(text))).toEqual([]);
  });
});

describe('a pattern that grows', () => {
  test.each([
    [/^(a+)+$/u, 'parts a text in every way'],
    [/^\p{Lu}\p{Ll}?\.(?:\p{L}{1,5}\.?)+$/u, 'may end a group anywhere'],
    [/\s+$/u, 'begins again at each character'],
    [/^\w+\d+\w+!/u, 'shares its characters among three'],
    [/\([^)]*\)/u, 'looks for the end from each beginning'],
  ])('%s is noticed: it %s', (pattern) => {
    expect(growsOn(pattern)).toBeDefined();
  });

  test.each([[/^(?:a+b)+$/u], [/(?<!\s)\s+$/u], [/^\w+!/u], [/\([^()]*\)/u]])(
    '%s is none',
    (pattern) => {
      expect(growsOn(pattern)).toBeUndefined();
    },
  );
});
