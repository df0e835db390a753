import type { RequestHandler } from './$types';

/** Ends the session. */
export const POST: RequestHandler = async ({ locals, request }) => {
  const headers = new Headers({ location: '/konsol/masuk' });
  for (const cookie of await locals.product.identity.signOut(request.headers)) headers.append('set-cookie', cookie);
  return new Response(null, { status: 303, headers });
};
