import { isAPIError } from 'better-auth/api';
import type { Account, CodeAnswer, Identity, SignInAnswer } from '#app/ports.ts';
import { accountById, accountOf } from './accounts.ts';
import type { Attempt } from './attempts.ts';
import type { Authentication } from './authentication.ts';
import type { Codes } from './codes.ts';
import { ownCookie } from './cookies.ts';
import type { KnownDevices } from './known-devices.ts';
import type { Parts } from './parts.ts';
import { newLinkToken, sha256 } from './secrets.ts';

/** Longest part of what a browser calls itself that is kept. */
const longestDevice = 300;

/** For this long a sign-in waits for its code, in seconds. */
const halfTime = 10 * 60;

// The cookie lives as long as the browser; when the session ends is the server's to say. A
// Max-Age would end it 12 hours after signing in, however busy the officer is.
const withoutMaxAge = (cookie: string): string => cookie.replace(/; *Max-Age=\d+/iu, '');

/** Sessions that have ended by themselves are taken away when their officer signs in again. */
const forgetPast = async (auth: Authentication, userId: string): Promise<void> => {
  const { adapter } = await auth.$context;
  await adapter.deleteMany({
    model: 'session',
    where: [
      { field: 'userId', value: userId },
      { field: 'expiresAt', operator: 'lt', value: new Date() },
    ],
  });
};

/** A session that has begun: its token, and the cookies that carry it. */
interface Begun {
  readonly token: string;
  readonly cookies: readonly string[];
}

/** Signing in has two ways to its end, which share what is done there. */
const shared = (parts: Parts, devices: KnownDevices) => {
  const { auth, register, factors, attempts, addressOf, secureCookies } = parts;
  const half = ownCookie('menunggu-kode', secureCookies);
  return {
    half,
    attemptOf: async (headers: Headers, email: string, accountId: string | undefined) => ({
      email,
      address: addressOf(headers),
      device: await devices.knownFor(headers, accountId),
    }),
    /** Somebody is in: what failed before is forgiven, and told to him. */
    enter: async (
      headers: Headers,
      { id }: Account,
      attempt: Attempt,
      { token, cookies }: Begun,
    ): Promise<readonly string[]> => {
      await attempts.forgive(attempt);
      await forgetPast(auth, id);
      const failed = await register.takeFailures(id);
      const factorResetAt = await factors.takeReset(id);
      const told = {
        failedCount: failed?.count ?? null,
        failedSince: failed?.since ?? null,
        factorResetAt,
      };
      if (failed !== null || factorResetAt !== null)
        await (await auth.$context).internalAdapter.updateSession(token, told);
      return [...cookies.map(withoutMaxAge), await devices.know(headers, id)];
    },
    /** Nobody is in yet: what better-auth began is taken away before anybody holds it. */
    waitForCode: async ({ id }: Account, { token }: Begun): Promise<readonly string[]> => {
      await (await auth.$context).internalAdapter.deleteSession(token);
      const waits = newLinkToken();
      const now = new Date();
      await factors.saveHalf(sha256(waits), id, now, new Date(now.getTime() + halfTime * 1000));
      return [half.keep(waits, halfTime)];
    },
  };
};

type Shared = ReturnType<typeof shared>;

const byPassword = (
  { auth, register, factors, attempts }: Parts,
  { attemptOf, enter, waitForCode }: Shared,
): Pick<Identity, 'signIn'> => ({
  async signIn(email, password, headers) {
    const account = await accountOf(auth, email);
    const attempt = await attemptOf(headers, email, account?.id);
    const refused = async (why: 'wrong' | 'now-held' | 'held'): Promise<SignInAnswer> => {
      if (account !== null) await register.noteFailure(account.id, new Date());
      return { ok: false, account, why };
    };
    const allowed = await attempts.allow(attempt);
    if (allowed !== 'yes') return refused(allowed);
    try {
      const answer = await auth.api.signInEmail({
        body: { email, password },
        headers,
        returnHeaders: true,
      });
      const { user, token } = answer.response;
      const owner = { id: user.id, name: user.name, email: user.email, ready: true };
      const begun = { token, cookies: answer.headers.getSetCookie() };
      const awaitsCode = (await factors.factor(owner.id))?.since instanceof Date;
      const setCookie = awaitsCode
        ? await waitForCode(owner, begun)
        : await enter(headers, owner, attempt, begun);
      return { ok: true, setCookie, account: owner, awaitsCode };
    } catch (error) {
      if (isAPIError(error) && error.statusCode < 500) return refused('wrong');
      throw error;
    }
  },
});

type Why = Exclude<CodeAnswer, { readonly ok: true }>['why'];

const byCode = (
  { auth, register, factors, attempts }: Parts,
  { half, attemptOf, enter }: Shared,
  codes: Codes,
): Pick<Identity, 'signInByCode'> => ({
  async signInByCode(code, headers) {
    const waits = half.read(headers);
    const hash = waits === undefined ? '' : sha256(waits);
    const id = await factors.findHalf(hash, new Date());
    const account = id === null ? null : await accountById(auth, id);
    if (account === null) return { ok: false, account, why: 'expired' };
    const attempt = await attemptOf(headers, account.email, account.id);
    const refused = async (why: Why): Promise<CodeAnswer> => {
      await register.noteFailure(account.id, new Date());
      return { ok: false, account, why };
    };
    const allowed = await attempts.allowCode(attempt);
    if (allowed !== 'yes') return refused(allowed);
    const provenBy = await codes.use(account.id, code);
    if (provenBy === 'wrong' || provenBy === 'unreadable') return refused(provenBy);
    if (!(await factors.useHalf(hash, new Date()))) return { ok: false, account, why: 'expired' };
    const opened = await auth.api.openSession({
      body: { accountId: account.id },
      headers,
      returnHeaders: true,
    });
    const begun = { token: opened.response.token, cookies: opened.headers.getSetCookie() };
    const setCookie = [...(await enter(headers, account, attempt, begun)), half.drop()];
    return { ok: true, setCookie, account, provenBy };
  },
});

/** Signing in: by password, and by a code where a second factor is on. */
export const signingIn = (
  parts: Parts,
  devices: KnownDevices,
  codes: Codes,
): Pick<Identity, 'cameFrom' | 'signIn' | 'signInByCode'> => {
  const both = shared(parts, devices);
  return {
    cameFrom: (headers) => ({
      address: parts.addressOf(headers),
      device: (headers.get('user-agent') ?? '').slice(0, longestDevice),
    }),
    ...byPassword(parts, both),
    ...byCode(parts, both, codes),
  };
};
