import { redirect } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';
import { isApi } from './is-api.ts';

/** The page where it is set up. */
const page = '/konsol/saya/kode';

/** What whoever lacks a second factor can still ask for: that page, and the way out. */
const open: ReadonlySet<string> = new Set([page, '/konsol/keluar']);

/**
 * Leads whoever lacks a second factor that his agency demands to setting it up, from wherever in the
 * console; the API says so itself. The portal is everybody's.
 */
export const secondFactor: Handle = ({ event, resolve }) => {
  const { pathname, search } = event.url;
  const inConsole = pathname === '/konsol' || pathname.startsWith('/konsol/');
  if (!event.locals.lacksFactor || isApi(event) || !inConsole || open.has(pathname))
    return resolve(event);
  const next = event.request.method === 'GET' ? `${pathname}${search}` : pathname;
  const location = `${page}?lanjut=${encodeURIComponent(next)}`;
  // What a script asked for is answered in SvelteKit's own words.
  if (event.isDataRequest || event.request.headers.has('x-sveltekit-action'))
    redirect(303, location);
  return new Response(null, { status: 303, headers: { location } });
};
