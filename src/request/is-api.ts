import type { RequestEvent } from '@sveltejs/kit';

/** Whether the REST API answers this request instead of a page. */
export const isApi = (event: Pick<RequestEvent, 'url'>): boolean =>
  event.url.pathname === '/api' || event.url.pathname.startsWith('/api/');
