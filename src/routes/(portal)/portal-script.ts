import { createHash } from 'node:crypto';
import source from '#ui/portal/portal.js?raw';

/** The script of the public pages, written by hand so that it stays a few kilobytes. */
export const script = source;

/** Changes with the script, so that browsers may keep it for good. */
export const scriptAddress = `/portal.js?v=${createHash('sha256').update(source).digest('hex').slice(0, 12)}`;
