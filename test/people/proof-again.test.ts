import { z } from 'zod';
import { afterEach, expect, test, vi } from 'vitest';
import { apiProduct, holding, origin } from '#test/support/api-product.ts';
import { codeNow, withFactorOn } from '#test/support/authenticator.ts';

afterEach(() => {
  vi.useRealTimers();
});

const begun = async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const at = await apiProduct(['batam']);
  const { product, identity, password } = at;
  const email = 'admin@batam.invalid';
  const account = await identity.createAccount({ name: 'Admin Contoh', email, password });
  await product.people.settle('batam', account, holding(['administrator']), 'Uji');
  const answer = await product.people.signIn(email, password, new Headers());
  if (!answer.ok) throw new Error('sign-in failed');
  const cookie = answer.setCookie.map((one) => one.split(';')[0]).join('; ');
  const session = { cookie, origin };
  const change = async (
    headers: Readonly<Record<string, string>>,
    seen: number,
    role: string,
    proofMinutes = 15,
  ) => {
    const json = { access: { secondFactorFor: [role], proofMinutes }, reason: 'Alasan contoh' };
    const response = await at.call('PUT', '/api/v1/batam/settings/access', {
      headers: { ...headers, 'if-match': `"${String(seen)}"` },
      json,
    });
    return [response.status, await response.json()];
  };
  const wait = (minutes: number) => vi.setSystemTime(Date.now() + minutes * 60_000);
  const prove = (given: string, code = '') =>
    product.people.own.prove(new Headers(session), { password: given, code });
  return { ...at, account, session, change, wait, prove };
};

test('a session that was begun long ago changes nothing of settings until its owner is proven again', async () => {
  const { session, change, wait, prove, password, call } = await begun();
  expect(await change(session, 0, 'help-desk')).toMatchObject([200, {}]);
  wait(15);
  const needed = [403, { code: 'proof-needed' }];
  expect(await change(session, 1, 'auditor')).toMatchObject(needed);
  const record = '/api/v1/batam/security';
  expect((await call('GET', record, { headers: session })).status).toBe(403);
  // What is no change of settings goes on.
  expect((await call('GET', '/api/v1/batam/work', { headers: session })).status).toBe(200);
  expect(await prove('salah')).toMatchObject({ why: 'wrong', of: 'password' });
  expect(await change(session, 1, 'auditor')).toMatchObject(needed);
  expect(await prove(password)).toBe(true);
  expect(await change(session, 1, 'auditor')).toMatchObject([200, {}]);
  expect((await call('GET', record, { headers: session })).status).toBe(200);
});

test('where a second factor is on it is part of the proof', async () => {
  const { identity, account, session, change, wait, prove, password } = await begun();
  const secret = await withFactorOn(identity, account);
  wait(20);
  expect(await prove(password)).toMatchObject({ why: 'wrong', of: 'code' });
  expect(await change(session, 0, 'auditor')).toMatchObject([403, {}]);
  expect(await prove(password, codeNow(secret))).toBe(true);
  expect(await change(session, 0, 'auditor')).toMatchObject([200, {}]);
});

test('a token is its own proof', async () => {
  const { identity, account, change, wait } = await begun();
  const token = await identity.createToken(account.id, 'Uji');
  wait(60);
  expect(await change({ authorization: `Bearer ${token}` }, 0, 'auditor')).toMatchObject([200, {}]);
});

test('for how long a proof holds is the agency’s to say', async () => {
  const { session, change, wait } = await begun();
  expect(await change(session, 0, 'auditor', 60)).toMatchObject([200, { proofMinutes: 60 }]);
  wait(59);
  expect(await change(session, 1, 'help-desk', 5)).toMatchObject([200, {}]);
  expect(await change(session, 2, 'auditor')).toMatchObject([403, { code: 'proof-needed' }]);
});

test('a session that was begun long ago neither signs nor orders, carries out or lifts a measure', async () => {
  const { call, session, wait, prove, password, product, identity } = await begun();
  const signing = { papers: [], nik: '0000000000000000', passphrase: 'x' };
  const commands = [
    {
      type: 'order-measure',
      kind: 'block',
      system: { name: 'Sistem Contoh' },
      reason: 'Alasan contoh',
    },
    { type: 'execute-measure', measure: 1, note: 'Terpasang', proof: [] },
    { type: 'lift-measure', measure: 1, note: 'Terpasang', proof: [] },
  ];
  const answers = async (headers: Readonly<Record<string, string>>) => {
    const sent = [
      call('POST', '/api/v1/batam/signings', { headers, json: signing }),
      ...commands.map((json) =>
        call('POST', '/api/v1/batam/cases/BTM-2026-9999/commands', { headers, json }),
      ),
    ];
    return Promise.all(
      sent.map(
        async (answer) => z.object({ code: z.string() }).parse(await (await answer).json()).code,
      ),
    );
  };
  expect(await answers(session)).not.toContain('proof-needed');
  wait(15);
  expect(await answers(session)).toEqual(Array(4).fill('proof-needed'));
  // What does not bear on a system goes on.
  const note = { type: 'note', text: 'Uji', internal: true };
  const other = await call('POST', '/api/v1/batam/cases/BTM-2026-9999/commands', {
    headers: session,
    json: note,
  });
  expect(await other.json()).not.toMatchObject({ code: 'proof-needed' });
  expect(await prove(password)).toBe(true);
  expect(await answers(session)).not.toContain('proof-needed');
  const somebody = await identity.createAccount({
    name: 'Program Contoh',
    email: 'program@batam.invalid',
    password,
  });
  await product.people.settle('batam', somebody, holding(['tim-internal']), 'Uji');
  const token = await identity.createToken(somebody.id, 'Uji');
  wait(60);
  expect(await answers({ authorization: `Bearer ${token}` })).not.toContain('proof-needed');
});
