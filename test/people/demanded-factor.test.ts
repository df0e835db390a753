import { expect, test } from 'vitest';
import { accessChanges, accessFindings, demandsFactor } from '#core/people/access-settings.ts';
import type { Actor } from '#core/people/actor.ts';
import { alike } from '#core/text/bilingual.ts';
import { apiProduct, origin } from '#test/support/api-product.ts';
import { withFactorOn } from '#test/support/authenticator.ts';
import { smallSop } from '#test/support/small-sop.ts';

const actorOf = (role: string): Actor => ({ kind: 'officer', id: 'x', name: 'Uji', roles: [role] });
const administrator = actorOf('administrator');

const begun = async () => {
  const at = await apiProduct(['batam']);
  const { product, password, identity } = at;
  const session = async (role: string): Promise<Headers> => {
    const email = `${role}@batam.invalid`;
    const answer = await product.people.signIn(email, password, new Headers());
    if (!answer.ok) throw new Error('sign-in failed');
    return new Headers({
      cookie: answer.setCookie.map((one) => one.split(';')[0]).join('; '),
      origin,
    });
  };
  const demand = (roles: readonly string[], seen: number, by = administrator, reason = 'Surat') =>
    product.access.change('batam', { secondFactorFor: roles, proofMinutes: 15 }, reason, seen, by);
  const lacks = async (headers: Headers) => (await product.people.callerOf(headers))?.lacksFactor;
  return { ...at, identity, session, demand, lacks };
};

test('an agency demands a second factor of roles; who lacks it can do nothing until it is on', async () => {
  const { product, identity, session, demand, lacks, call, token } = await begun();
  const [desk, team] = [await session('help-desk'), await session('tim-internal')];
  expect([await lacks(desk), await lacks(team)]).toEqual([false, false]);
  expect(await demand(['help-desk', 'administrator'], 0)).toEqual({ version: 1 });
  expect([await lacks(desk), await lacks(team)]).toEqual([true, false]);
  const work = '/api/v1/batam/work';
  const refused = await call('GET', work, { headers: Object.fromEntries(desk) });
  expect([refused.status, await refused.json()]).toMatchObject([
    403,
    { code: 'second-factor-needed' },
  ]);
  expect((await call('GET', work, { headers: Object.fromEntries(team) })).status).toBe(200);
  // A program's token was made before, and works on.
  const own = token('batam', 'help-desk');
  expect((await call('GET', work, { token: own })).status).toBe(200);
  const account = await identity.accountOf('help-desk@batam.invalid');
  if (account === null) throw new Error('no officer');
  await withFactorOn(identity, account);
  expect(await lacks(desk)).toBe(false);
  expect(await product.access.read('batam', actorOf('auditor'))).toEqual({
    access: { secondFactorFor: ['help-desk', 'administrator'], proofMinutes: 15 },
    version: 1,
  });
});

test('administrators alone change it, for a reason and from what they read', async () => {
  const { product, demand } = await begun();
  expect(await demand(['help-desk'], 0, actorOf('tim-internal'))).toMatchObject({
    refused: 'not-permitted',
  });
  expect(await demand(['help-desk'], 0, administrator, ' ')).toMatchObject({
    refused: 'empty-text',
  });
  expect(await demand(['help-desk'], 3)).toEqual({ stale: true, version: 0 });
  expect(await demand(['karangan'], 0)).toMatchObject({
    findings: [{ path: ['secondFactorFor', 0] }],
  });
  expect(await product.access.read('batam', actorOf('help-desk'))).toEqual({ notFound: 'agency' });
});

test('such settings name roles the agency knows, each once', () => {
  const paths = (...roles: readonly string[]) =>
    accessFindings({ secondFactorFor: roles, proofMinutes: 15 }, smallSop).map(
      ({ path }) => path[1],
    );
  const known = smallSop.roles[0]?.id ?? '';
  expect(paths(known, 'administrator', 'auditor')).toEqual([]);
  expect(paths(known, 'asing', known)).toEqual([1, 2]);
  for (const proofMinutes of [0, 721, 1.5, Number.NaN])
    expect(accessFindings({ secondFactorFor: [], proofMinutes }, smallSop)).toMatchObject([
      { path: ['proofMinutes'] },
    ]);
});

test('a role that is demanded of counts among others, and the change is told in words', () => {
  const before = { secondFactorFor: [], proofMinutes: 15 };
  const after = { secondFactorFor: ['a', 'b'], proofMinutes: 15 };
  expect(demandsFactor(after, ['c', 'b'])).toBe(true);
  expect(demandsFactor(after, ['c'])).toBe(false);
  expect(accessChanges(before, after, alike)).toMatchObject([
    { from: { en: 'nobody' }, to: { id: 'a, b' } },
  ]);
  expect(accessChanges(after, { ...after, secondFactorFor: ['b', 'a'] }, alike)).toEqual([]);
  expect(accessChanges(after, { ...after, proofMinutes: 60 }, alike)).toMatchObject([
    { from: { en: '15 minutes' }, to: { en: '60 minutes' } },
  ]);
});
