import { expect, test } from 'vitest';
import { z } from 'zod';
import { apiProduct, holding, origin } from '#test/support/api-product.ts';

const list = z.object({
  items: z.array(
    z.looseObject({ id: z.string(), email: z.string(), ready: z.boolean(), holdings: z.unknown() }),
  ),
});
const done = z.object({
  person: z.string(),
  link: z.object({ address: z.string(), until: z.string() }).nullable(),
});
const address = '/api/v1/batam/people';
const password = 'kata sandi percobaan';
const held = [{ role: 'help-desk', decree: 'SK 1', from: '2026-11-01', until: '2026-12-31' }];

const setting = async () => {
  const at = await apiProduct(['batam']);
  const { product, identity, call } = at;
  const account = await identity.createAccount({
    name: 'Admin Contoh',
    email: 'admin@batam.invalid',
    password,
  });
  await product.people.settle('batam', account, holding(['administrator']), 'Uji');
  const token = await identity.createToken(account.id, 'uji');
  const read = async (by = token) => {
    const answer = await call('GET', address, { token: by });
    return { answer, headers: { 'if-match': answer.headers.get('etag') ?? '' } };
  };
  const send = async (method: string, path: string, json: unknown, by = token) =>
    call(method, `${address}${path}`, { token: by, json, headers: (await read()).headers });
  return { ...at, admin: account, by: token, read, send };
};

const newcomer = { name: 'Orang Baru', email: 'baru@batam.invalid', holdings: held, body: null };

test('somebody is invited, sets his password by the link and is in the list with his decree', async () => {
  const { send, read, product } = await setting();
  const answer = await send('POST', '', { ...newcomer, reason: 'SK 1/2026' });
  expect(answer.status).toBe(201);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const { person, link } = done.parse(await answer.json());
  const now = await read();
  expect(answer.headers.get('etag')).toBe(now.headers['if-match']);
  expect(list.parse(await now.answer.json()).items.find(({ id }) => id === person)).toEqual({
    id: person,
    name: 'Orang Baru',
    email: 'baru@batam.invalid',
    holdings: held,
    body: null,
    profile: null,
    ready: false,
    secondFactor: false,
  });
  const url = new URL(link?.address ?? '');
  expect(`${url.origin}${url.pathname}`).toBe(`${origin}/konsol/mulai`);
  expect(await product.people.useLink(url.searchParams.get('token') ?? '', password)).toMatchObject(
    { id: person },
  );
});

test('a change names the version it was made from, and a later one is told', async () => {
  const { call, by, read, send } = await setting();
  const json = { ...newcomer, reason: 'SK 1/2026' };
  expect((await call('POST', address, { token: by, json })).status).toBe(428);
  const { headers } = await read();
  expect((await send('POST', '', json)).status).toBe(201);
  const late = await call('POST', address, { token: by, json, headers });
  expect(late.status).toBe(412);
  expect(late.headers.get('etag')).toBe((await read()).headers['if-match']);
});

test('what is wrong is said at its place in what was sent', async () => {
  const { send } = await setting();
  const wrong = {
    ...newcomer,
    email: 'baru',
    holdings: [{ role: 'raja', decree: null, from: 'besok', until: null }],
    reason: 'SK 1/2026',
  };
  const answer = await send('POST', '', wrong);
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({
    fields: [{ field: 'email' }, { field: 'holdings.0.role' }, { field: 'holdings.0.from' }],
  });
});

test('whoever is given no role is out at once, and the last administrator is not', async () => {
  const { send, read, admin, token, call } = await setting();
  const desk = token('batam', 'help-desk');
  const { items } = list.parse(await (await read()).answer.json());
  const id = items.find(({ email }) => email === 'help-desk@batam.invalid')?.id ?? '';
  const nothing = { holdings: [], body: null, reason: 'Pindah tugas' };
  expect((await send('POST', `/${id}/roles`, nothing)).status).toBe(200);
  expect((await call('GET', '/api/v1/batam/work', { token: desk })).status).toBe(401);
  const last = await send('POST', `/${admin.id}/roles`, nothing);
  expect(last.status).toBe(422);
  expect(await last.json()).toMatchObject({ fields: [{ field: 'holdings' }] });
});

test('whoever may not see the list learns nothing, and who may only read it is told who may change it', async () => {
  const { read, send, token } = await setting();
  const { answer } = await read(token('batam', 'help-desk'));
  expect(answer.status).toBe(404);
  const json = { ...newcomer, reason: 'SK 1/2026' };
  expect((await send('POST', '', json, token('batam', 'penanggung-jawab-akun'))).status).toBe(404);
  const auditor = token('batam', 'auditor');
  expect((await read(auditor)).answer.status).toBe(200);
  expect((await send('POST', '', json, auditor)).status).toBe(403);
});
