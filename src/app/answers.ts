import type { Once } from './ports.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import type { Bilingual } from '#core/text/bilingual.ts';

/** What a request brings to be answered once: `Idempotency-Key` and a hash of the request. */
export type OnceKey = Pick<Once, 'scope' | 'key' | 'requestHash'>;

/** Answers that every use case can give besides its own. */
export type NotFound = { readonly notFound: 'agency' | 'case' | 'edition' | 'file' };

/** The case has moved on since the version the caller saw. */
export type Stale = { readonly stale: true; readonly version: number };

/** The idempotency key was used for a different request. */
export type KeyReused = { readonly keyReused: true };

/** The answer to a change of settings: what is wrong with it, all at once, or its version. */
export type SettingAnswer =
  | { readonly version: number }
  | {
      readonly findings: readonly {
        readonly path: readonly (string | number)[];
        readonly message: Bilingual;
      }[];
    }
  | Refusal
  | NotFound
  | Stale;
