import type { Handle } from '@sveltejs/kit/hooks';
import type { Parts } from './parts.ts';

const console = '/(console)/konsol/[agency]';

/**
 * Records what the console refuses to somebody signed in: another agency's pages, whatever becomes of
 * them, and what was answered 403. The API does so itself.
 */
export const watchAccess =
  ({ product }: Parts): Handle =>
  async ({ event, resolve }) => {
    const { locals, params, request, route } = event;
    const { officer } = locals;
    const { agency } = params;
    if (officer === null || agency === undefined || route.id?.startsWith(console) !== true)
      return resolve(event);
    const own = officer.memberships.some((one) => one.agency === agency);
    const response = await resolve(event);
    if (own && response.status !== 403) return response;
    const asked = `${request.method} ${route.id.slice(console.length) || '/'}`;
    await product.people.recordRefused(officer, request.headers, { agency, asked });
    return response;
  };
