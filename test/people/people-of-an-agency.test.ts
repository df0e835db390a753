import { describe, expect, test } from 'vitest';
import { isPersonNo, type Held, type PersonAnswer } from '#app/people/people.ts';
import type { Actor } from '#core/people/actor.ts';
import { plainHolding, type Holding } from '#core/people/person.ts';
import { apiProduct, holding } from '#test/support/api-product.ts';
import { officer, personOf } from '#test/support/scenario.ts';

const password = 'kata sandi percobaan';
const admin = officer('administrator');
const nobody = new Headers();

/** Batam with an administrator who has set his password, and its officers. */
const setting = async () => {
  const made = await apiProduct(['batam', 'denpasar']);
  const { product } = made;
  const { people } = product;
  const link = await people.settleAdministrator(
    ['batam'],
    { name: 'Admin Contoh', email: 'admin@batam.invalid' },
    'Uji coba',
  );
  await people.useLink(link.token, password);
  const read = async () => {
    const now = await people.read('batam', admin);
    if ('notFound' in now) throw new Error('no people');
    return now;
  };
  const called = async (email: string) => {
    const found = (await read()).people.find((one) => one.email === email);
    if (found === undefined) throw new Error(`nobody is ${email}`);
    return found;
  };
  const asking = async (actor: Actor = admin, reason = 'SK baru') => ({
    actor,
    reason,
    seen: (await read()).version,
  });
  const invite = async (
    more: Partial<Held & { name: string; email: string }> = {},
    actor: Actor = admin,
  ) =>
    people.invite(
      'batam',
      { name: 'Orang Baru', email: 'baru@batam.invalid', ...holding(['help-desk']), ...more },
      await asking(actor),
    );
  const change = async (email: string, held: Held, actor: Actor = admin) =>
    people.change('batam', (await called(email)).id, held, await asking(actor));
  const signedIn = async (email: string): Promise<Headers> => {
    const answer = await people.signIn(email, password, nobody);
    if (!answer.ok) throw new Error(`${email} cannot sign in`);
    return new Headers({ cookie: answer.setCookie.map((one) => one.split(';')[0]).join('; ') });
  };
  const rolesOf = async (headers: Headers) =>
    (await people.callerOf(headers))?.officer.memberships.map(({ agency, roles, body }) => [
      agency,
      roles,
      body,
    ]);
  return { ...made, people, read, called, asking, invite, change, signedIn, rolesOf };
};

const linkIn = (answer: PersonAnswer): string => {
  if (isPersonNo(answer) || answer.link === null) throw new Error(JSON.stringify(answer));
  return answer.link.token;
};

/** Where findings of an answer point. */
const pathsOf = (answer: PersonAnswer): unknown =>
  'findings' in answer ? answer.findings.map(({ path }) => path.join('.')) : answer;

describe('somebody is invited', () => {
  test('and works from when he has set his password by the link, as what he was invited for', async () => {
    const { people, invite, called, signedIn, rolesOf } = await setting();
    const token = linkIn(
      await invite({
        email: ' Baru@Batam.invalid ',
        ...holding(['penanggung-jawab-akun'], 'dinas-contoh'),
      }),
    );
    expect(await called('baru@batam.invalid')).toMatchObject({ ready: false, name: 'Orang Baru' });
    expect(await people.signIn('baru@batam.invalid', password, nobody)).toEqual({ ok: false });
    expect(await people.useLink(token, password)).toMatchObject({ name: 'Orang Baru' });
    expect(await rolesOf(await signedIn('baru@batam.invalid'))).toEqual([
      ['batam', ['penanggung-jawab-akun'], 'dinas-contoh'],
    ]);
    expect(await called('baru@batam.invalid')).toMatchObject({ ready: true });
  });

  test('who has an account for another agency signs in with that, and gets no link that would open it', async () => {
    const { invite, signedIn, rolesOf, people, called, asking } = await setting();
    const answer = await invite({ name: 'Siapa pun', email: 'dkis@denpasar.invalid' });
    expect(answer).toMatchObject({ link: null });
    expect(await called('dkis@denpasar.invalid')).toMatchObject({ name: 'Petugas dkis' });
    expect(await rolesOf(await signedIn('dkis@denpasar.invalid'))).toEqual([
      ['batam', ['help-desk'], null],
      ['denpasar', ['dkis'], null],
    ]);
    const { id } = await called('dkis@denpasar.invalid');
    expect(await people.makeLink('batam', id, await asking())).toMatchObject({
      findings: [{ path: [] }],
    });
  });

  test.each<[what: string, more: Partial<Held & { name: string; email: string }>, paths: string[]]>(
    [
      ['without a name', { name: ' ' }, ['name']],
      ['with half an address', { email: 'baru' }, ['email']],
      ['who is in the list already', { email: 'AUDITOR@batam.invalid' }, ['email']],
      ['to nothing', { holdings: [] }, ['holdings']],
      ['to a role nobody knows', holding(['raja']), ['holdings.0.role']],
      ['to a role twice', holding(['help-desk', 'help-desk']), ['holdings.1.role']],
      ['to an outside role of no body', holding(['penanggung-jawab-akun']), ['body']],
      ['to an outside role of an unknown body', holding(['penanggung-jawab-akun'], 'x'), ['body']],
      ['to a role of the agency for a body', holding(['help-desk'], 'dinas-contoh'), ['body']],
      [
        'with days that are none, or the wrong way round',
        {
          holdings: [
            { ...plainHolding('help-desk'), from: '2026-02-30' },
            { ...plainHolding('auditor'), from: '2026-11-17', until: '2026-11-16' },
          ],
        },
        ['holdings.0.from', 'holdings.1.until'],
      ],
    ],
  )('but not %s', async (_what, more, paths) => {
    const { invite, read } = await setting();
    const before = await read();
    expect(pathsOf(await invite(more))).toEqual(paths);
    expect(await read()).toEqual(before);
  });
});

