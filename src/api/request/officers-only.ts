import type { Context, MiddlewareHandler } from 'hono';
import type { Caller } from '#app/people/caller.ts';
import { actorIn } from '#app/ports.ts';
import type { Product } from '#app/product.ts';
import type { ApiEnvironment } from '#api/environment.ts';
import { notFound } from '#api/problem/answer-problem.ts';
import { problem } from '#api/problem/problem.ts';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

// A browser sends the cookie along with requests that other sites make; it also says whose
// request it is (Origin, or Sec-Fetch-Site where Origin is left out).
const comesFromOurPages = (c: Context): boolean => {
  const origin = c.req.header('origin');
  return origin === undefined
    ? c.req.header('sec-fetch-site') === 'same-origin'
    : origin === new URL(c.req.url).origin;
};

/** Asks the owner of a session to prove again who he is. */
export const proofNeeded = (c: Context<ApiEnvironment>): Response =>
  problem(c, {
    kind: 'proof-needed',
    message: {
      id: 'Buktikan lagi siapa Anda di /konsol/saya/bukti, lalu ulangi permintaan ini.',
      en: 'Prove again who you are at /konsol/saya/bukti, then repeat this request.',
    },
  });

/** What an endpoint asks of its caller besides a role. */
type Asks = 'nothing-more' | 'proof';

/** Why a request of somebody known is not looked at: where it comes from, or how he came in. */
const hindrance = (
  c: Context<ApiEnvironment>,
  caller: Caller,
  asks: Asks,
): Response | undefined => {
  if (caller.by === 'session' && !reading.has(c.req.method) && !comesFromOurPages(c)) {
    return problem(c, {
      kind: 'foreign-origin',
      message: {
        id: 'Permintaan dengan sesi peramban hanya diterima dari halaman Tanggap sendiri.',
        en: 'Requests with a browser session are only taken from Tanggap’s own pages.',
      },
    });
  }
  if (caller.lacksFactor) {
    return problem(c, {
      kind: 'second-factor-needed',
      message: {
        id: 'Instansi Anda mewajibkan verifikasi dua langkah. Aktifkan lebih dahulu di /konsol/saya/kode.',
        en: 'Your agency demands a second factor. Set it up first at /konsol/saya/kode.',
      },
    });
  }
  if (caller.readsOnly && !reading.has(c.req.method)) {
    return problem(c, {
      kind: 'token-reads-only',
      message: {
        id: 'Token ini hanya boleh membaca. Buat token yang boleh mengubah di halaman akun Anda.',
        en: 'This token may only read. Make one that may change things on the page of your account.',
      },
    });
  }
  if (asks === 'proof' && !caller.proven) return proofNeeded(c);
  return undefined;
};

/**
 * Lets in who holds a role in the agency of the address, by bearer token or session cookie. To
 * everybody else who is signed in, the agency looks as if it did not exist. That somebody was
 * refused is recorded.
 *
 * @param asks `proof`: a session must have proven not long ago who it is of (decision 0064)
 */
export const officersOnly =
  (product: Product, asks: Asks = 'nothing-more'): MiddlewareHandler<ApiEnvironment, '/:agency'> =>
  async (c, next) => {
    const caller = await product.people.callerOf(c.req.raw.headers);
    if (caller === null) {
      return problem(c, {
        kind: 'not-signed-in',
        headers: { 'www-authenticate': 'Bearer' },
        message: {
          id: 'Sertakan token (Authorization: Bearer) atau masuk lebih dahulu.',
          en: 'Send a token (Authorization: Bearer) or sign in first.',
        },
      });
    }
    const stopped = hindrance(c, caller, asks);
    if (stopped !== undefined) return stopped;
    const actor = actorIn(caller.officer, c.req.param('agency'), caller.by);
    const { agency } = c.req.param();
    const refused = () =>
      product.people.recordRefused(caller.officer, c.req.raw.headers, {
        agency,
        asked: `${c.req.method} ${c.req.routePath}`,
      });
    if ('roles' in actor && actor.roles.length === 0) {
      await refused();
      return notFound(c);
    }
    c.set('actor', actor);
    c.set('proven', caller.proven);
    await next();
    // That it is not his is told to him, and put on record.
    if (c.get('refusedToCaller')) await refused();
    return undefined;
  };
