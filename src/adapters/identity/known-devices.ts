import type { Parts } from './parts.ts';
import { newLinkToken, sha256 } from './secrets.ts';

/** For this long after a sign-in a browser is known, in milliseconds: half a year. */
const knownTime = 180 * 24 * 60 * 60 * 1000;

/** The value such a cookie has. */
const cookieForm = /^[\w-]{43}$/u;

/** Browsers that accounts signed in with before, known by a cookie that opens nothing. */
export const knownDevices = ({
  register,
  secureCookies,
}: Pick<Parts, 'register' | 'secureCookies'>) => {
  // Over https no other host of the domain can set one of this name (RFC 6265bis, 4.1.3.2).
  const name = `${secureCookies ? '__Host-' : ''}tanggap.peramban`;
  const cookieIn = (headers: Headers): string | undefined => {
    const parts = (headers.get('cookie') ?? '').split(';').map((part) => part.trim());
    const value = parts.find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1);
    return value !== undefined && cookieForm.test(value) ? value : undefined;
  };
  const since = (): Date => new Date(Date.now() - knownTime);
  const accountsOf = async (cookie: string | undefined): Promise<readonly string[]> =>
    cookie === undefined ? [] : register.deviceOf(sha256(cookie), since());
  return {
    /** The browser of a request, where this account signed in with it before. */
    knownFor: async (headers: Headers, accountId: string | undefined): Promise<string | null> => {
      const cookie = cookieIn(headers);
      if (cookie === undefined || accountId === undefined) return null;
      return (await accountsOf(cookie)).includes(accountId) ? sha256(cookie) : null;
    },
    /** Knows the browser of a request from now on; the cookie that says so. */
    know: async (headers: Headers, accountId: string): Promise<string> => {
      const sent = cookieIn(headers);
      // One that nobody signed in with is not taken over: somebody else may have put it there.
      const kept =
        sent !== undefined && (await accountsOf(sent)).length > 0 ? sent : newLinkToken();
      await register.knowDevice(sha256(kept), accountId, new Date(), since());
      const age = String(knownTime / 1000);
      return `${name}=${kept}; Max-Age=${age}; Path=/; HttpOnly; SameSite=Lax${secureCookies ? '; Secure' : ''}`;
    },
  };
};

export type KnownDevices = ReturnType<typeof knownDevices>;