describe('roles change', () => {
  test('at once, and count from their first to their last day where the agency is', async () => {
    const { change, signedIn, rolesOf, world, people } = await setting();
    const session = await signedIn('help-desk@batam.invalid');
    const dated: Holding = {
      role: 'tim-internal',
      decree: 'SK 7/2026',
      from: '2026-11-18',
      until: '2026-11-19',
    };
    await change('help-desk@batam.invalid', {
      holdings: [plainHolding('auditor'), dated],
      body: null,
    });
    const names = async () =>
      (await people.officers('batam')).map(({ memberships }) => memberships[0]?.roles);
    expect(await rolesOf(session)).toEqual([['batam', ['auditor'], null]]);
    expect(await names()).not.toContainEqual(['auditor', 'tim-internal']);
    // 17 November, 10.00 in Batam; its day ends at 17.00 UTC.
    world.pass('PT13H59M');
    expect(await rolesOf(session)).toEqual([['batam', ['auditor'], null]]);
    world.pass('PT1M');
    expect(await rolesOf(session)).toEqual([['batam', ['auditor', 'tim-internal'], null]]);
    expect(await names()).toContainEqual(['auditor', 'tim-internal']);
    world.pass('PT48H');
    expect(await rolesOf(session)).toEqual([['batam', ['auditor'], null]]);
  });

  test('who holds nothing today is of no agency', async () => {
    const { change, signedIn, rolesOf } = await setting();
    const session = await signedIn('help-desk@batam.invalid');
    const over = { ...plainHolding('help-desk'), until: '2026-11-16' };
    await change('help-desk@batam.invalid', { holdings: [over], body: null });
    expect(await rolesOf(session)).toEqual([]);
  });

  test('whoever is taken out is signed out, his tokens end, and he stays in the list with nothing', async () => {
    const { change, signedIn, people, called, token, invite } = await setting();
    const session = await signedIn('help-desk@batam.invalid');
    const bearer = new Headers({ authorization: `Bearer ${token('batam', 'help-desk')}` });
    expect(await people.callerOf(bearer)).not.toBeNull();
    await change('help-desk@batam.invalid', holding([]));
    expect(await people.callerOf(session)).toBeNull();
    expect(await people.callerOf(bearer)).toBeNull();
    expect(await called('help-desk@batam.invalid')).toMatchObject({ holdings: [] });
    expect(await people.officers('batam')).not.toContainEqual(
      expect.objectContaining({ email: 'help-desk@batam.invalid' }),
    );
    // He is given a role again in the list, not invited anew.
    expect(pathsOf(await invite({ email: 'help-desk@batam.invalid' }))).toEqual(['email']);
    await change('help-desk@batam.invalid', holding(['help-desk']));
    expect(await people.callerOf(await signedIn('help-desk@batam.invalid'))).not.toBeNull();
    expect(await people.callerOf(bearer)).toBeNull();
  });

  test('whoever works for another agency too is taken out of this one alone', async () => {
    const { invite, change, signedIn, rolesOf } = await setting();
    await invite({ email: 'dkis@denpasar.invalid' });
    const session = await signedIn('dkis@denpasar.invalid');
    await change('dkis@denpasar.invalid', holding([]));
    expect(await rolesOf(session)).toEqual([['denpasar', ['dkis'], null]]);
  });
});

