import type { AstrayTable } from './record-store.ts';

/** Where a stream is first broken. */
export interface Broken {
  readonly stream: string;
  readonly version: number;
}

/** A number of a letter register that does not stand as the papers bear it. */
export interface AstrayNumber {
  readonly register: string;
  readonly year: number;
  readonly number: string;
  /** No entry where one was; under another sequence; not held for its paper; held with another number. */
  readonly why: 'gap' | 'shifted' | 'missing' | 'altered';
}

/** What was found of the tree over the record. */
export interface AstrayEntry {
  /** Place in the tree, counted from 0; null where none is meant. */
  readonly position: number | null;
  /** The event it is about; left out where it is about the tree itself. */
  readonly stream?: string;
  readonly version?: number;
  /**
   * The event is gone, or has another hash than when it was taken in; an entry is gone; the head
   * signed last is not that of the entries, or was not signed here; an event older than those that
   * were taken in was not; the root that is kept of a block of entries is not theirs.
   */
  readonly why:
    | 'event-gone'
    | 'event-altered'
    | 'entry-gone'
    | 'checkpoint-differs'
    | 'checkpoint-unsound'
    | 'not-taken-in'
    | 'block-differs';
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
  /** Cases whose tables could not be held against anything: their SOP cannot be read, or their events do not follow from each other. */
  readonly uncompared: number;
  /** Entries of the tree over the record; 0 where nothing was taken in yet. */
  readonly entries: number;
  readonly astrayEntries: readonly AstrayEntry[];
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
