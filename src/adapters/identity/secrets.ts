import { createHash, randomBytes } from 'node:crypto';

/** SHA-256 in hexadecimal: the form in which tokens are stored. */
export const sha256 = (text: string): string =>
  createHash('sha256').update(text, 'utf8').digest('hex');

/** What bearer tokens begin with, so that scanners recognise a leaked one. */
const tokenPrefix = 'tgp_';

/** A token for a machine: 32 random bytes. */
export const newToken = (): string => tokenPrefix + randomBytes(32).toString('base64url');

/** The token of a one-time link: 32 random bytes. */
export const newLinkToken = (): string => randomBytes(32).toString('base64url');

/**
 * The bearer token of a request (RFC 6750, section 2.1).
 *
 * @returns undefined without an Authorization header of that scheme.
 */
export const bearerToken = (headers: Headers): string | undefined =>
  /^Bearer +([\w.~+/=-]+)$/iu.exec(headers.get('authorization')?.trim() ?? '')?.[1];
