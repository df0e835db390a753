import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Identity, OfficerRefused } from '#app/ports.ts';

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
      return identity.createOfficer({
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
      await identity.grant(officer.id, 'batam', ['help-desk', 'tim']);
      await identity.grant(officer.id, 'denpasar', ['administrator']);
      const cookies = await signedIn(officer.email.toUpperCase());
      const known = await identity.officerOf(withCookie(cookies));
      expect(known).toEqual({
        by: 'session',
        officer: {
          id: officer.id,
          name: officer.name,
          email: officer.email,
          memberships: [
            { agency: 'batam', roles: ['help-desk', 'tim'], body: null },
            { agency: 'denpasar', roles: ['administrator'], body: null },
          ],
        },
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
      expect((await identity.officerOf(withCookie([cookie])))?.officer.id).toBe(officer.id);
    });

    test('a wrong password, an unknown address and nonsense are all just refused', async () => {
      const officer = await newcomer();
      expect(await identity.signIn(officer.email, 'kata sandi yang salah', nobody)).toEqual({
        ok: false,
      });
      expect(await identity.signIn('tiada@contoh.invalid', password, nobody)).toEqual({
        ok: false,
      });
      expect(await identity.signIn('bukan alamat', password, nobody)).toEqual({ ok: false });
      expect(await identity.signIn(officer.email, 'x'.repeat(10_000), nobody)).toEqual({
        ok: false,
      });
    });

    test('after too many failures even the right password is refused, for that address only', async () => {
      const officer = await newcomer();
      for (let failure = 0; failure < 10; failure += 1) {
        expect(
          await identity.signIn(officer.email, 'kata sandi yang salah', from('192.0.2.1')),
        ).toEqual({ ok: false });
      }
      expect(await identity.signIn(officer.email, password, from('192.0.2.1'))).toEqual({
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
      expect(await identity.officerOf(withCookie(cookies))).toBeNull();
    });

    test('a forged cookie and a stranger are nobody', async () => {
      const officer = await newcomer();
      const [cookie = ''] = await signedIn(officer.email);
      expect(
        await identity.officerOf(withCookie([cookie.replace(/=.{8}/u, '=AAAAAAAA')])),
      ).toBeNull();
      expect(await identity.officerOf(nobody)).toBeNull();
    });

    test('a session ends after 12 hours without a request and lives on with one', async () => {
      vi.useFakeTimers({ toFake: ['Date'] });
      const officer = await newcomer();
      const idle = withCookie(await signedIn(officer.email));
      const busy = withCookie(await signedIn(officer.email));
      vi.setSystemTime(Date.now() + 11 * 3_600_000);
      expect(await identity.officerOf(busy)).not.toBeNull();
      vi.setSystemTime(Date.now() + 11 * 3_600_000);
      expect(await identity.officerOf(busy)).not.toBeNull();
      expect(await identity.officerOf(idle)).toBeNull();
    });

    test('a bearer token acts for its officer, before any cookie', async () => {
      const [officer, other] = [await newcomer(), await newcomer()];
      await identity.grant(officer.id, 'batam', ['help-desk']);
      const token = await identity.createToken(officer.id, 'SIEM');
      expect(token).toMatch(/^tgp_[\w-]{43}$/u);
      const headers = withCookie(await signedIn(other.email));
      headers.set('authorization', `Bearer ${token}`);
      expect(await identity.officerOf(headers)).toMatchObject({
        by: 'token',
        officer: {
          id: officer.id,
          memberships: [{ agency: 'batam', roles: ['help-desk'], body: null }],
        },
      });
    });

    test('an unknown token is nobody, even beside a good cookie', async () => {
      const officer = await newcomer();
      const headers = withCookie(await signedIn(officer.email));
      headers.set('authorization', `Bearer tgp_${'A'.repeat(43)}`);
      expect(await identity.officerOf(headers)).toBeNull();
      expect(await identity.officerOf(withToken('tgp_'))).toBeNull();
    });

    test('a role is held for a body, which granting anew replaces', async () => {
      const officer = await newcomer();
      const held = async () =>
        (await identity.officers('batam')).find(({ id }) => id === officer.id)?.memberships;
      await identity.grant(officer.id, 'batam', ['pemilik'], 'dinas-contoh');
      expect(await held()).toEqual([{ agency: 'batam', roles: ['pemilik'], body: 'dinas-contoh' }]);
      await identity.grant(officer.id, 'batam', ['pemilik'], 'dinas-lain');
      expect(await held()).toEqual([{ agency: 'batam', roles: ['pemilik'], body: 'dinas-lain' }]);
      await identity.grant(officer.id, 'batam', ['pemilik']);
      expect(await held()).toEqual([{ agency: 'batam', roles: ['pemilik'], body: null }]);
    });

    test('granting replaces the roles in that agency and no other', async () => {
      const officer = await newcomer();
      await identity.grant(officer.id, 'batam', ['help-desk', 'tim', 'tim']);
      await identity.grant(officer.id, 'denpasar', ['dkis']);
      await identity.grant(officer.id, 'batam', ['tim', 'ketua']);
      expect(await identity.officers('batam')).toEqual([
        { ...officer, memberships: [{ agency: 'batam', roles: ['ketua', 'tim'], body: null }] },
      ]);
      await identity.grant(officer.id, 'batam', []);
      expect(await identity.officers('batam')).toEqual([]);
      expect(await identity.officers('denpasar')).toHaveLength(1);
    });

    test('the officers of an agency come in the order of their names, all of them', async () => {
      for (let many = 0; many < 3; many += 1) {
        const officer = await newcomer();
        await identity.grant(officer.id, 'batam', ['tim']);
      }
      await newcomer();
      const names = (await identity.officers('batam')).map((officer) => officer.name);
      expect(names).toHaveLength(3);
      expect(names).toEqual([...names].sort());
      expect(await identity.count()).toBe(4);
    });

    test('a short password and an address already taken are refused', async () => {
      const officer = await newcomer();
      await expect(
        identity.createOfficer({ name: 'A', email: 'a@contoh.invalid', password: 'sebelas kar' }),
      ).rejects.toEqual(new OfficerRefused('password-too-short'));
      await expect(
        identity.createOfficer({ name: 'A', email: 'a@contoh.invalid', password: 'x'.repeat(129) }),
      ).rejects.toEqual(new OfficerRefused('password-too-long'));
      await expect(
        identity.createOfficer({ name: 'A', email: officer.email.toUpperCase(), password }),
      ).rejects.toEqual(new OfficerRefused('email-taken'));
      expect(await identity.count()).toBe(1);
    });

    test('an invitation makes an officer with his roles, once', async () => {
      const token = await identity.invite({
        email: 'pertama@contoh.invalid',
        name: 'Admin Pertama',
        memberships: [{ agency: 'batam', roles: ['administrator'], body: null }],
      });
      expect(await identity.invitation(token)).toEqual({
        email: 'pertama@contoh.invalid',
        name: 'Admin Pertama',
      });
      await expect(identity.acceptInvitation(token, 'pendek')).rejects.toEqual(
        new OfficerRefused('password-too-short'),
      );
      const answers = await Promise.all(
        [
          identity.acceptInvitation(token, password),
          identity.acceptInvitation(token, password),
        ].map((answer) => answer.catch(() => null)),
      );
      expect(answers.filter((answer) => answer !== null)).toMatchObject([
        {
          email: 'pertama@contoh.invalid',
          memberships: [{ agency: 'batam', roles: ['administrator'], body: null }],
        },
      ]);
      expect(await identity.invitation(token)).toBeNull();
      expect(await identity.acceptInvitation(token, password)).toBeNull();
      expect(
        (await identity.officerOf(withCookie(await signedIn('pertama@contoh.invalid'))))?.officer
          .memberships,
      ).toEqual([{ agency: 'batam', roles: ['administrator'], body: null }]);
    });

    test('an invitation is past after 24 hours', async () => {
      vi.useFakeTimers({ toFake: ['Date'] });
      const token = await identity.invite({
        email: 'telat@contoh.invalid',
        name: 'Terlambat',
        memberships: [],
      });
      vi.setSystemTime(Date.now() + 24 * 3_600_000 + 1);
      expect(await identity.invitation(token)).toBeNull();
      expect(await identity.acceptInvitation(token, password)).toBeNull();
      expect(await identity.count()).toBe(0);
    });
  });
};
