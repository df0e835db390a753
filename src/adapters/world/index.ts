import { createHash, randomBytes, randomUUIDv7 } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { World } from '#app/ports.ts';
import { instantOf } from '#core/time/instant.ts';
import { crockford } from './crockford.ts';
import { hashStream } from './hash-stream.ts';

/** SHA-256 of the UTF-8 bytes of a text, in hexadecimal. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** This machine's clock and random source. */
export const systemWorld = (): World => ({
  now: () => instantOf(Temporal.Now.instant()),
  newId: () => randomUUIDv7(),
  newTrackingCode: () => crockford(randomBytes(10)),
  hash: sha256,
  hashBytes: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  hashStream,
});

/** Waits on this machine's timer; comes back early, without an error, when the signal says so. */
export const pause = (milliseconds: number, stopped: AbortSignal): Promise<void> =>
  wait(milliseconds, undefined, { signal: stopped }).catch((error: unknown) => {
    if (!stopped.aborted) throw error;
  });
