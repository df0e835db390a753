import { redirect } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';
import { asksProof } from './asks-proof.ts';

/** The page where it is proven again. */
const page = '/konsol/saya/bukti';

/**
 * Leads whoever has not proven for a while who he is to doing so, before what must not be done at a
 * desk left open. A form is sent on as it is (307), so that nothing typed is lost.
 */
export const proofAgain: Handle = ({ event, resolve }) => {
  const { request, url, route, locals } = event;
  if (locals.proven || !asksProof(route.id, request.method, url)) return resolve(event);
  const target = encodeURIComponent(`${url.pathname}${url.search}`);
  if (request.method === 'GET') {
    const location = `${page}?tujuan=${target}`;
    if (event.isDataRequest) redirect(303, location);
    return new Response(null, { status: 303, headers: { location } });
  }
  const location = `${page}?/isian&tujuan=${target}`;
  return new Response(null, { status: 307, headers: { location } });
};
