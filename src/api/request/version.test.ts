import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { etagOf, ifMatch } from './version.ts';

const read = async (header?: string): Promise<unknown> => {
  const app = new Hono().get('/', (c) => c.json(ifMatch(c)));
  return (
    await app.request('/', { headers: header === undefined ? {} : { 'if-match': header } })
  ).json();
};

test('the version a caller saw is read from the tag it was given', async () => {
  expect(await read(etagOf(12))).toEqual({ readable: true, version: 12 });
});

test.each([undefined, '*'])('a caller that sends %s takes any version', async (header) => {
  expect(await read(header)).toEqual({ readable: true });
});

test.each(['12', 'W/"12"', '"12", "13"', '"-1"', '"x"', '""'])(
  '%s is not the tag of a case',
  async (header) => {
    expect(await read(header)).toEqual({ readable: false });
  },
);
