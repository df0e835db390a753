import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { formReader } from '#adapters/form/index.ts';
import { sourcesOf } from '#scripts/imports.mjs';
import { textsIn } from './form-parts.ts';

const asked = (body: string, type: string) => ({
  locals: { product: { readForm: formReader({ textBytes: 100 }) } },
  request: new Request('https://tanggap.invalid/', {
    method: 'POST',
    body,
    headers: { 'content-type': type },
  }),
});

const urlEncoded = 'application/x-www-form-urlencoded';

test.each([
  ['another type', '{}', 'application/json', 400],
  ['a form that broke off', '--x\r\nContent-', 'multipart/form-data; boundary=x', 400],
  ['more text than forms have', `a=${'b'.repeat(100)}`, urlEncoded, 413],
])('a request with %s is answered as one that holds no form', async (_, body, type, status) => {
  await expect(textsIn(asked(body, type))).rejects.toMatchObject({ status });
});

test('a form is read', async () => {
  expect([...(await textsIn(asked('a=1&a=%C3%A9+2', urlEncoded)))]).toEqual([
    ['a', '1'],
    ['a', 'é 2'],
  ]);
});

test('nobody lets the platform read a form in one go', () => {
  const reading = sourcesOf(resolve('.'), 'src').filter(
    ({ path, text }) => !path.endsWith('.test.ts') && text.includes('.formData()'),
  );
  expect(reading.map(({ path }) => path)).toEqual([]);
});
