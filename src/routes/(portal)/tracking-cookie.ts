import type { Cookies } from '@sveltejs/kit';

const name = 'lacak';
const twoHours = 2 * 60 * 60;

const path = (agency: string): string => `/${agency}/lacak`;

/**
 * Remembers a tracking code for the tracking page of one agency only. The code never stands in
 * an address, which would be logged, kept in the history and handed on.
 */
export const setTrackingCode = (cookies: Cookies, agency: string, url: URL, code: string): void => {
  cookies.set(name, code, {
    path: path(agency),
    httpOnly: true,
    sameSite: 'strict',
    secure: url.protocol === 'https:',
    maxAge: twoHours,
  });
};

export const trackingCode = (cookies: Cookies): string | undefined => cookies.get(name);

export const forgetTrackingCode = (cookies: Cookies, agency: string): void => {
  cookies.delete(name, { path: path(agency) });
};
