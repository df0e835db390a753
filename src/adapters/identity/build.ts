import { isAPIError } from 'better-auth/api';
import { type Account, type Identity, OfficerRefused } from '#app/ports.ts';
import { passwordProblem } from '#core/people/password.ts';
import { wholeMs } from '#core/time/milliseconds.ts';
import { instantOfMs } from '#core/time/instant.ts';
import { asAccounts, countReady, createAccount, setPassword } from './accounts.ts';
import type { Attempts } from './attempts.ts';
import { type Authentication, sessionTime } from './authentication.ts';
import type { Register } from './register.ts';
import { bearerToken, newLinkToken, newToken, sha256 } from './secrets.ts';

export interface Parts {
  readonly auth: Authentication;
  readonly register: Register;
  readonly attempts: Attempts;
  /** The client's address, as the server itself knows it; empty when it does not. */
  readonly addressOf: (headers: Headers) => string;
}

/** A one-time link can be used for this long, in milliseconds. */
const linkTime = 24 * 60 * 60 * 1000;

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

const checkPassword = (
  password: string,
  { name, email }: Pick<Account, 'name' | 'email'>,
): void => {
  const problem = passwordProblem(password, [name, email]);
  if (problem !== undefined) throw new OfficerRefused(problem);
};

/** Whoever sends requests has had a password, or a token of somebody who has. */
const known = ({ id, name, email }: Omit<Account, 'ready'>): Account => ({
  id,
  name,
  email,
  ready: true,
});

const sessions = ({
  auth,
  register,
  attempts,
  addressOf,
}: Parts): Pick<Identity, 'whose' | 'signIn' | 'signOut'> => ({
  async whose(headers) {
    const token = bearerToken(headers);
    if (token !== undefined) {
      const accountId = await register.useToken(sha256(token), new Date());
      if (accountId === null) return null;
      const { internalAdapter } = await auth.$context;
      const person = await internalAdapter.findUserById(accountId);
      return person === null ? null : { account: known(person), by: 'token' };
    }
    if (!headers.has('cookie')) return null;
    const session = await auth.api.getSession({ headers });
    if (session === null) return null;
    const { token: own, createdAt } = session.session;
    if (Date.now() - createdAt.getTime() >= sessionTime) {
      await (await auth.$context).internalAdapter.deleteSession(own);
      return null;
    }
    return { account: known(session.user), by: 'session' };
  },

  async signIn(email, password, headers) {
    const address = addressOf(headers);
    if (!(await attempts.allow(email, address))) return { ok: false };
    try {
      const answer = await auth.api.signInEmail({
        body: { email, password },
        headers,
        returnHeaders: true,
      });
      await attempts.forgive(email, address);
      await forgetPast(auth, answer.response.user.id);
      return { ok: true, setCookie: answer.headers.getSetCookie().map(withoutMaxAge) };
    } catch (error) {
      if (isAPIError(error) && error.statusCode < 500) return { ok: false };
      throw error;
    }
  },

  async signOut(headers) {
    const answer = await auth.api.signOut({ headers, returnHeaders: true });
    return answer.headers.getSetCookie();
  },
});

const accounts = ({
  auth,
  register,
}: Parts): Pick<
  Identity,
  'createAccount' | 'accountOf' | 'accounts' | 'createToken' | 'count' | 'endAccess'
> => ({
  async createAccount(wanted) {
    if (wanted.password !== undefined) checkPassword(wanted.password, wanted);
    return createAccount(auth, wanted);
  },

  async accountOf(email) {
    const { internalAdapter } = await auth.$context;
    const found = await internalAdapter.findUserByEmail(email.trim().toLowerCase());
    if (found === null) return null;
    const [account = null] = await asAccounts(auth, [found.user]);
    return account;
  },

  async accounts(ids) {
    if (ids.length === 0) return [];
    const { internalAdapter } = await auth.$context;
    const persons = await internalAdapter.listUsers(
      ids.length,
      0,
      { field: 'name', direction: 'asc' },
      [{ field: 'id', operator: 'in', value: [...ids] }],
    );
    return asAccounts(auth, persons);
  },

  async createToken(accountId, name) {
    const token = newToken();
    await register.saveToken({ hash: sha256(token), accountId, name, at: new Date() });
    return token;
  },

  async count() {
    return countReady(auth);
  },

  async endAccess(accountId) {
    const { internalAdapter } = await auth.$context;
    await Promise.all([
      internalAdapter.deleteUserSessions(accountId),
      register.endTokens(accountId),
      register.endLinks(accountId),
    ]);
  },
});

const links = ({ auth, register }: Parts): Pick<Identity, 'makeLink' | 'linkOf' | 'useLink'> => {
  const accountOf = async (accountId: string | null): Promise<Account | null> => {
    if (accountId === null) return null;
    const person = await (await auth.$context).internalAdapter.findUserById(accountId);
    const [account = null] = person === null ? [] : await asAccounts(auth, [person]);
    return account;
  };
  return {
    async makeLink(accountId) {
      const token = newLinkToken();
      const until = Date.now() + linkTime;
      await register.saveLink(sha256(token), accountId, new Date(until));
      return { token, until: instantOfMs(wholeMs(until)) };
    },

    linkOf: async (token) => accountOf(await register.findLink(sha256(token), new Date())),

    async useLink(token, password) {
      const hash = sha256(token);
      const account = await accountOf(await register.findLink(hash, new Date()));
      if (account === null) return null;
      checkPassword(password, account);
      if (!(await register.useLink(hash, new Date()))) return null;
      await setPassword(auth, account.id, password);
      // Whoever knew the password before is signed out with it.
      await (await auth.$context).internalAdapter.deleteUserSessions(account.id);
      return { ...account, ready: true };
    },
  };
};

/** The port, put together from its parts; PostgreSQL and memory differ only in these. */
export const buildIdentity = (parts: Parts): Identity => ({
  ...sessions(parts),
  ...accounts(parts),
  ...links(parts),
});
