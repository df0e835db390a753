import type { Logger } from 'pino';
import type { Product } from '#app/product.ts';
import type { StrangerLimits } from '#config.ts';

/** What the steps of a request work with; made once at start. */
export interface Parts {
  readonly product: Product;
  /** The REST API. */
  readonly api: {
    fetch(request: Request, known: { readonly stranger: string }): Response | Promise<Response>;
  };
  readonly log: Logger;
  /** Whether an error says that the database cannot be reached just now. */
  isAway(error: unknown): boolean;
  /** Changing requests a minute from one address that nobody is signed in to. */
  readonly rateLimit: number;
  readonly strangers: StrangerLimits;
  /** Bytes that may still be written to the disk of the data folder. */
  freeBytes(): Promise<number>;
  /** Asks the database for as good as nothing; rejects while it cannot be reached. */
  databaseAnswers(): Promise<void>;
  /** What whoever reads the metrics has to send; null: there are none. */
  readonly metricsToken: string | null;
  /** Whom to tell of a hole; null: nobody was named. */
  readonly securityContact: string | null;
  /** The address people type, behind a reverse proxy; null when reached directly. */
  readonly origin: string | null;
}
