import { ownCookie } from './cookies.ts';
import type { Parts } from './parts.ts';
import { newLinkToken, sha256 } from './secrets.ts';

/** For this long after a sign-in a browser is known, in milliseconds: half a year. */
const knownTime = 180 * 24 * 60 * 60 * 1000;

/** Browsers that accounts signed in with before, known by a cookie that opens nothing. */
export const knownDevices = ({
  register,
  secureCookies,
}: Pick<Parts, 'register' | 'secureCookies'>) => {
  const cookie = ownCookie('peramban', secureCookies);
  const since = (): Date => new Date(Date.now() - knownTime);
  const accountsOf = async (value: string | undefined): Promise<readonly string[]> =>
    value === undefined ? [] : register.deviceOf(sha256(value), since());
  const knownFor = async (
    headers: Headers,
    accountId: string | undefined,
  ): Promise<string | null> => {
    const sent = cookie.read(headers);
    if (sent === undefined || accountId === undefined) return null;
    return (await accountsOf(sent)).includes(accountId) ? sha256(sent) : null;
  };
  return {
    /** The browser of a request, where this account signed in with it before. */
    knownFor,
    /** Knows the browser of a request from now on; the cookie that says so. */
    know: async (headers: Headers, accountId: string): Promise<string> => {
      const sent = cookie.read(headers);
      // One that nobody signed in with is not taken over: somebody else may have put it there.
      const kept =
        sent !== undefined && (await accountsOf(sent)).length > 0 ? sent : newLinkToken();
      await register.knowDevice(sha256(kept), accountId, new Date(), since());
      return cookie.keep(kept, knownTime / 1000);
    },
    /** Forgets every browser of an account but the one of this request, where it was known. */
    forgetOthers: async (headers: Headers, accountId: string): Promise<void> => {
      const own = await knownFor(headers, accountId);
      await register.forgetDevices(accountId);
      if (own !== null) await register.knowDevice(own, accountId, new Date(), since());
    },
  };
};

export type KnownDevices = ReturnType<typeof knownDevices>;
