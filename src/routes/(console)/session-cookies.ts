import type { Cookies } from '@sveltejs/kit';

/** Sends cookies on as the identity port made them; what it left out stays out. */
export const setSessionCookies = (cookies: Cookies, setCookie: readonly string[]): void => {
  for (const line of setCookie) {
    const { name, value, ...options } = cookies.parse(line);
    if (value !== undefined)
      cookies.set(name, value, {
        path: '/',
        ...options,
        secure: options.secure ?? false,
        httpOnly: options.httpOnly ?? false,
      });
  }
};

/** The address to go on to after signing in: a path of the console in plain ASCII, never another site. */
export const consolePath = (asked: string | null): string =>
  asked !== null && /^\/konsol(?:[/?][!-~]*)?$/.test(asked) ? asked : '/konsol';

/** The page where the code of a sign-in is given. */
export const codePath = (next: string): string =>
  `/konsol/masuk/kode?lanjut=${encodeURIComponent(next)}`;