describe('an agency keeps an administrator', () => {
  test('the last one is neither taken out nor demoted nor given a last day', async () => {
    const { change } = await setting();
    const ending = { ...plainHolding('administrator'), until: '2027-01-01' };
    for (const held of [holding([]), holding(['auditor']), { holdings: [ending], body: null }])
      expect(pathsOf(await change('admin@batam.invalid', held))).toEqual(['holdings']);
    expect(
      await change('admin@batam.invalid', holding(['administrator', 'auditor'])),
    ).toHaveProperty('version');
  });

  test('one who was invited and never came does not take his place; one who came does', async () => {
    const { change, invite, people } = await setting();
    const token = linkIn(await invite(holding(['administrator'])));
    expect(pathsOf(await change('admin@batam.invalid', holding([])))).toEqual(['holdings']);
    await people.useLink(token, password);
    expect(await change('admin@batam.invalid', holding([]))).toHaveProperty('version');
  });

  test('a lost one is mended on the server by a link, whoever he was, and it stands in the record', async () => {
    const { people, change, signedIn, rolesOf } = await setting();
    await change('help-desk@batam.invalid', holding([]));
    const { token } = await people.settleAdministrator(
      ['batam'],
      { name: 'Lain', email: 'help-desk@batam.invalid' },
      'Administrator hilang',
    );
    expect(await people.useLink(token, password)).toMatchObject({ name: 'Petugas help-desk' });
    expect(await rolesOf(await signedIn('help-desk@batam.invalid'))).toEqual([
      ['batam', ['administrator'], null],
    ]);
    expect((await people.changes('batam', admin)).at(0)).toMatchObject({
      event: {
        type: 'person-changed',
        by: { kind: 'system' },
        reason: 'Administrator hilang',
        link: true,
        person: { email: 'help-desk@batam.invalid' },
      },
    });
  });
});

describe('a password that was lost', () => {
  test('is set anew by a link, which is recorded, and not for who holds nothing', async () => {
    const { people, called, asking, change, read } = await setting();
    const { id } = await called('help-desk@batam.invalid');
    const token = linkIn(await people.makeLink('batam', id, await asking()));
    expect(await people.linkOf(token)).toMatchObject({ id });
    expect((await people.changes('batam', admin)).at(0)).toMatchObject({
      version: (await read()).version,
      event: {
        type: 'link-made',
        by: { id: 'officer-administrator' },
        reason: 'SK baru',
        person: { id },
      },
    });
    await change('help-desk@batam.invalid', holding([]));
    expect(await people.linkOf(token)).toBeNull();
    expect(await people.makeLink('batam', id, await asking())).toMatchObject({
      findings: [{ path: [] }],
    });
    expect(await people.makeLink('batam', 'tiada', await asking())).toEqual({ notFound: 'agency' });
  });
});

describe('the list of people', () => {
  const outside = personOf('dinas-contoh', 'penanggung-jawab-akun');

  test.each([
    ['an outside party', outside],
    ['a member of the team', officer('help-desk')],
    ['who holds nothing here', officer('dkis')],
  ])('does not exist for %s', async (_who, actor) => {
    const { people, invite } = await setting();
    expect(await people.read('batam', actor)).toEqual({ notFound: 'agency' });
    expect(await people.changes('batam', actor)).toEqual([]);
    expect(await invite({}, actor)).toEqual({ notFound: 'agency' });
  });

  test.each([
    ['a controller', officer('tim-internal')],
    ['an auditor', officer('auditor')],
  ])('is read and not changed by %s', async (_who, actor) => {
    const { people, invite, change } = await setting();
    expect(await people.read('batam', actor)).toHaveProperty('people');
    expect(await invite({}, actor)).toMatchObject({ refused: 'not-permitted' });
    expect(await change('help-desk@batam.invalid', holding([]), actor)).toMatchObject({
      refused: 'not-permitted',
    });
  });

  test('changes with a reason, and only as it was seen', async () => {
    const { people, called, read } = await setting();
    const { id } = await called('help-desk@batam.invalid');
    const { version } = await read();
    const held = holding(['help-desk', 'auditor']);
    expect(
      await people.change('batam', id, held, { actor: admin, reason: ' ', seen: version }),
    ).toMatchObject({ refused: 'empty-text' });
    expect(
      await people.change('batam', id, held, {
        actor: admin,
        reason: 'Alasan contoh',
        seen: version - 1,
      }),
    ).toEqual({ stale: true, version });
    expect((await read()).version).toBe(version);
  });
});
