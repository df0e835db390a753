import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { sourcesOf } from '#scripts/imports.mjs';
import { formDataOf } from './form-data.ts';

const asked = (body: string, type: string): Request =>
  new Request('https://tanggap.invalid/', {
    method: 'POST',
    body,
    headers: { 'content-type': type },
  });

test.each([
  ['another type', '{}', 'application/json'],
  ['a form that broke off', '--x\r\nContent-', 'multipart/form-data; boundary=x'],
])('a request with %s is answered as one that holds no form', async (_, body, type) => {
  await expect(formDataOf(asked(body, type))).rejects.toMatchObject({ status: 400 });
});

test('a form is read', async () => {
  const data = await formDataOf(asked('a=1', 'application/x-www-form-urlencoded'));
  expect([...data]).toEqual([['a', '1']]);
});

test('pages read forms nowhere else', () => {
  const reading = sourcesOf(resolve('.'), 'src/routes').filter(
    ({ path, text }) => !path.endsWith('.test.ts') && text.includes('.formData()'),
  );
  expect(reading.map(({ path }) => path)).toEqual(['src/routes/forms/form-data.ts']);
});
