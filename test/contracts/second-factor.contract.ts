import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Account, Identity, SignInAnswer } from '#app/ports.ts';
import { codeNow, withFactorOn } from '#test/support/authenticator.ts';

const nobody = new Headers();
const password = 'kata sandi yang panjang';
const wrongCode = '000000';

const withCookie = (
  setCookie: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Headers =>
  new Headers({ ...more, cookie: setCookie.map((cookie) => cookie.split(';')[0]).join('; ') });
const from = (address: string): Headers => new Headers({ 'x-address': address });

const cookiesOf = (answer: SignInAnswer): readonly string[] => {
  if (!answer.ok) throw new Error('the password was not taken');
  return answer.setCookie;
};

/** The contract of the second factor of port Identity; `make` gives an empty one each time. */
export const secondFactorContract = (
  name: string,
  make: (
    secureCookies: boolean,
  ) => Promise<{ readonly identity: Identity; close(): Promise<void> }>,
): void => {
  describe(`SecondFactors (${name})`, () => {
    let identity: Identity;
    let close: () => Promise<void>;
    let officer: Account;
    let number = 0;
    const newcomer = async (): Promise<Account> => {
      number += 1;
      const email = `petugas${String(number)}@contoh.invalid`;
      return identity.createAccount({ name: `Petugas ${String(number)}`, email, password });
    };
    const half = async (headers = nobody) =>
      cookiesOf(await identity.signIn(officer.email, password, headers));
    const byCode = async (code: string, headers = nobody) =>
      identity.signInByCode(
        code,
        withCookie(await half(headers), Object.fromEntries(headers.entries())),
      );

    beforeEach(async () => {
      // Codes change every half minute, never within a test but where it says so.
      vi.useFakeTimers({ toFake: ['Date'] });
      ({ identity, close } = await make(false));
      officer = await newcomer();
    });
    afterEach(async () => {
      vi.useRealTimers();
      await close();
    });

    test('is off until a first code of what was offered confirms it', async () => {
      expect(await identity.secondFactor(officer.id)).toBeNull();
      const first = await identity.offerFactor(officer);
      const offer = await identity.offerFactor(officer);
      expect(offer?.secret).toMatch(/^[A-Z2-7]{32}$/u);
      expect(offer?.address).toContain(`secret=${offer?.secret ?? ''}`);
      expect(offer?.secret).not.toBe(first?.secret);
      expect(await identity.offeredFactor(officer)).toEqual(offer);
      expect(await identity.signIn(officer.email, password, nobody)).toMatchObject({
        ok: true,
        awaitsCode: false,
      });
      expect(await identity.confirmFactor(officer.id, wrongCode)).toBe(false);
      // What was offered before is worth nothing any more.
      expect(await identity.confirmFactor(officer.id, codeNow(first?.secret ?? ''))).toBe(false);
      expect(await identity.confirmFactor(officer.id, codeNow(offer?.secret ?? ''))).toBe(true);
      expect(await identity.secondFactor(officer.id)).toMatchObject({ recoveryCodes: 0 });
      expect(await identity.offeredFactor(officer)).toBeNull();
      expect(await identity.offerFactor(officer)).toBeNull();
    });

    test('waits a quarter of an hour for its first code', async () => {
      const offer = await identity.offerFactor(officer);
      vi.setSystemTime(Date.now() + 15 * 60_000);
      expect(await identity.offeredFactor(officer)).toBeNull();
      expect(await identity.confirmFactor(officer.id, codeNow(offer?.secret ?? ''))).toBe(false);
    });

    test('lets nobody in by the password alone, and its owner by a code', async () => {
      const secret = await withFactorOn(identity, officer);
      const answer = await identity.signIn(officer.email, password, nobody);
      expect(answer).toMatchObject({ ok: true, awaitsCode: true });
      const waiting = withCookie(cookiesOf(answer), { 'user-agent': 'Peramban Uji' });
      expect(await identity.whose(waiting)).toBeNull();
      expect(await identity.sessions(waiting)).toEqual([]);
      expect(await identity.signInByCode(wrongCode, waiting)).toMatchObject({
        ok: false,
        why: 'wrong',
        account: { id: officer.id },
      });
      const done = await identity.signInByCode(codeNow(secret), waiting);
      if (!done.ok) throw new Error(`refused: ${done.why}`);
      expect(done.provenBy).toBe('code');
      const session = withCookie(done.setCookie);
      expect(await identity.whose(session)).toMatchObject({
        by: 'session',
        account: { id: officer.id },
        failed: { count: 1 },
      });
      expect(await identity.sessions(session)).toMatchObject([
        { current: true, device: 'Peramban Uji' },
      ]);
      // The half sign-in is used up.
      expect(await identity.signInByCode(codeNow(secret, 1), waiting)).toMatchObject({
        why: 'expired',
      });
    });

    test('its cookies are out of reach for scripts, and go with the browser', async () => {
      const secret = await withFactorOn(identity, officer);
      const [waiting = ''] = await half();
      expect(waiting).toMatch(/; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/u);
      const done = await identity.signInByCode(codeNow(secret), withCookie([waiting]));
      const [cookie = ''] = done.ok ? done.setCookie : [];
      expect(cookie).toMatch(/; HttpOnly/iu);
      expect(cookie).not.toMatch(/Max-Age|Expires/iu);
      expect(done.ok && done.setCookie.at(-1)).toMatch(/menunggu-kode=; Max-Age=0/u);
    });

    test('takes a code once, however many try at the same time', async () => {
      const secret = await withFactorOn(identity, officer);
      const [one, other] = [withCookie(await half()), withCookie(await half())];
      const code = codeNow(secret);
      const answers = await Promise.all([
        identity.signInByCode(code, one),
        identity.signInByCode(code, other),
      ]);
      expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
      expect(await byCode(code)).toMatchObject({ ok: false, why: 'wrong' });
      // Nor one that is older.
      expect(await byCode(codeNow(secret, -1))).toMatchObject({ ok: false, why: 'wrong' });
      expect(await byCode(codeNow(secret, 1))).toMatchObject({ ok: true });
    });

    test('takes no code that is two steps off', async () => {
      const secret = await withFactorOn(identity, officer);
      for (const steps of [-3, -2, 2, 3])
        expect(await byCode(codeNow(secret, steps))).toMatchObject({ ok: false });
    });

    test('a sign-in waits ten minutes for its code', async () => {
      const secret = await withFactorOn(identity, officer);
      const waiting = withCookie(await half());
      vi.setSystemTime(Date.now() + 600_001);
      expect(await identity.signInByCode(codeNow(secret), waiting)).toEqual({
        ok: false,
        account: null,
        why: 'expired',
      });
      expect(await identity.signInByCode(codeNow(secret), nobody)).toMatchObject({
        why: 'expired',
      });
    });

    test('each of ten recovery codes works once, and none after new ones', async () => {
      await withFactorOn(identity, officer);
      const first = await identity.makeRecoveryCodes(officer.id);
      expect(new Set(first).size).toBe(10);
      const [one = '', two = ''] = first;
      const other = await newcomer();
      await withFactorOn(identity, other);
      const theirs = await identity.makeRecoveryCodes(other.id);
      expect(await byCode(theirs[0] ?? '')).toMatchObject({ ok: false, why: 'wrong' });
      expect(await byCode(one.toLowerCase())).toMatchObject({
        ok: true,
        provenBy: 'recovery-code',
      });
      expect(await byCode(one)).toMatchObject({ ok: false, why: 'wrong' });
      expect(await identity.secondFactor(officer.id)).toMatchObject({ recoveryCodes: 9 });
      await identity.makeRecoveryCodes(officer.id);
      expect(await byCode(two)).toMatchObject({ ok: false, why: 'wrong' });
      expect(await identity.secondFactor(other.id)).toMatchObject({ recoveryCodes: 10 });
    });

    test('wrong codes are counted with wrong passwords, by the address', async () => {
      const secret = await withFactorOn(identity, officer);
      const address = from('192.0.2.1');
      const waiting = withCookie(await half(address), { 'x-address': '192.0.2.1' });
      // The password took one of the ten.
      for (let count = 0; count < 9; count += 1)
        expect(await identity.signInByCode(wrongCode, waiting)).toMatchObject({ why: 'wrong' });
      expect(await identity.signInByCode(wrongCode, waiting)).toMatchObject({ why: 'now-held' });
      expect(await identity.signInByCode(codeNow(secret), waiting)).toMatchObject({ why: 'held' });
      expect(await byCode(codeNow(secret), from('192.0.2.2'))).toMatchObject({ ok: true });
    });

    test('whoever knows the password tries thirty codes in a day, from wherever', async () => {
      const secret = await withFactorOn(identity, officer);
      const known = await byCode(codeNow(secret), from('198.51.100.7'));
      const own = withCookie(known.ok ? known.setCookie : [], { 'x-address': '198.51.100.7' });
      const guessing = await half(from('192.0.2.200'));
      const guess = (code: string, count: number) =>
        identity.signInByCode(
          code,
          withCookie(guessing, { 'x-address': `192.0.2.${String(count)}` }),
        );
      for (let count = 0; count < 30; count += 1)
        expect(await guess(wrongCode, count)).toMatchObject({ why: 'wrong' });
      expect(await guess(codeNow(secret, 1), 99)).toMatchObject({ why: 'now-held' });
      // Its owner comes in where he did before.
      const waiting = withCookie([
        ...cookiesOf(await identity.signIn(officer.email, password, own)),
        ...(own.get('cookie') ?? '').split('; '),
      ]);
      expect(await identity.signInByCode(codeNow(secret, 1), waiting)).toMatchObject({ ok: true });
    });

    test('who is signed in proves himself by password and, once it is on, a code', async () => {
      const session = withCookie(await half());
      expect(await identity.prove(session, password, '')).toEqual({
        ok: true,
        provenBy: 'password',
      });
      expect(await identity.prove(session, 'salah', '')).toMatchObject({ of: 'password' });
      expect(await identity.prove(nobody, password, '')).toMatchObject({ ok: false });
      const secret = await withFactorOn(identity, officer);
      const [recovery = ''] = await identity.makeRecoveryCodes(officer.id);
      expect(await identity.prove(session, password, '')).toEqual({
        ok: false,
        why: 'wrong',
        of: 'code',
      });
      expect(await identity.prove(session, 'salah', codeNow(secret))).toMatchObject({
        of: 'password',
      });
      // A code beside a wrong password is not used up.
      expect(await identity.prove(session, password, codeNow(secret))).toMatchObject({
        provenBy: 'code',
      });
      expect(await identity.prove(session, password, codeNow(secret))).toMatchObject({
        ok: false,
      });
      expect(await identity.prove(session, password, recovery)).toMatchObject({
        provenBy: 'recovery-code',
      });
    });

    test('how old a proof is, is known of the session it was given in', async () => {
      const [mine, other] = [withCookie(await half()), withCookie(await half())];
      const age = async (headers: Headers) => {
        const found = await identity.whose(headers);
        return found?.by === 'session' ? found.proofAge : null;
      };
      expect(await age(mine)).toBe(0);
      vi.setSystemTime(Date.now() + 15 * 60_000);
      expect(await age(mine)).toBe(15 * 60_000);
      await identity.prove(mine, 'salah', '');
      expect(await age(mine)).toBe(15 * 60_000);
      await identity.prove(mine, password, '');
      expect([await age(mine), await age(other)]).toEqual([0, 15 * 60_000]);
    });

    test('guesses of who is signed in are counted', async () => {
      const session = withCookie(await half());
      for (let count = 0; count < 10; count += 1) await identity.prove(session, 'salah', '');
      expect(await identity.prove(session, password, '')).toMatchObject({ why: 'now-held' });
    });

    test('is switched off with all that belongs to it', async () => {
      const secret = await withFactorOn(identity, officer);
      const [recovery = ''] = await identity.makeRecoveryCodes(officer.id);
      const waiting = withCookie(await half());
      expect([...(await identity.withSecondFactor([officer.id, 'tiada']))]).toEqual([officer.id]);
      expect(await identity.endFactor(officer.id)).toBe(true);
      expect(await identity.endFactor(officer.id)).toBe(false);
      expect(await identity.secondFactor(officer.id)).toBeNull();
      expect([...(await identity.withSecondFactor([officer.id]))]).toEqual([]);
      for (const code of [codeNow(secret), recovery])
        expect(await identity.signInByCode(code, waiting)).toMatchObject({ why: 'expired' });
      expect(await identity.signIn(officer.email, password, nobody)).toMatchObject({
        awaitsCode: false,
      });
    });

    test('who had it taken off is out, and told when he comes in, until he has read it', async () => {
      const secret = await withFactorOn(identity, officer);
      const done = await byCode(codeNow(secret));
      const before = withCookie(done.ok ? done.setCookie : []);
      expect(await identity.resetFactor(officer.id)).toBe(true);
      expect(await identity.resetFactor(officer.id)).toBe(false);
      expect(await identity.whose(before)).toBeNull();
      const at = new Date(Date.now()).toISOString();
      vi.setSystemTime(Date.now() + 60_000);
      const session = withCookie(await half());
      expect(await identity.whose(session)).toMatchObject({ factorReset: at, failed: null });
      await identity.readFailures(session);
      expect(await identity.whose(session)).toMatchObject({ factorReset: null });
      expect(await identity.whose(withCookie(await half()))).toMatchObject({ factorReset: null });
    });

    test('another password, a link and taking out end a sign-in that waits for a code', async () => {
      const secret = await withFactorOn(identity, officer);
      const done = await byCode(codeNow(secret));
      const session = withCookie(done.ok ? done.setCookie : []);
      const other = 'kata sandi lain yang panjang';
      const waiting = withCookie(await half());
      expect(await identity.changePassword(session, password, other)).toBe('changed');
      expect(await identity.signInByCode(codeNow(secret, 1), waiting)).toMatchObject({
        why: 'expired',
      });
      const again = withCookie(cookiesOf(await identity.signIn(officer.email, other, nobody)));
      const { token } = await identity.makeLink(officer.id);
      await identity.useLink(token, password);
      expect(await identity.signInByCode(codeNow(secret, 1), again)).toMatchObject({
        why: 'expired',
      });
      // The link sets a password and no more: the code is asked for all the same.
      expect(await identity.signIn(officer.email, password, nobody)).toMatchObject({
        awaitsCode: true,
      });
      const third = withCookie(await half());
      await identity.endAccess(officer.id);
      expect(await identity.signInByCode(codeNow(secret, 1), third)).toMatchObject({
        why: 'expired',
      });
    });

    test('another password forgets the browsers that were known, but the one it is changed in', async () => {
      const named = (cookies: readonly string[]) =>
        cookies.find((cookie) => cookie.includes('peramban=')) ?? '';
      const mine = await half();
      const theirs = await half();
      const other = 'kata sandi lain yang panjang';
      expect(await identity.changePassword(withCookie(mine), password, other)).toBe('changed');
      const cookieAfter = async (before: readonly string[]) =>
        named(
          cookiesOf(await identity.signIn(officer.email, other, withCookie([named(before)]))),
        ).split(';')[0];
      expect(await cookieAfter(mine)).toBe(named(mine).split(';')[0]);
      expect(await cookieAfter(theirs)).not.toBe(named(theirs).split(';')[0]);
    });
  });
};
