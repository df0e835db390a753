import type { Handle } from '@sveltejs/kit/hooks';
import { isApi } from './is-api.ts';
import { withHeaders } from './with-headers.ts';

/**
 * Headers that every answer carries. The Content-Security-Policy of pages comes from SvelteKit,
 * with the nonce of the answer; answers without one (the API's) may load nothing at all.
 */
export const securityHeaders: Handle = async ({ event, resolve }) =>
  withHeaders(await resolve(event), (headers) => {
    secure(headers, { https: event.url.protocol === 'https:', api: isApi(event) });
  });

interface Asked {
  readonly https: boolean;
  readonly api: boolean;
}

const secure = (headers: Headers, { https, api }: Asked): void => {
  headers.set('x-content-type-options', 'nosniff');
  // Not `no-referrer`: browsers then hide the origin of a form from us, too, and every form looks forged.
  headers.set('referrer-policy', 'same-origin');
  headers.set('cross-origin-opener-policy', 'same-origin');
  headers.set('cross-origin-resource-policy', 'same-origin');
  headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
  if (!headers.has('content-security-policy')) {
    headers.set(
      'content-security-policy',
      "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'",
    );
  }
  // Pages and answers hold reports; nothing between here and the reader may keep them. A page may
  // stay with its reader, for whom going back would otherwise empty what was typed.
  if (!headers.has('cache-control'))
    headers.set('cache-control', api ? 'private, no-store' : 'private, no-cache');
  if (https) headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
};
