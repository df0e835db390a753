import type { RequestHandler } from './$types';

/** Ends the session, and has the browser forget the pages it keeps for its back button: they show cases. */
export const POST: RequestHandler = async ({ locals, request }) => {
  const headers = new Headers({ location: '/konsol/masuk', 'clear-site-data': '"cache"' });
  for (const cookie of await locals.product.people.signOut(request.headers))
    headers.append('set-cookie', cookie);
  return new Response(null, { status: 303, headers });
};
