import type { Cookies, RequestEvent } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';
import { languages } from '#core/text/bilingual.ts';
import type { Language } from '#core/text/bilingual.ts';

const cookie = 'bahasa';
const year = 365 * 24 * 60 * 60;

const known = (text: string | null | undefined): Language | undefined =>
  languages.find((language) => language === text);

/** What tells the language of a request. */
export type Reader = Pick<RequestEvent, 'url'> & { readonly cookies: Pick<Cookies, 'get'> };

/** The language asked for in the address (`?bahasa=en`), else the one chosen before, else Indonesian. */
export const languageOf = (event: Reader): Language =>
  known(event.url.searchParams.get(cookie)) ?? known(event.cookies.get(cookie)) ?? 'id';

/** Sets the language of the page, and remembers a choice made in the address. */
export const language: Handle = ({ event, resolve }) => {
  const chosen = languageOf(event);
  event.locals.language = chosen;
  if (event.url.searchParams.has(cookie))
    event.cookies.set(cookie, chosen, { path: '/', maxAge: year, sameSite: 'lax' });
  return resolve(event, { transformPageChunk: ({ html }) => html.replace('%lang%', chosen) });
};
