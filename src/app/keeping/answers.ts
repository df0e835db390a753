import type { StrayRows } from '#app/ports.ts';

/** Where a stream is first broken. */
export interface Broken {
  readonly stream: string;
  readonly version: number;
}

/** A table that holds something else of a case than its events say; or of a case that has none. */
export type AstrayTable = StrayRows;

/** A number of a letter register that does not stand as the papers bear it. */
export interface AstrayNumber {
  readonly register: string;
  readonly year: number;
  readonly number: string;
  /** No entry where one was; under another sequence; not held for its paper; held with another number. */
  readonly why: 'gap' | 'shifted' | 'missing' | 'altered';
}

/** What recomputing the hash chains of an agency's record found. */
export interface RecordVerdict {
  readonly streams: number;
  /** How many of the streams are cases. */
  readonly cases: number;
  readonly events: number;
  readonly broken: readonly Broken[];
  readonly astray: readonly AstrayTable[];
  readonly astrayNumbers: readonly AstrayNumber[];
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
