import type { Context } from 'hono';

/** The version of a case as an entity tag (RFC 9110, section 8.8.3). */
export const etagOf = (version: number): string => `"${String(version)}"`;

/**
 * The version the caller saw, from `If-Match: "12"`; undefined without the header or with `*`.
 * `readable` is false when the header holds anything else.
 */
export const ifMatch = (c: Context): { readonly readable: boolean; readonly version?: number } => {
  const header = c.req.header('if-match')?.trim();
  if (header === undefined || header === '*') return { readable: true };
  const version = /^"(\d{1,9})"$/u.exec(header)?.[1];
  return version === undefined ? { readable: false } : { readable: true, version: Number(version) };
};
