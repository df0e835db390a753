import type { Instant } from '#core/time/instant.ts';
import type { Link } from '#core/record/chain.ts';
import type { ProjectedTable } from '#app/cases/case-store.ts';

/** An event as it is stored: its text, and the columns beside it that searches go by. */
export interface StoredLink extends Link {
  readonly type: string;
  readonly happenedAt: Instant;
  readonly recordedAt: Instant;
}

/** A table that holds something else of a case than its events say, or rows of a case that has none. */
export interface AstrayTable {
  readonly table: ProjectedTable | 'register_entry';
  readonly caseId: string;
}

/** The record as it is stored, whatever it is about: for checking, never for deciding. */
export interface RecordStore {
  /** Every stream of an agency, in the order of their names; also one whose beginning is gone. */
  streams(agency: string): AsyncIterable<string>;
  /** The events of a stream to the letter, oldest first. */
  links(agency: string, stream: string): Promise<readonly StoredLink[]>;
  /** Rows that follow from cases the record does not know, whoever put them there. */
  strays(agency: string): Promise<readonly AstrayTable[]>;
  /** Those of the words that stand anywhere in events recorded since then. */
  spokenOf(agency: string, words: readonly string[], since: Instant): Promise<readonly string[]>;
}
