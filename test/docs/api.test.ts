import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { problemKinds } from '#api/problem/kinds.ts';
import { givenCommands } from '#api/cases/schema/command-input.ts';
import { apiProduct } from '#test/support/api-product.ts';
import { curlsIn, doCurl } from '#test/support/curl.ts';
import { blocksOf, codesIn, headsOf, pageAt, tableOf } from '#test/support/markdown.ts';

const root = resolve(import.meta.dirname, '..', '..');
const page = pageAt('docs/api.md');

/** Method and path of every endpoint, by its file. */
const endpoints = (): readonly string[] =>
  globSync('src/api/*/*.ts', { cwd: root })
    .map((file) => readFileSync(resolve(root, file), 'utf8'))
    .flatMap((source) => {
      const [, method, path] = /method: '(\w+)',\s+path: '([^']+)'/u.exec(source) ?? [];
      return method === undefined || path === undefined ? [] : [`${method.toUpperCase()} ${path}`];
    });

test('the endpoints listed are the endpoints there are', () => {
  expect(headsOf(page, 'endpoint').toSorted()).toEqual(endpoints().toSorted());
});

test('the problems listed are the kinds of problem there are, with their status', () => {
  const listed = tableOf(page, 'problem').map(
    ([name, status]) => `${codesIn(name)[0] ?? ''} ${status ?? ''}`,
  );
  expect(listed.toSorted()).toEqual(
    Object.entries(problemKinds)
      .map(([name, { status }]) => `${name} ${String(status)}`)
      .toSorted(),
  );
});

test('the commands listed are the commands that can be given', () => {
  const line = page.text
    .split('\n')
    .find((one) => one.startsWith('`type` of a command'))
    ?.split('. ')[0];
  expect(codesIn(line).slice(1).toSorted()).toEqual(Object.keys(givenCommands).toSorted());
});

test('what is said of the current step stands in the answer, and every sample call is answered', async () => {
  const { call, token } = await apiProduct(['denpasar']);
  const code = blocksOf(page)
    .filter((block) => block.kind === 'sh')
    .map((block) => block.code)
    .join('\n');
  const variables = { TOKEN: token('denpasar', 'dkis') };
  let trackingCode = '';
  const answers: unknown[] = [];
  for (const curl of curlsIn(code, variables)) {
    const headers =
      'tracking-code' in curl.headers
        ? { ...curl.headers, 'tracking-code': trackingCode }
        : curl.headers;
    const response = await doCurl(call, { ...curl, headers });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`${curl.method} ${curl.address}: ${JSON.stringify(answer)}`);
    trackingCode =
      z.object({ trackingCode: z.string() }).safeParse(answer).data?.trackingCode ?? trackingCode;
    answers.push(answer);
  }
  expect(answers).toHaveLength(6);
  const asked = z
    .object({ current: z.looseObject({ outcomes: z.array(z.looseObject({})) }) })
    .parse(answers[3]).current;
  const parts = headsOf(page, 'part of `current`');
  const missing = parts.filter((part) => {
    const [list, inList] = part.split('[].');
    return inList === undefined
      ? !Object.hasOwn(asked, part)
      : list !== 'outcomes' || asked.outcomes.some((outcome) => !Object.hasOwn(outcome, inList));
  });
  expect(missing).toEqual([]);
});
