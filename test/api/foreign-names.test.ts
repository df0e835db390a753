import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { apiProduct, reportBody } from '#test/support/api-product.ts';

/** Names every object of the language has by itself. */
const inherited = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];

describe('names that every object has are names like any others', () => {
  let setting: Awaited<ReturnType<typeof apiProduct>>;
  let address: string;
  let token: string;

  beforeAll(async () => {
    setting = await apiProduct(['batam']);
    const reported = await (
      await setting.call('POST', '/api/v1/batam/reports', { json: reportBody() })
    ).json();
    address = `/api/v1/batam/cases/${z.object({ number: z.string() }).parse(reported).number}`;
    token = setting.token('batam', 'help-desk');
  });

  test.each([...inherited, 'karangan'])('as a paper nobody has: %s', async (name) => {
    const answers = ['', '/turn-1', '/turn-1/pdf'].map((rest) =>
      setting.call('GET', `${address}/papers/${name}${rest}`, { token }),
    );
    const all = await Promise.all(answers);
    expect(all.map(({ status }) => status)).toEqual([404, 404, 404]);
  });

  test.each([...inherited, 'karangan'])('as an answer of a form: %s', async (name) => {
    const answer = await setting.call('POST', `${address}/commands`, {
      token,
      headers: { 'content-type': 'application/json' },
      body: `{"type":"complete-step","turn":1,"step":"terima","outcome":"lanjut","form":{"respon":"lengkap","${name}":"isi"}}`,
    });
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining(name)]);
  });

  test('but one that cannot be kept is refused in a report, beside files or alone', async () => {
    const report = JSON.stringify(reportBody()).replace('{', '{"__proto__":{"a":1},');
    const beside = new FormData();
    beside.set('report', report);
    const answers = [
      await setting.call('POST', '/api/v1/batam/reports', { form: beside }),
      await setting.call('POST', '/api/v1/batam/reports', {
        headers: { 'content-type': 'application/json' },
        body: report.replace('__proto__', String.raw`\u005f_proto__`),
      }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([400, 422]);
  });

  test.each(['work', 'cases', 'inbox'])(
    'and a cursor that is none of %s is no first page',
    async (list) => {
      for (const cursor of ['x', '%25', '__proto__', 'kemarin,a', ''])
        expect(
          (await setting.call('GET', `/api/v1/batam/${list}?cursor=${cursor}`, { token })).status,
        ).toBe(422);
    },
  );
});
