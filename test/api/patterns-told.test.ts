import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { issueWords } from '#api/problem/invalid-request.ts';
import { patterns, type PatternName } from '#api/schema/patterns.ts';
import { instantInput, patternSchema } from '#api/schema/text.ts';
import { apiProduct } from '#test/support/api-product.ts';

const names = Object.keys(patterns).filter((name): name is PatternName => name in patterns);

/** Every value under a key, wherever it stands. */
const under = (key: string, value: unknown): readonly string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([name, member]) => [
        ...(name === key && typeof member === 'string' ? [member] : []),
        ...under(key, member),
      ]);

const wordsOf = (schema: z.ZodType, sent: unknown): readonly string[] => {
  const read = schema.safeParse(sent);
  if (read.success) throw new Error('it was taken');
  return read.error.issues.map(issueWords).flatMap(({ id, en }) => [id, en]);
};

describe('what is sent in another form than the API describes', () => {
  test.each(names)('is told what is expected in words: %s', (name) => {
    const { expected } = patterns[name];
    expect(wordsOf(patternSchema(name), ' ')).toEqual([
      `Tulis ${expected.id}.`,
      `Write ${expected.en}.`,
    ]);
  });

  test('is told by example where it is a day or a moment, alone or as one of several', () => {
    const day = z.union([z.iso.date(), z.literal('')]);
    expect(wordsOf(day, '21-11-2026')).toEqual([
      'Tulis tanggal seperti 2026-11-21.',
      'Write a date such as 2026-11-21.',
    ]);
    expect(wordsOf(instantInput, 'kemarin')[0]).toContain('2026-11-21T07:30:00+07:00');
  });

  test('never hears the name of a check, of any pattern the description has', async () => {
    const { call } = await apiProduct(['batam']);
    const described: unknown = await (await call('GET', '/api/v1/openapi.json')).json();
    const known: readonly string[] = names.map((name) => patterns[name].pattern.source);
    expect(under('pattern', described).filter((one) => !known.includes(one))).toEqual([]);
    expect(under('pattern', described).length).toBeGreaterThan(5);
  });

  test('hears of a wrong NIK that it has sixteen digits', async () => {
    const { call, token } = await apiProduct(['batam']);
    const answer = await call('POST', '/api/v1/batam/signings', {
      token: token('batam', 'tim-internal'),
      json: { papers: [], nik: '12', passphrase: 'x' },
    });
    const text = await answer.text();
    expect(text).toContain('tepat 16 angka');
    expect(text).not.toContain('regex');
  });
});
