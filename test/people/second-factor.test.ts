import { expect, test } from 'vitest';
import type { Actor } from '#core/people/actor.ts';
import { apiProduct, holding } from '#test/support/api-product.ts';
import { codeNow, withFactorOn } from '#test/support/authenticator.ts';

const administrator: Actor = { kind: 'officer', id: 'x', name: 'Admin', roles: ['administrator'] };
const email = 'help-desk@batam.invalid';

const begun = async () => {
  const at = await apiProduct(['batam', 'denpasar']);
  const { product, password, identity } = at;
  const account = await identity.accountOf(email);
  if (account === null) throw new Error('no officer');
  const headersOf = (cookies: readonly string[]): Headers =>
    new Headers({ cookie: cookies.map((one) => one.split(';')[0]).join('; ') });
  const signIn = async (): Promise<Headers> => {
    const answer = await product.people.signIn(email, password, new Headers());
    if (!answer.ok) throw new Error('sign-in failed');
    return headersOf(answer.setCookie);
  };
  const signInByCode = async (code: string) => product.people.signInByCode(code, await signIn());
  /** What the security record says of sign-ins and second factors, oldest first. */
  const told = async () => {
    const page = await product.people.securityRecord('batam', administrator, {
      types: [],
      person: account.id,
      from: null,
      until: null,
      after: null,
      limit: 100,
    });
    if ('notFound' in page) throw new Error('no record');
    return page.entries
      .filter(({ event }) => event.type !== 'person-added')
      .map(({ event }) => ('provenBy' in event ? [event.type, event.provenBy] : [event.type]))
      .toReversed();
  };
  return { ...at, account, headersOf, signIn, signInByCode, told };
};

test('an officer sets it up, comes in by it, makes new recovery codes and switches it off, all on record', async () => {
  const { product, password, headersOf, signIn, signInByCode, told } = await begun();
  const { factor } = product.people.own;
  const other = await signIn();
  const mine = await signIn();
  expect(await factor.offer(mine, 'salah')).toMatchObject({ why: 'wrong', of: 'password' });
  expect(await factor.offer(mine, password)).toBe(true);
  const offered = await factor.read(mine);
  const secret = 'offer' in offered ? (offered.offer?.secret ?? '') : '';
  expect(await factor.confirm(mine, '000000')).toBe('wrong');
  const on = await factor.confirm(mine, codeNow(secret, -1));
  if (typeof on === 'string' || !('recoveryCodes' in on)) throw new Error('not on');
  expect(on.recoveryCodes).toHaveLength(10);
  // Who came in without it is out.
  expect(await factor.read(other)).toEqual({ notSignedIn: true });
  expect(await factor.read(mine)).toMatchObject({ on: { recoveryCodes: 10 }, offer: null });
  expect(await signInByCode('000000')).toEqual({ ok: false, why: 'wrong' });
  const come = await signInByCode(codeNow(secret));
  const session = headersOf(come.ok ? come.setCookie : []);
  const proof = { password, code: on.recoveryCodes[0] ?? '' };
  const renewed = await factor.renewCodes(session, proof);
  expect(renewed).toMatchObject({ recoveryCodes: expect.any(Array) });
  // Used up, and with the others worth nothing.
  expect(await factor.end(session, proof)).toMatchObject({ why: 'wrong', of: 'code' });
  expect(await factor.end(session, { password, code: codeNow(secret, 1) })).toBe(true);
  expect(await product.people.signIn(email, password, new Headers())).toMatchObject({
    awaitsCode: false,
  });
  expect(await told()).toEqual([
    ['signed-in', 'password'],
    ['signed-in', 'password'],
    ['sign-in-failed', 'password'],
    ['second-factor-on'],
    ['sign-in-failed', 'code'],
    ['signed-in', 'code'],
    ['recovery-codes-made'],
    ['sign-in-failed', 'code'],
    ['second-factor-off'],
    ['signed-in', 'password'],
  ]);
});

test('a token is no way to a second factor, and works on while one is on', async () => {
  const { product, identity, account, call, token } = await begun();
  const { factor } = product.people.own;
  const own = token('batam', 'help-desk');
  const bearer = new Headers({ authorization: `Bearer ${own}` });
  const none = { notSignedIn: true };
  expect(await factor.read(bearer)).toEqual(none);
  expect(await factor.offer(bearer, 'x')).toEqual(none);
  expect(await factor.confirm(bearer, '000000')).toEqual(none);
  expect(await factor.end(bearer, { password: 'x', code: 'y' })).toEqual(none);
  expect(await factor.renewCodes(bearer, { password: 'x', code: 'y' })).toEqual(none);
  await withFactorOn(identity, account);
  expect((await call('GET', '/api/v1/batam/work', { token: own })).status).toBe(200);
});

test('whoever gave the password alone makes no token', async () => {
  const { product, identity, account, signIn } = await begun();
  await withFactorOn(identity, account);
  const waiting = await signIn();
  expect(
    await product.people.own.makeToken(waiting, { name: 'SIEM', scope: 'read', days: 30 }),
  ).toEqual({ notSignedIn: true });
});

test('an administrator takes it off who lost his phone: recorded with the reason, and told to its owner', async () => {
  const { product, identity, account, signIn, told } = await begun();
  const { people } = product;
  const reset = async (reason: string) => {
    const now = await people.read('batam', administrator);
    const seen = 'version' in now ? now.version : 0;
    return people.resetFactor('batam', account.id, { actor: administrator, reason, seen });
  };
  expect(await reset('Telepon hilang')).toMatchObject({
    findings: [{ message: { en: 'This person’s second factor is not on.' } }],
  });
  await withFactorOn(identity, account);
  expect(await reset(' ')).toMatchObject({ refused: 'empty-text' });
  expect(
    await people.resetFactor('batam', account.id, {
      actor: administrator,
      reason: 'Alasan contoh',
      seen: 0,
    }),
  ).toMatchObject({ stale: true });
  const list = await people.read('batam', administrator);
  expect('people' in list && list.people.filter((one) => one.secondFactor)).toMatchObject([
    { id: account.id },
  ]);
  expect(await reset('Telepon hilang')).toMatchObject({ person: account.id, link: null });
  expect((await people.callerOf(await signIn()))?.factorReset).not.toBeNull();
  expect(await told()).toEqual([['second-factor-reset'], ['signed-in', 'password']]);
  const [latest] = await people.changes('batam', administrator);
  expect(latest?.event).toMatchObject({ reason: 'Telepon hilang', by: { name: 'Admin' } });
});

test('no agency’s administrator takes it off who works for another too; whoever keeps the server does', async () => {
  const { product, identity, account } = await begun();
  const { people } = product;
  await people.settle('denpasar', account, holding(['auditor']), 'Uji');
  await withFactorOn(identity, account);
  const now = await people.read('batam', administrator);
  const asking = {
    actor: administrator,
    reason: 'Alasan contoh',
    seen: 'version' in now ? now.version : 0,
  };
  expect(await people.resetFactor('batam', account.id, asking)).toMatchObject({
    findings: [{ message: { en: expect.stringContaining('another agency') } }],
  });
  expect(await people.settleFactorReset('tiada@batam.invalid', 'Server')).toBe(false);
  expect(await people.settleFactorReset(email, 'Server')).toBe(true);
  expect(await people.settleFactorReset(email, 'Server')).toBe(false);
  for (const agency of ['batam', 'denpasar']) {
    const [latest] = await people.changes(agency, administrator);
    expect(latest?.event).toMatchObject({
      type: 'second-factor-reset',
      by: { kind: 'system' },
      reason: 'Server',
    });
  }
});
