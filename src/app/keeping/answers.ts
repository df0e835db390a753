/** Where a stream is first broken. */
export interface Broken {
  readonly stream: string;
  readonly version: number;
}

/** What recomputing the hash chains of an agency's record found. */
export interface RecordVerdict {
  readonly streams: number;
  /** How many of the streams are cases. */
  readonly cases: number;
  readonly events: number;
  readonly broken: readonly Broken[];
  /** Different contents that events speak of. */
  readonly files: number;
  /** Those that are gone, or no longer what was recorded. */
  readonly brokenFiles: readonly BrokenFile[];
}

/** A recorded file whose content cannot be relied on. */
export interface BrokenFile {
  readonly sha256: string;
  readonly name: string;
  readonly state: 'missing' | 'altered';
  /** The stream that first speaks of it. */
  readonly stream: string;
}
