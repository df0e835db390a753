import { isIP } from 'node:net';

/** How passphrases travel to the service. */
export type WayToService = 'encrypted' | 'private-network' | 'open';

/** Addresses that no public network carries (RFC 1918, RFC 4193, RFC 3927, RFC 4291, RFC 1122). */
const privateV4 = /^(?:10|127)\.|^172\.(?:1[6-9]|2\d|3[01])\.|^192\.168\.|^169\.254\./u;
const privateV6 = /^(?:::1$|f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:)/iu;

const isPrivate = (host: string): boolean => {
  const bare = host.replace(/^\[|\]$/gu, '');
  switch (isIP(bare)) {
    case 4:
      return privateV4.test(bare);
    case 6:
      return privateV6.test(bare);
    default:
      return bare === 'localhost';
  }
};

/**
 * The way to a service's address. The Esign Client Service speaks plain HTTP on the agency's own
 * network (seen in September 2026), so that much is let pass and told; a name says nothing of
 * where it leads, so by plain HTTP only addresses count.
 */
export const wayTo = (base: string): WayToService => {
  const { protocol, hostname } = new URL(base);
  if (protocol === 'https:') return 'encrypted';
  return protocol === 'http:' && isPrivate(hostname) ? 'private-network' : 'open';
};
