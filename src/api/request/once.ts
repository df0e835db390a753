import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { ApiEnvironment } from '#api/environment.ts';
import type { OnceKey } from '#app/answers.ts';
import type { Actor } from '#core/people/actor.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Strangers have no name: those of one address are one, and none meets the keys of another. */
const asker = (c: Context<ApiEnvironment>, actor: Actor): string =>
  'id' in actor ? actor.id : `${actor.kind}:${sha256(c.env?.stranger ?? '')}`;

/**
 * The `Idempotency-Key` of a request with a hash of what was asked, so that the same request is
 * answered once. Keys of different people, and keys for different addresses, never meet.
 *
 * @param asked everything that makes the request what it is, besides its address
 * @returns undefined without the header
 */
export const onceOf = (
  c: Context<ApiEnvironment>,
  actor: Actor,
  asked: unknown,
): OnceKey | undefined => {
  const key = c.req.header('idempotency-key');
  if (key === undefined) return undefined;
  return {
    // Hashed, because an address may hold a tracking code, which is kept nowhere.
    scope: `api:${asker(c, actor)}:${sha256(`${c.req.method} ${new URL(c.req.url).pathname}`)}`,
    key,
    requestHash: sha256(JSON.stringify([asked, c.req.header('if-match') ?? null])),
  };
};
