import type { Handle } from '@sveltejs/kit/hooks';
import { isApi } from './is-api.ts';
import type { Parts } from './parts.ts';

/** Finds out who is signed in. Bearer tokens are for the API, which asks for itself. */
export const session = ({ product }: Parts): Handle => async ({ event, resolve }) => {
  const { headers } = event.request;
  const found = isApi(event) || !headers.has('cookie') ? null : await product.identity.officerOf(headers);
  event.locals.officer = found?.by === 'session' ? found.officer : null;
  return resolve(event);
};
