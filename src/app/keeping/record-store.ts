import type { Instant } from '#core/time/instant.ts';
import type { Link } from '#core/record/chain.ts';

/** The record as it is stored, whatever it is about: for checking, never for deciding. */
export interface RecordStore {
  /** Every stream of an agency, in the order of their names; also one whose beginning is gone. */
  streams(agency: string): AsyncIterable<string>;
  /** The events of a stream to the letter, oldest first. */
  links(agency: string, stream: string): Promise<readonly Link[]>;
  /** Those of the words that stand anywhere in events recorded since then. */
  spokenOf(agency: string, words: readonly string[], since: Instant): Promise<readonly string[]>;
}
