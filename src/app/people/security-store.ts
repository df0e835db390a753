import type { BesideCases, BesideCasesType } from '#core/keeping/security/beside-cases.ts';
import type { SecurityEvent } from '#core/keeping/security/event.ts';
import type { Instant } from '#core/time/instant.ts';

/** An event beside the cases: a sign-in, a change of people, of a setting, of the SOP in force. */
export interface RecordedEntry {
  readonly stream: string;
  readonly version: number;
  readonly event: BesideCases;
}

/** What of the security record is asked for. */
export interface SecurityAsked {
  /** Types of events; empty: all. */
  readonly types: readonly BesideCasesType[];
  /** An account that did it or that it is about; null: anybody. */
  readonly person: string | null;
  /** From this instant on; null: from the beginning. */
  readonly from: Instant | null;
  /** Before this instant; null: to the end. */
  readonly until: Instant | null;
  /** Entries before this one, in the order they come; null: from the newest. */
  readonly after: Pick<RecordedEntry, 'stream' | 'version'> | null;
  readonly limit: number;
}

/** What happened to an agency's ways in, and everything else recorded beside its cases. */
export interface SecurityStore {
  /** Records what happened, after whatever is there. */
  record(agency: string, event: SecurityEvent): Promise<void>;
  /** How many events the stream of sign-ins has had, as a table beside it remembers. */
  length(agency: string): Promise<number>;
  /** Newest first. */
  entries(agency: string, asked: SecurityAsked): Promise<readonly RecordedEntry[]>;
}
