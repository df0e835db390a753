import type { FailedBefore, Officer } from './app/ports.ts';
import type { Product } from './app/product.ts';
import type { Instant } from './core/time/instant.ts';
import type { Language } from './core/text/bilingual.ts';

declare global {
  namespace App {
    /** What every page and endpoint finds in `event.locals`. */
    interface Locals {
      product: Product;
      /** Who is signed in by session cookie; null for a stranger. */
      officer: Officer | null;
      /** Sign-ins that failed before this session, until they were read; null: none. */
      failedBefore: FailedBefore | null;
      /** When somebody else switched off the officer's second factor, until it was read; null: nobody. */
      factorReset: Instant | null;
      /** Whoever is signed in lacks a second factor that an agency of his demands: he can do nothing else. */
      lacksFactor: boolean;
      /** Whoever is signed in proved who he is not long ago; true for everybody else. */
      proven: boolean;
      /** Nobody is known to stand behind this request: the limits for strangers hold. Of API requests that only read it is not found out. */
      stranger: boolean;
      language: Language;
      /** Names this request in the log and in the answer's `X-Request-Id`. */
      requestId: string;
      /** What a form of this request brought, files as their tokens: kept for when the database goes away under it. */
      sent?: Readonly<Record<string, readonly string[]>>;
      /** The answer failed for want of the database. */
      away?: boolean;
    }
    interface Error {
      /** The request id, shown on error pages so that the log line can be found. */
      reference?: string;
    }
  }
}
