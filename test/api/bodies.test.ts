import { expect, test } from 'vitest';
import { z } from 'zod';
import { apiProduct } from '#test/support/api-product.ts';

const register = z.object({
  items: z.array(z.looseObject({ id: z.string(), name: z.string(), formerNames: z.unknown() })),
});

const address = '/api/v1/batam/settings/bodies';

const setting = async () => {
  const { call, token } = await apiProduct(['batam']);
  const by = token('batam', 'tim-internal');
  const read = async () => {
    const answer = await call('GET', address, { token: by });
    return {
      bodies: register.parse(await answer.json()),
      headers: { 'if-match': answer.headers.get('etag') ?? '' },
    };
  };
  const put = (bodies: unknown, headers: Readonly<Record<string, string>>) =>
    call('PUT', address, { token: by, headers, json: { bodies, reason: 'Ganti nama' } });
  return { call, by, read, put };
};

test('a register put back with another name has the former one from the register, whatever was sent', async () => {
  const { call, by, read, put } = await setting();
  const { bodies, headers } = await read();
  const items = bodies.items.map((body) =>
    body.id === 'dinas-contoh'
      ? { ...body, name: 'Badan Contoh', formerNames: ['Nama Karangan'] }
      : body,
  );
  const answer = await put({ items }, headers);
  expect(answer.status).toBe(200);
  const after = register.parse(await answer.json());
  expect(after.items.find(({ id }) => id === 'dinas-contoh')).toMatchObject({
    name: 'Badan Contoh',
    formerNames: ['Dinas Contoh'],
  });
  expect(await read()).toEqual({
    bodies: after,
    headers: { 'if-match': answer.headers.get('etag') },
  });
  const changes = await call('GET', '/api/v1/batam/settings/changes', { token: by });
  expect(await changes.json()).toMatchObject({
    items: [{ type: 'bodies-changed', bodies: after, calendar: null }, { type: 'bodies-changed' }],
  });
});

test('former names may be left out of what is sent, and stay', async () => {
  const { read, put } = await setting();
  const first = await read();
  const renamed = first.bodies.items.map((body) =>
    body.id === 'pt-lain' ? { ...body, name: 'PT Baru' } : body,
  );
  expect((await put({ items: renamed }, first.headers)).status).toBe(200);
  const { bodies, headers } = await read();
  const bare = bodies.items.map(({ formerNames: _kept, ...body }) => body);
  expect((await put({ items: bare }, headers)).status).toBe(200);
  expect((await read()).bodies).toEqual(bodies);
});

test('a change of the register names the version it was made from', async () => {
  const { read, put } = await setting();
  const { bodies, headers } = await read();
  expect((await put(bodies, {})).status).toBe(428);
  const renamed = bodies.items.map((body) =>
    body.id === 'pt-lain' ? { ...body, name: 'PT Baru' } : body,
  );
  expect((await put({ items: renamed }, headers)).status).toBe(200);
  const late = await put(bodies, headers);
  expect(late.status).toBe(412);
  expect(late.headers.get('content-type')).toBe('application/problem+json');
});

test('what is wrong with a body is said at its place in what was sent', async () => {
  const { read, put } = await setting();
  const { bodies, headers } = await read();
  const items = bodies.items.map((body, index) => (index === 1 ? { ...body, name: '' } : body));
  const answer = await put({ items }, headers);
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({
    code: 'unfit-settings',
    fields: [{ field: 'bodies.items.1.name' }],
  });
});
