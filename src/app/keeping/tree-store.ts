import type { Instant } from '#core/time/instant.ts';

/** An event by its place in the record, with its hash. */
export interface TreeEntry {
  readonly stream: string;
  readonly version: number;
  /** SHA-256 in hexadecimal, as the event had it when it was taken in. */
  readonly hash: string;
}

/** An event that is not in the tree yet. */
export interface AwaitedEntry extends TreeEntry {
  readonly recordedAt: Instant;
}

/** An entry of the tree, and the hash the event has now; null where there is no such event. */
export interface TreeLeaf extends TreeEntry {
  readonly position: number;
  readonly now: string | null;
}

/** The tree over an agency's record: its entries in order. Nothing is ever taken out. */
export interface TreeStore {
  /** How many entries there are. */
  size(agency: string): Promise<number>;
  /** When the newest of its last entries was recorded; null where it has none. */
  newest(agency: string): Promise<Instant | null>;
  /** Events recorded since then (null: ever) that are not in it, in the order they were recorded. */
  awaited(agency: string, since: Instant | null, limit: number): Promise<readonly AwaitedEntry[]>;
  /**
   * Adds entries from a position on, all or none.
   *
   * @returns false when somebody else has added some meanwhile
   */
  add(agency: string, from: number, entries: readonly TreeEntry[]): Promise<boolean>;
  /** Where an event stands in it; null where it does not. */
  positionOf(agency: string, stream: string, version: number): Promise<number | null>;
  /** Roots of the first whole blocks, in order, as far as they are kept without a hole. */
  blocks(agency: string, count: number): Promise<readonly string[]>;
  /** Keeps roots of whole blocks from one on; those that are kept already stay. */
  keepBlocks(agency: string, from: number, roots: readonly string[]): Promise<void>;
  /** Entries from a position on, in order; a place where none is, is left out. */
  leaves(agency: string, from: number, limit: number): Promise<readonly TreeLeaf[]>;
}
