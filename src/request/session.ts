import type { Handle } from '@sveltejs/kit/hooks';
import { isApi } from './is-api.ts';
import type { Parts } from './parts.ts';
import { reads } from './reads.ts';

/**
 * Finds out who is signed in. The API asks for itself who may do what; of its callers it is only
 * found out whether somebody is known to stand behind a change. A token counts when it is
 * somebody's, not when it is sent.
 */
export const session =
  ({ product }: Parts): Handle =>
  async ({ event, resolve }) => {
    const { headers } = event.request;
    const api = isApi(event);
    const asks = api
      ? !reads(event.request) && (headers.has('authorization') || headers.has('cookie'))
      : headers.has('cookie');
    const found = asks ? await product.people.callerOf(headers) : null;
    event.locals.officer = !api && found?.by === 'session' ? found.officer : null;
    event.locals.failedBefore = event.locals.officer === null ? null : (found?.failed ?? null);
    event.locals.factorReset = event.locals.officer === null ? null : (found?.factorReset ?? null);
    event.locals.lacksFactor = !api && (found?.lacksFactor ?? false);
    event.locals.proven = api || (found?.proven ?? true);
    event.locals.stranger = api ? found === null : event.locals.officer === null;
    return resolve(event);
  };
