import type { Handle } from '@sveltejs/kit/hooks';
import { isApi } from './is-api.ts';
import type { Parts } from './parts.ts';

/** Hands requests under /api to the REST API. */
export const apiMount =
  ({ api }: Parts): Handle =>
  ({ event, resolve }) =>
    isApi(event) ? api.fetch(event.request) : resolve(event);
