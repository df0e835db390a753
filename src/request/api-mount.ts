import type { Handle } from '@sveltejs/kit/hooks';
import { countedAddress } from '#core/people/counted-address.ts';
import { isApi } from './is-api.ts';
import type { Parts } from './parts.ts';

/** Hands requests under /api to the REST API. */
export const apiMount =
  ({ api }: Parts): Handle =>
  ({ event, resolve }) =>
    isApi(event)
      ? api.fetch(event.request, { stranger: countedAddress(event.getClientAddress()) })
      : resolve(event);
