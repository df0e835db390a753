import { expect, test } from 'vitest';
import type { Actor } from '#core/people/actor.ts';
import { apiProduct } from '#test/support/api-product.ts';

const administrator: Actor = { kind: 'officer', id: 'x', name: 'Admin', roles: ['administrator'] };
const email = 'help-desk@batam.invalid';

const begun = async () => {
  const at = await apiProduct(['batam']);
  const { product, password } = at;
  const signIn = (given: string) => product.people.signIn(email, given, new Headers());
  const session = async (): Promise<Headers> => {
    const answer = await signIn(password);
    if (!answer.ok) throw new Error('sign-in failed');
    const cookie = answer.setCookie.map((one) => one.split(';')[0]).join('; ');
    return new Headers({ cookie, origin: 'https://tanggap.invalid' });
  };
  /** What the security record says, oldest first, but for people and settings. */
  const told = async (): Promise<readonly string[]> => {
    const page = await product.people.securityRecord('batam', administrator, {
      types: [],
      person: null,
      from: null,
      until: null,
      after: null,
      limit: 100,
    });
    if ('notFound' in page) throw new Error('no record');
    return page.entries
      .filter(({ stream }) => stream === 'security')
      .map(({ event }) => event.type)
      .toReversed();
  };
  return { ...at, signIn, session, told };
};

test('what happens to the ways in stands in the record of the agency', async () => {
  const { product, password, signIn, session, told } = await begun();
  const { people } = product;
  expect(await signIn('kata sandi yang salah')).toEqual({ ok: false });
  expect(await people.signIn('tiada@batam.invalid', password, new Headers())).toEqual({
    ok: false,
  });
  const [mine] = [await session(), await session()];
  await people.own.endSessions(mine, null);
  expect(await people.own.changePassword(mine, 'salah', 'kuda berlari di tepi pantai')).toBe(
    'wrong',
  );
  expect(await people.own.changePassword(mine, password, 'kuda berlari di tepi pantai')).toBe(
    'changed',
  );
  await people.signOut(mine);
  expect(await told()).toEqual([
    'sign-in-failed',
    'signed-in',
    'signed-in',
    'session-ended',
    'sign-in-failed',
    'password-changed',
    'session-ended',
  ]);
});

test('failures that are not looked at are told once, however many come', async () => {
  const { signIn, told } = await begun();
  for (let count = 0; count < 15; count += 1) await signIn('kata sandi yang salah');
  const entries = await told();
  expect(entries.filter((type) => type === 'sign-in-failed')).toHaveLength(10);
  expect(entries.filter((type) => type === 'sign-in-held')).toHaveLength(1);
});

test('a token that only reads reads, changes nothing, and is worth nothing once revoked', async () => {
  const { product, call, session, told } = await begun();
  const { own } = product.people;
  const mine = await session();
  const made = await own.makeToken(mine, { name: ' SIEM ', scope: 'read', days: 30 });
  if (!('token' in made)) throw new Error('no token');
  const { token } = made;
  expect((await call('GET', '/api/v1/batam/work', { token })).status).toBe(200);
  const refused = await call('POST', '/api/v1/batam/inbox/read', { token });
  expect([refused.status, await refused.json()]).toMatchObject([403, { code: 'token-reads-only' }]);
  const access = await own.read(mine);
  if (!('tokens' in access)) throw new Error('not signed in');
  const [kept] = access.tokens.filter(({ name }) => name === 'SIEM');
  expect(kept).toMatchObject({ scope: 'read', lastUsed: expect.any(String) });
  expect(await own.revokeToken(mine, kept?.id ?? '')).toBe(true);
  expect(await own.revokeToken(mine, kept?.id ?? '')).toBe(false);
  expect((await call('GET', '/api/v1/batam/work', { token })).status).toBe(401);
  expect(await told()).toEqual(['signed-in', 'token-made', 'token-used', 'token-revoked']);
});

test('a NIK kept for signing is told by its end alone; that it was kept and forgotten is recorded, never itself', async () => {
  const { product, session, told } = await begun();
  const { nik } = product.people.own;
  const mine = await session();
  expect(await nik.ending(mine)).toBeNull();
  expect(await nik.keep(mine, '123')).toBe('not-a-nik');
  expect(await nik.keep(mine, '0000000000000017')).toBe('kept');
  expect([await nik.ending(mine), await nik.toSign(mine)]).toEqual(['0017', '0000000000000017']);
  expect(await nik.forget(mine)).toBe(true);
  expect(await nik.forget(mine)).toBe(false);
  expect(await nik.toSign(mine)).toBeNull();
  expect(await told()).toEqual(['signed-in', 'nik-kept', 'nik-forgotten']);
});

test('a token opens no page of an account: it makes no other tokens and ends no sessions', async () => {
  const { product, token } = await begun();
  const bearer = new Headers({ authorization: `Bearer ${token('batam', 'help-desk')}` });
  const { own } = product.people;
  const none = { notSignedIn: true };
  expect(await own.nik.keep(bearer, '0000000000000017')).toEqual(none);
  expect(await own.nik.forget(bearer)).toEqual(none);
  expect(await own.nik.toSign(bearer)).toBeNull();
  expect(await own.read(bearer)).toEqual(none);
  expect(await own.makeToken(bearer, { name: 'x', scope: 'write', days: null })).toEqual(none);
  expect(await own.endSessions(bearer, null)).toEqual(none);
  expect(await own.changePassword(bearer, 'a', 'b')).toEqual(none);
  expect(await own.revokeToken(bearer, 'x')).toEqual(none);
});

test('a token needs a name', async () => {
  const { product, session } = await begun();
  const mine = await session();
  for (const name of ['  ', 'x'.repeat(81)])
    expect(await product.people.own.makeToken(mine, { name, scope: 'read', days: 30 })).toEqual({
      badName: true,
    });
});

test('the record is read by administrators and auditors; to others it is not there', async () => {
  const { call, token, signIn } = await begun();
  await signIn('kata sandi yang salah');
  const auditor = token('batam', 'auditor');
  const page = await call('GET', '/api/v1/batam/security?type=sign-in-failed', { token: auditor });
  expect(await page.json()).toMatchObject({
    items: [{ stream: 'security', event: { type: 'sign-in-failed', by: { kind: 'system' } } }],
    next: null,
  });
  const first = await call('GET', '/api/v1/batam/security?limit=1', { token: auditor });
  const { next } = (await first.json()) as { readonly next: string };
  const second = await call('GET', `/api/v1/batam/security?limit=1&cursor=${next}`, {
    token: auditor,
  });
  expect(await second.json()).toMatchObject({ items: [{ stream: expect.any(String) }] });
  for (const query of ['type=toString', 'from=kemarin', 'cursor=x'])
    expect((await call('GET', `/api/v1/batam/security?${query}`, { token: auditor })).status).toBe(
      422,
    );
  const team = await call('GET', '/api/v1/batam/security', { token: token('batam', 'help-desk') });
  expect(team.status).toBe(404);
});
