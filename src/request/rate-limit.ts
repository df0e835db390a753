import type { Handle } from '@sveltejs/kit/hooks';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Parts } from './parts.ts';
import { refuse } from './refuse.ts';

const minute = 60;
const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Bounds what strangers may change in a minute, by their address: reports, messages, sign-ins. */
export const rateLimit = ({ product, rateLimit: points }: Parts): Handle => {
  const limiter = new RateLimiterMemory({ points, duration: minute });
  return async ({ event, resolve }) => {
    if (event.locals.officer !== null || reading.has(event.request.method)) return resolve(event);
    // A token counts when it is somebody's, not when it is sent.
    const { headers } = event.request;
    const machine = headers.has('authorization') && (await product.identity.officerOf(headers)) !== null;
    if (machine) return resolve(event);
    const waitSeconds = await limiter.consume(event.getClientAddress()).then(() => 0, secondsToWait);
    if (waitSeconds === 0) return resolve(event);
    return refuse(event, { status: 429, code: 'too-many-requests', message: tooMany, retryAfterSeconds: waitSeconds });
  };
};

const secondsToWait = (reason: unknown): number => {
  if (reason instanceof RateLimiterRes) return Math.max(1, Math.ceil(reason.msBeforeNext / 1000));
  throw reason;
};

const tooMany = {
  id: 'Terlalu banyak kiriman dari alamat Anda. Tunggu satu menit, lalu coba lagi.',
  en: 'Too many submissions from your address. Wait a minute, then try again.',
};
