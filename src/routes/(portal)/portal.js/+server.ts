import { script } from '#routes/(portal)/portal-script.ts';
import type { RequestHandler } from './$types';

/** The script that makes the public pages smoother; they work without it. */
export const GET: RequestHandler = () =>
  new Response(script, {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    },
  });
