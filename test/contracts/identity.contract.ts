import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Identity, OfficerRefused } from '#app/ports.ts';
import { instantOf } from '#core/time/instant.ts';

const nobody = new Headers();
const password = 'kata sandi yang panjang';
const withCookie = (setCookie: readonly string[]): Headers =>
  new Headers({ cookie: setCookie.map((cookie) => cookie.split(';')[0]).join('; ') });
const withToken = (token: string): Headers => new Headers({ authorization: `Bearer ${token}` });
const from = (address: string): Headers => new Headers({ 'x-address': address });

const addressOf = (headers: Headers): string => headers.get('x-address') ?? '';

/** Options that every way of keeping identities takes. */
export const optionsFor = (secureCookies: boolean) => ({
  origin: `http${secureCookies ? 's' : ''}://tanggap.invalid`,
  secureCookies,
  addressOf,
});

/** The contract of port Identity; `make` gives an empty one each time, and how to be rid of it. */
export const identityContract = (
  name: string,
  make: (
    secureCookies: boolean,
  ) => Promise<{ readonly identity: Identity; close(): Promise<void> }>,
): void => {
  describe(`Identity (${name})`, () => {
    let identity: Identity;
    let closing: (() => Promise<void>)[] = [];
    let number = 0;
    const begin = async (secureCookies: boolean): Promise<void> => {
      const made = await make(secureCookies);
      identity = made.identity;
      closing.push(made.close);
    };
    const newcomer = async () => {
      number += 1;
      return identity.createAccount({
        name: `Petugas ${String(number)}`,
        email: `petugas${String(number)}@contoh.invalid`,
        password,
      });
    };
    const signedIn = async (email: string): Promise<readonly string[]> => {
      const answer = await identity.signIn(email, password, nobody);
      if (!answer.ok) throw new Error('sign-in failed');
      return answer.setCookie;
    };

    beforeEach(() => begin(false));
    afterEach(async () => {
      vi.useRealTimers();
      for (const close of closing) await close();
      closing = [];
    });

    test('an officer signs in and is known by the cookie', async () => {
      const officer = await newcomer();
      const cookies = await signedIn(officer.email.toUpperCase());
      const known = await identity.whose(withCookie(cookies));
      expect(known).toEqual({
        by: 'session',
        failed: null,
        factorReset: null,
        proofAge: expect.any(Number),
        account: { id: officer.id, name: officer.name, email: officer.email, ready: true },
      });
    });

    test('the session cookie is out of reach for scripts and other sites, and ends with the browser', async () => {
      const officer = await newcomer();
      const [cookie = ''] = await signedIn(officer.email);
      expect(cookie).toMatch(/; HttpOnly/iu);
      expect(cookie).toMatch(/; SameSite=Lax/iu);
      expect(cookie).toMatch(/; Path=\//iu);
      expect(cookie).not.toMatch(/Max-Age|Expires|Secure/iu);
    });

    test('over https the session cookie is secure', async () => {
      await begin(true);
      const officer = await newcomer();
      const [cookie = ''] = await signedIn(officer.email);
      expect(cookie).toMatch(/; Secure/iu);
      expect((await identity.whose(withCookie([cookie])))?.account.id).toBe(officer.id);
    });

    test('a wrong password, an unknown address and nonsense are all just refused', async () => {
      const officer = await newcomer();
      expect(await identity.signIn(officer.email, 'kata sandi yang salah', nobody)).toMatchObject({
        ok: false,
      });
      expect(await identity.signIn('tiada@contoh.invalid', password, nobody)).toMatchObject({
        ok: false,
      });
      expect(await identity.signIn('bukan alamat', password, nobody)).toMatchObject({ ok: false });
      expect(await identity.signIn(officer.email, 'x'.repeat(10_000), nobody)).toMatchObject({
        ok: false,
      });
    });

    test('after too many failures even the right password is refused, for that address only', async () => {
      const officer = await newcomer();
      for (let failure = 0; failure < 10; failure += 1) {
        expect(
          await identity.signIn(officer.email, 'kata sandi yang salah', from('192.0.2.1')),
        ).toMatchObject({ ok: false });
      }
      expect(await identity.signIn(officer.email, password, from('192.0.2.1'))).toMatchObject({
        ok: false,
      });
      expect(await identity.signIn(officer.email, password, from('192.0.2.2'))).toMatchObject({
        ok: true,
      });
    });

    test('signing out ends the session and clears the cookie', async () => {
      const officer = await newcomer();
      const cookies = await signedIn(officer.email);
      const cleared = await identity.signOut(withCookie(cookies));
      expect(cleared.some((cookie) => /session_token=;.*Max-Age=0/iu.test(cookie))).toBe(true);
      expect(await identity.whose(withCookie(cookies))).toBeNull();
    });

    test('a forged cookie and a stranger are nobody', async () => {
      const officer = await newcomer();
      const [cookie = ''] = await signedIn(officer.email);
      expect(await identity.whose(withCookie([cookie.replace(/=.{8}/u, '=AAAAAAAA')]))).toBeNull();
      expect(await identity.whose(nobody)).toBeNull();
    });

    test('a session ends after 2 hours without a request and lives on with one, for 12 hours', async () => {
      vi.useFakeTimers({ toFake: ['Date'] });
      const officer = await newcomer();
      const idle = withCookie(await signedIn(officer.email));
      const busy = withCookie(await signedIn(officer.email));
      for (let half = 1; half <= 23; half += 1) {
        vi.setSystemTime(Date.now() + 30 * 60_000);
        expect(await identity.whose(busy), `${String(half)} half hours`).not.toBeNull();
        if (half === 5) expect(await identity.whose(idle)).toBeNull();
      }
      vi.setSystemTime(Date.now() + 30 * 60_000);
      expect(await identity.whose(busy)).toBeNull();
      expect(await identity.whose(withCookie(await signedIn(officer.email)))).not.toBeNull();
    });

    test('a bearer token acts for its officer, before any cookie', async () => {
      const [officer, other] = [await newcomer(), await newcomer()];
      const token = await identity.createToken(officer.id, 'SIEM');
      expect(token).toMatch(/^tgp_[\w-]{43}$/u);
      const headers = withCookie(await signedIn(other.email));
      headers.set('authorization', `Bearer ${token}`);
      expect(await identity.whose(headers)).toMatchObject({
        by: 'token',
        account: { id: officer.id },
      });
    });

    test('an unknown token is nobody, even beside a good cookie', async () => {
      const officer = await newcomer();
      const headers = withCookie(await signedIn(officer.email));
      headers.set('authorization', `Bearer tgp_${'A'.repeat(43)}`);
      expect(await identity.whose(headers)).toBeNull();
      expect(await identity.whose(withToken('tgp_'))).toBeNull();
    });

    test('accounts come in the order of their names, those asked for and no others', async () => {
      const ids = [];
      for (let many = 0; many < 3; many += 1) ids.unshift((await newcomer()).id);
      await newcomer();
      const found = await identity.accounts([...ids, 'tiada']);
      expect(found.map(({ id }) => id)).toEqual(ids.toReversed());
      expect(await identity.accounts([])).toEqual([]);
      expect(await identity.count()).toBe(4);
    });

    test('a short or common password and an address already taken are refused', async () => {
      const officer = await newcomer();
      await expect(
        identity.createAccount({ name: 'A', email: 'a@contoh.invalid', password: 'sebelas kar' }),
      ).rejects.toEqual(new OfficerRefused('password-too-short'));
      await expect(
        identity.createAccount({ name: 'A', email: 'a@contoh.invalid', password: 'x'.repeat(129) }),
      ).rejects.toEqual(new OfficerRefused('password-too-long'));
      await expect(
        identity.createAccount({ name: 'A', email: officer.email.toUpperCase(), password }),
      ).rejects.toEqual(new OfficerRefused('email-taken'));
      await expect(
        identity.createAccount({
          name: 'Sulastri',
          email: 'b@contoh.invalid',
          password: 'Sulastri-2026!',
        }),
      ).rejects.toEqual(new OfficerRefused('password-common'));
      expect(await identity.count()).toBe(1);
    });

    test('a token that ends, or is ended, is nobody’s; its owner sees which he has', async () => {
      vi.useFakeTimers({ toFake: ['Date'] });
      const [officer, other] = [await newcomer(), await newcomer()];
      const until = instantOf(Temporal.Instant.fromEpochMilliseconds(Date.now() + 60_000));
      const ending = await identity.createToken(officer.id, 'Uji', { scope: 'read', until });
      const lasting = await identity.createToken(officer.id, 'SIEM');
      expect(await identity.whose(withToken(lasting))).toMatchObject({ first: true });
      expect(await identity.whose(withToken(lasting))).toMatchObject({ first: false });
      const known = await identity.whose(withToken(ending));
      expect(known).toMatchObject({ scope: 'read', token: { name: 'Uji' }, first: true });
      const listed = await identity.tokens(officer.id);
      expect(listed.map(({ name, scope }) => [name, scope]).toSorted()).toEqual([
        ['SIEM', 'write'],
        ['Uji', 'read'],
      ]);
      expect(listed.find(({ name }) => name === 'Uji')).toMatchObject({ until });
      expect(await identity.tokens(other.id)).toEqual([]);
      vi.setSystemTime(Date.now() + 60_001);
      expect(await identity.whose(withToken(ending))).toBeNull();
      const [kept] = await identity.tokens(officer.id);
      expect(kept).toMatchObject({ name: 'SIEM' });
      expect(await identity.endToken(other.id, kept?.id ?? '')).toBe(false);
      expect(await identity.endToken(officer.id, '')).toBe(false);
      expect(await identity.endToken(officer.id, kept?.id ?? '')).toBe(true);
      expect(await identity.whose(withToken(lasting))).toBeNull();
    });

    test('somebody sees his sessions by their browsers and ends them, and nobody else’s', async () => {
      const [officer, other] = [await newcomer(), await newcomer()];
      const agent = new Headers({ 'user-agent': 'Peramban Uji' });
      const begun = async ({ email }: typeof officer): Promise<Headers> => {
        const answer = await identity.signIn(email, password, agent);
        if (!answer.ok) throw new Error('sign-in failed');
        return withCookie(answer.setCookie);
      };
      const [mine, also, third] = [
        await begun(officer),
        await begun(officer),
        await begun(officer),
      ];
      const theirs = await begun(other);
      const seen = await identity.sessions(mine);
      expect(seen.map(({ device, current }) => [device, current]).toSorted()).toEqual([
        ['Peramban Uji', false],
        ['Peramban Uji', false],
        ['Peramban Uji', true],
      ]);
      const foreign = (await identity.sessions(theirs))[0]?.id ?? '';
      expect(await identity.endSession(mine, foreign)).toBe(false);
      const own = (await identity.sessions(also)).find(({ current }) => current)?.id ?? '';
      expect(await identity.endSession(mine, own)).toBe(true);
      expect(await identity.whose(also)).toBeNull();
      expect(await identity.endOtherSessions(mine)).toBe(1);
      expect(await identity.whose(third)).toBeNull();
      expect(await identity.whose(mine)).not.toBeNull();
      expect(await identity.whose(theirs)).not.toBeNull();
      expect(await identity.sessions(nobody)).toEqual([]);
    });

    test('a password is changed by who knows the present one, and his other sessions end', async () => {
      const officer = await newcomer();
      const mine = withCookie(await signedIn(officer.email));
      const other = withCookie(await signedIn(officer.email));
      const next = 'kata sandi lain yang panjang';
      expect(await identity.changePassword(mine, 'kata sandi yang salah', next)).toBe('wrong');
      expect(await identity.changePassword(nobody, password, next)).toBe('wrong');
      expect(await identity.changePassword(mine, password, 'pendek')).toBe('password-too-short');
      expect(await identity.whose(other)).not.toBeNull();
      expect(await identity.changePassword(mine, password, next)).toBe('changed');
      expect(await identity.whose(other)).toBeNull();
      expect(await identity.whose(mine)).not.toBeNull();
      expect(await identity.signIn(officer.email, password, nobody)).toMatchObject({ ok: false });
      expect(await identity.signIn(officer.email, next, nobody)).toMatchObject({ ok: true });
    });

    test('guesses of the present password are counted like sign-ins, and told apart once held', async () => {
      const officer = await newcomer();
      const mine = withCookie(await signedIn(officer.email));
      const guess = () => identity.changePassword(mine, 'kata sandi yang salah', password);
      for (let count = 0; count < 10; count += 1) expect(await guess()).toBe('wrong');
      expect(await guess()).toBe('now-held');
      expect(await guess()).toBe('held');
      const right = await identity.signIn(officer.email, password, mine);
      expect(right).toMatchObject({ ok: false, why: 'held', account: { id: officer.id } });
    });

    test('strangers’ failures hold up strangers, and never a browser that signed in before', async () => {
      const officer = await newcomer();
      const known = withCookie(await signedIn(officer.email));
      known.set('x-address', '198.51.100.7');
      const stranger = (count: number) => from(`192.0.2.${String(count)}`);
      for (let count = 0; count < 101; count += 1)
        await identity.signIn(officer.email, 'kata sandi yang salah', stranger(count));
      expect(await identity.signIn(officer.email, password, stranger(200))).toMatchObject({
        ok: false,
        why: 'held',
      });
      const answer = await identity.signIn(officer.email, password, known);
      if (!answer.ok) throw new Error('the officer was held up');
      // That he came in lets no stranger try again.
      expect(await identity.signIn(officer.email, password, stranger(201))).toMatchObject({
        why: 'held',
      });
      // A hundred passwords are hashed for it, slowly as they are meant to be.
    }, 120_000);

    test('a known browser is counted by itself, for its own account alone', async () => {
      const [officer, other] = [await newcomer(), await newcomer()];
      const known = withCookie(await signedIn(officer.email));
      const guess = (email: string) => identity.signIn(email, 'kata sandi yang salah', known);
      for (let count = 0; count < 10; count += 1)
        expect(await guess(officer.email)).toMatchObject({ why: 'wrong' });
      expect(await guess(officer.email)).toMatchObject({ why: 'now-held' });
      expect(await identity.signIn(officer.email, password, known)).toMatchObject({ why: 'held' });
      expect(await identity.signIn(officer.email, password, from('192.0.2.9'))).toMatchObject({
        ok: true,
      });
      expect(await guess(other.email)).toMatchObject({ why: 'wrong' });
    });

    test('the cookie of a known browser opens nothing, is not taken from a stranger, and ends with a new link', async () => {
      const officer = await newcomer();
      const named = (cookies: readonly string[]) =>
        cookies.find((cookie) => cookie.includes('peramban=')) ?? '';
      const cookie = named(await signedIn(officer.email));
      expect(cookie).toMatch(/; Max-Age=15552000; Path=\/; HttpOnly; SameSite=Lax$/u);
      expect(await identity.whose(withCookie([cookie]))).toBeNull();
      const planted = new Headers({ cookie: `tanggap.peramban=${'A'.repeat(43)}` });
      const answer = await identity.signIn(officer.email, password, planted);
      expect(answer.ok && named(answer.setCookie)).not.toContain('AAAA');
      const again = await identity.signIn(officer.email, password, withCookie([cookie]));
      expect(again.ok && named(again.setCookie).split(';')[0]).toBe(cookie.split(';')[0]);
      const { token } = await identity.makeLink(officer.id);
      await identity.useLink(token, 'kata sandi lain yang panjang');
      const after = await identity.signIn(
        officer.email,
        'kata sandi lain yang panjang',
        withCookie([cookie]),
      );
      expect(after.ok && named(after.setCookie).split(';')[0]).not.toBe(cookie.split(';')[0]);
    });

    test('who signs in is told what failed since he last did, until he has read it', async () => {
      vi.useFakeTimers({ toFake: ['Date'] });
      const officer = await newcomer();
      const begun = Date.now();
      for (let count = 0; count < 12; count += 1) {
        await identity.signIn(officer.email, 'kata sandi yang salah', from('192.0.2.1'));
        vi.setSystemTime(Date.now() + 1000);
      }
      const session = withCookie(await signedIn(officer.email));
      const since = instantOf(Temporal.Instant.fromEpochMilliseconds(begun));
      expect(await identity.whose(session)).toMatchObject({ failed: { count: 12, since } });
      await identity.readFailures(session);
      expect(await identity.whose(session)).toMatchObject({ by: 'session', failed: null });
      expect(await identity.whose(withCookie(await signedIn(officer.email)))).toMatchObject({
        failed: null,
      });
    });

    const invited = () =>
      identity.createAccount({ name: 'Undangan Contoh', email: 'undangan@contoh.invalid' });

    test('an account without a password cannot sign in until its link is used, once', async () => {
      const { id } = await invited();
      const account = { id, name: 'Undangan Contoh', email: 'undangan@contoh.invalid' };
      expect(await identity.accountOf('UNDANGAN@contoh.invalid')).toEqual({
        ...account,
        ready: false,
      });
      for (const guess of [password, '', 'undefined'])
        expect(await identity.signIn(account.email, guess, nobody)).toMatchObject({ ok: false });
      expect(await identity.count()).toBe(0);
      const { token } = await identity.makeLink(id);
      expect(await identity.linkOf(token)).toEqual({ ...account, ready: false });
      await expect(identity.useLink(token, 'pendek')).rejects.toEqual(
        new OfficerRefused('password-too-short'),
      );
      const answers = await Promise.all([
        identity.useLink(token, password),
        identity.useLink(token, password),
      ]);
      expect(answers.filter((answer) => answer !== null)).toEqual([{ ...account, ready: true }]);
      expect(await identity.count()).toBe(1);
      expect(await identity.linkOf(token)).toBeNull();
      expect(await identity.useLink(token, 'kata sandi lain yang panjang')).toBeNull();
      expect(await identity.accountOf(account.email)).toMatchObject({ ready: true });
      const cookies = withCookie(await signedIn(account.email));
      expect(await identity.whose(cookies)).toMatchObject({ account: { id } });
    });

    test('a link is past after 24 hours, and when another is made', async () => {
      vi.useFakeTimers({ toFake: ['Date'] });
      const { id } = await invited();
      const first = await identity.makeLink(id);
      const second = await identity.makeLink(id);
      expect(await identity.linkOf(first.token)).toBeNull();
      expect(await identity.linkOf(second.token)).toMatchObject({ id });
      expect(new Date(second.until).getTime()).toBe(Date.now() + 24 * 3_600_000);
      vi.setSystemTime(Date.now() + 24 * 3_600_000 + 1);
      expect(await identity.linkOf(second.token)).toBeNull();
      expect(await identity.useLink(second.token, password)).toBeNull();
    });

    test('a link sets another password, and whoever was signed in with the old one is out', async () => {
      const officer = await newcomer();
      const before = withCookie(await signedIn(officer.email));
      const { token } = await identity.makeLink(officer.id);
      expect(await identity.whose(before)).not.toBeNull();
      const other = 'kata sandi lain yang panjang';
      expect(await identity.useLink(token, other)).toMatchObject({ id: officer.id });
      expect(await identity.whose(before)).toBeNull();
      expect(await identity.signIn(officer.email, password, nobody)).toMatchObject({ ok: false });
      expect(await identity.signIn(officer.email, other, nobody)).toMatchObject({ ok: true });
    });

    test('a NIK is kept for its account alone, in the place of another, until it is forgotten', async () => {
      const [officer, other] = [await newcomer(), await newcomer()];
      expect(await identity.keptNik(officer.id)).toBeNull();
      await identity.keepNik(officer.id, '0000000000000017');
      await identity.keepNik(officer.id, '0000000000000025');
      expect(await identity.keptNik(officer.id)).toBe('0000000000000025');
      expect(await identity.keptNik(other.id)).toBeNull();
      expect(await identity.forgetNik(officer.id)).toBe(true);
      expect(await identity.forgetNik(officer.id)).toBe(false);
      expect(await identity.keptNik(officer.id)).toBeNull();
    });

    test('a language is kept for its account alone, in the place of another', async () => {
      const [officer, other] = [await newcomer(), await newcomer()];
      expect(await identity.keptLanguage(officer.id)).toBeNull();
      await identity.keepLanguage(officer.id, 'id');
      await identity.keepLanguage(officer.id, 'en');
      expect(await identity.keptLanguage(officer.id)).toBe('en');
      expect(await identity.keptLanguage(other.id)).toBeNull();
    });

    test('ending access ends sessions, tokens and the link of that account, and of no other', async () => {
      const [officer, other] = [await newcomer(), await newcomer()];
      const ways = async ({ id, email }: typeof officer) => ({
        session: withCookie(await signedIn(email)),
        token: withToken(await identity.createToken(id, 'SIEM')),
        link: (await identity.makeLink(id)).token,
      });
      const [ended, kept] = [await ways(officer), await ways(other)];
      await identity.endAccess(officer.id);
      expect(await identity.whose(ended.session)).toBeNull();
      expect(await identity.whose(ended.token)).toBeNull();
      expect(await identity.linkOf(ended.link)).toBeNull();
      expect(await identity.whose(kept.session)).not.toBeNull();
      expect(await identity.whose(kept.token)).not.toBeNull();
      expect(await identity.linkOf(kept.link)).not.toBeNull();
    });
  });
};
