import { type Account, type Identity, OfficerRefused, tokenIdOf } from '#app/ports.ts';
import { wholeMs } from '#core/time/milliseconds.ts';
import { passwordProblem } from '#core/people/password.ts';
import {
  accountById,
  accountOf,
  asAccounts,
  countReady,
  createAccount,
  setPassword,
} from './accounts.ts';
import { codesOf } from './codes.ts';
import { asInstant } from './moments.ts';
import { ownSessions } from './own-sessions.ts';
import { sessionTime } from './authentication.ts';
import { keptNiks } from './kept-niks.ts';
import { knownDevices } from './known-devices.ts';
import type { Parts } from './parts.ts';
import { secondFactors } from './second-factor.ts';
import { bearerToken, newLinkToken, newToken, sha256 } from './secrets.ts';
import { signingIn } from './sign-in.ts';

const isTokenId = (id: string): boolean => /^[\da-f]{16}$/u.test(id);

/** A one-time link can be used for this long, in milliseconds. */
const linkTime = 24 * 60 * 60 * 1000;

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

const sessions = ({ auth, register }: Parts): Pick<Identity, 'whose' | 'signOut'> => ({
  async whose(headers) {
    const token = bearerToken(headers);
    if (token !== undefined) {
      const kept = await register.useToken(sha256(token), new Date());
      if (kept === null) return null;
      const { internalAdapter } = await auth.$context;
      const person = await internalAdapter.findUserById(kept.accountId);
      if (person === null) return null;
      const { name, scope, lastUsed } = kept;
      const named = { id: tokenIdOf(kept.hash), name };
      return { account: known(person), by: 'token', token: named, scope, first: lastUsed === null };
    }
    if (!headers.has('cookie')) return null;
    const session = await auth.api.getSession({ headers });
    if (session === null) return null;
    const { token: own, createdAt } = session.session;
    if (Date.now() - createdAt.getTime() >= sessionTime) {
      await (await auth.$context).internalAdapter.deleteSession(own);
      return null;
    }
    const { failedCount, failedSince, factorResetAt, provenAt } = session.session;
    const provenSince = provenAt instanceof Date ? provenAt : createdAt;
    const proofAge = wholeMs(Date.now() - provenSince.getTime());
    const factorReset = factorResetAt instanceof Date ? asInstant(factorResetAt) : null;
    const failed =
      typeof failedCount === 'number' && failedSince instanceof Date
        ? { count: failedCount, since: asInstant(failedSince) }
        : null;
    return { account: known(session.user), by: 'session', failed, factorReset, proofAge };
  },

  async signOut(headers) {
    const answer = await auth.api.signOut({ headers, returnHeaders: true });
    return answer.headers.getSetCookie();
  },
});

const accounts = ({
  auth,
  register,
  factors,
}: Parts): Pick<Identity, 'createAccount' | 'accountOf' | 'accounts' | 'count' | 'endAccess'> => ({
  async createAccount(wanted) {
    if (wanted.password !== undefined) checkPassword(wanted.password, wanted);
    return createAccount(auth, wanted);
  },

  accountOf: (email) => accountOf(auth, email),

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

  async count() {
    return countReady(auth);
  },

  async endAccess(accountId) {
    const { internalAdapter } = await auth.$context;
    await Promise.all([
      internalAdapter.deleteUserSessions(accountId),
      register.endTokens(accountId),
      register.endLinks(accountId),
      register.forgetDevices(accountId),
      factors.endHalves(accountId),
    ]);
  },
});

const tokens = ({ register }: Parts): Pick<Identity, 'createToken' | 'tokens' | 'endToken'> => ({
  async createToken(accountId, name, { scope, until } = { scope: 'write', until: null }) {
    const token = newToken();
    const ends = until === null ? null : new Date(until);
    const at = new Date();
    await register.saveToken({ hash: sha256(token), accountId, name, scope, at, until: ends });
    return token;
  },

  async tokens(accountId) {
    const kept = await register.tokens(accountId, new Date());
    return kept.map(({ hash, name, scope, at, until, lastUsed }) => ({
      id: tokenIdOf(hash),
      name,
      scope,
      made: asInstant(at),
      until: until === null ? null : asInstant(until),
      lastUsed: lastUsed === null ? null : asInstant(lastUsed),
    }));
  },

  endToken: (accountId, id) =>
    isTokenId(id) ? register.endToken(accountId, id) : Promise.resolve(false),
});

const links = ({
  auth,
  register,
  factors,
}: Parts): Pick<Identity, 'makeLink' | 'linkOf' | 'useLink'> => {
  const withId = async (accountId: string | null): Promise<Account | null> =>
    accountId === null ? null : accountById(auth, accountId);
  return {
    async makeLink(accountId) {
      const token = newLinkToken();
      const until = Date.now() + linkTime;
      await register.saveLink(sha256(token), accountId, new Date(until));
      return { token, until: asInstant(new Date(until)) };
    },

    linkOf: async (token) => withId(await register.findLink(sha256(token), new Date())),

    async useLink(token, password) {
      const hash = sha256(token);
      const account = await withId(await register.findLink(hash, new Date()));
      if (account === null) return null;
      checkPassword(password, account);
      if (!(await register.useLink(hash, new Date()))) return null;
      await setPassword(auth, account.id, password);
      // Whoever knew the password before is signed out with it, and known no more.
      await register.forgetDevices(account.id);
      await factors.endHalves(account.id);
      await (await auth.$context).internalAdapter.deleteUserSessions(account.id);
      return { ...account, ready: true };
    },
  };
};

/** The port, put together from its parts; PostgreSQL and memory differ only in these. */
export const buildIdentity = (parts: Parts): Identity => {
  const [devices, codes] = [knownDevices(parts), codesOf(parts)];
  return {
    ...sessions(parts),
    ...signingIn(parts, devices, codes),
    ...secondFactors(parts, devices, codes),
    ...accounts(parts),
    ...tokens(parts),
    ...links(parts),
    ...ownSessions(parts, devices),
    ...keptNiks(parts),
    keptLanguage: (accountId) => parts.register.language(accountId),
    keepLanguage: (accountId, language) => parts.register.saveLanguage(accountId, language),
  };
};
