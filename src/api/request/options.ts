import type { Context } from 'hono';
import type { OnceKey } from '#app/answers.ts';
import type { ApiEnvironment } from '#api/environment.ts';
import { problem } from '#api/problem/problem.ts';
import { onceOf } from './once.ts';
import { ifMatch } from './version.ts';

/** The version the caller saw and the key of its request; a problem when `If-Match` cannot be read. */
export const optionsOf = (
  c: Context<ApiEnvironment>,
  asked: unknown,
): { readonly version?: number; readonly once?: OnceKey } | Response => {
  const { readable, version } = ifMatch(c);
  if (!readable) {
    return problem(c, {
      kind: 'bad-header',
      message: {
        id: 'If-Match harus berisi satu ETag kasus, misalnya "12" dengan tanda kutip.',
        en: 'If-Match must hold one ETag of the case, for instance "12" with the quotes.',
      },
    });
  }
  const once = onceOf(c, c.get('actor'), asked);
  return { ...(version === undefined ? {} : { version }), ...(once === undefined ? {} : { once }) };
};
