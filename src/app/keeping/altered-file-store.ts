import type { Instant } from '#core/time/instant.ts';

/** Content that the record speaks of and that was not what was recorded when it was asked for. */
export interface AlteredContent {
  readonly sha256: string;
  /** What the file is called where it was asked for. */
  readonly name: string;
  readonly state: 'missing' | 'altered';
  /** When it was first found so. */
  readonly since: Instant;
}

/** What was found altered or lost, until it is found whole again. */
export interface AlteredFileStore {
  /** In the order in which they were found. */
  all(agency: string): Promise<readonly AlteredContent[]>;
  /** What was known before keeps since when. */
  raise(agency: string, found: AlteredContent): Promise<void>;
  /** It is whole again; where nothing was known of it, nothing happens. */
  lower(agency: string, sha256: string): Promise<void>;
}
