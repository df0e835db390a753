import type { Handle } from '@sveltejs/kit/hooks';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Parts } from './parts.ts';
import { countedAddress } from '#core/people/counted-address.ts';
import { reads } from './reads.ts';
import { refuse } from './refuse.ts';

const minute = 60;

/** Bounds what strangers may change in a minute, by their address: reports, messages, sign-ins. */
export const rateLimit = ({ rateLimit: points }: Pick<Parts, 'rateLimit'>): Handle => {
  const limiter = new RateLimiterMemory({ points, duration: minute });
  return async ({ event, resolve }) => {
    if (!event.locals.stranger || reads(event.request)) return resolve(event);
    const waitSeconds = await limiter
      .consume(countedAddress(event.getClientAddress()))
      .then(() => 0, secondsToWait);
    if (waitSeconds === 0) return resolve(event);
    return refuse(event, {
      status: 429,
      code: 'too-many-requests',
      message: tooMany,
      retryAfterSeconds: waitSeconds,
    });
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
