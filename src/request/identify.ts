import type { Handle } from '@sveltejs/kit/hooks';
import { isApi } from './is-api.ts';
import type { Parts } from './parts.ts';
import { withHeaders } from './with-headers.ts';

/**
 * Names the request and writes one log line when it is answered. The line holds the route's
 * pattern, never the address itself: addresses can hold tracking codes and search words.
 */
export const identify =
  ({ product, log }: Parts): Handle =>
  async ({ event, resolve }) => {
    const started = performance.now();
    const requestId = crypto.randomUUID();
    event.locals.product = product;
    event.locals.requestId = requestId;
    const response = await resolve(event);
    const route = event.route.id ?? (isApi(event) ? '/api' : null);
    log[response.status >= 500 ? 'error' : 'info']({
      requestId,
      method: event.request.method,
      route,
      status: response.status,
      ms: Math.round(performance.now() - started),
    });
    return withHeaders(response, (headers) => {
      headers.set('x-request-id', requestId);
    });
  };
