import type { Handle } from '@sveltejs/kit/hooks';
import { momentOf, type Instant } from '#core/time/instant.ts';

/** Whom to tell of a hole. */
export interface SecurityContact {
  /** `mailto:` or `https:`; null: nobody was named, and there is no such page. */
  readonly securityContact: string | null;
  /** The address people type; null where there is no proxy in front. */
  readonly origin: string | null;
  now(): Instant;
}

const path = '/.well-known/security.txt';

/** RFC 9116, 2.5.5: less than a year ahead. It is made anew at each reading, so it is short. */
const holdsForDays = 30;

/**
 * Tells who found a hole whom to tell (RFC 9116), where the installation has named somebody.
 */
export const securityTxt =
  ({ securityContact, origin, now }: SecurityContact): Handle =>
  ({ event, resolve }) => {
    if (securityContact === null || event.url.pathname !== path) return resolve(event);
    const expires = momentOf(now()).add({ hours: 24 * holdsForDays });
    const lines = [
      `Contact: ${securityContact}`,
      `Expires: ${expires.round('second').toString()}`,
      'Preferred-Languages: id, en',
      ...(origin === null ? [] : [`Canonical: ${origin}${path}`]),
    ];
    return new Response(`${lines.join('\n')}\n`, {
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    });
  };
