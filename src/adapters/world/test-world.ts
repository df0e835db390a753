import { createHash } from 'node:crypto';
import type { World } from '#app/ports.ts';
import { instantOf, momentOf } from '#core/time/instant.ts';
import type { Instant } from '#core/time/instant.ts';
import { crockford } from './crockford.ts';
import { hashStream } from './hash-stream.ts';
import { sha256 } from './index.ts';

/** A world in which nothing happens by itself. */
export interface TestWorld extends World {
  /** Lets time pass, `PT30M`, `PT24H`. */
  pass(duration: string): void;
  setClock(now: Instant): void;
}

/** Like the system's world, with a clock that stands still and ids that are counted. */
export const testWorld = ({ start }: { readonly start: Instant }): TestWorld => {
  let now = start;
  let ids = 0;
  let codes = 0;
  return {
    now: () => now,
    pass: (duration) => {
      now = instantOf(momentOf(now).add(duration));
    },
    setClock: (instant) => {
      now = instant;
    },
    newId: () => {
      ids += 1;
      return `00000000-0000-7000-8000-${ids.toString(16).padStart(12, '0')}`;
    },
    newTrackingCode: () => {
      codes += 1;
      const bytes = new Uint8Array(10);
      new DataView(bytes.buffer).setUint32(6, codes);
      return crockford(bytes);
    },
    hash: sha256,
    hashBytes: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    hashStream,
  };
};
