import type { Instant } from '#core/time/instant.ts';

/** The clock and the sources of what cannot be guessed. */
export interface World {
  now(): Instant;
  /** A new case id, ordered by time (UUID version 7). */
  newId(): string;
  /** A code for a reporter: 80 random bits in Crockford base 32, grouped by four. */
  newTrackingCode(): string;
  /** SHA-256 in hexadecimal. */
  hash(text: string): string;
  /** SHA-256 of bytes in hexadecimal. */
  hashBytes(bytes: Uint8Array): string;
  /** SHA-256 and size of a stream that is read to its end, never held whole. */
  hashStream(
    bytes: ReadableStream<Uint8Array>,
  ): Promise<{ readonly sha256: string; readonly size: number }>;
}
