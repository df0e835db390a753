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
}
