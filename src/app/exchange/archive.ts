import type { Instant } from '#core/time/instant.ts';

/** A file to be put into an archive. */
export interface ArchiveEntry {
  /** With `/` between folders; unique, and safe on any system. */
  readonly path: string;
  readonly modifiedAt: Instant;
  /** What the bytes must come to, size in bytes and SHA-256 in hexadecimal. */
  readonly size: number;
  readonly sha256: string;
  /** False for what is compressed already: pictures, PDFs, archives. */
  readonly compress: boolean;
  /** Asked for when its turn has come, once. */
  open(): Promise<ReadableStream<Uint8Array>>;
}

/** Packs files while they are read: nothing is held in memory whole, whatever its size. */
export interface Archive {
  /**
   * A ZIP with the entries in the order given. Reading it fails with `ArchiveBroken` when an entry
   * cannot be opened or its bytes are not those announced; what was handed out by then has no
   * directory, so no tool takes it for a whole archive.
   */
  zip(entries: readonly ArchiveEntry[]): ReadableStream<Uint8Array>;
}

/** An archive that could not be packed to its end. */
export class ArchiveBroken extends Error {
  readonly path: string;
  constructor(path: string, options?: ErrorOptions) {
    super(`${path} could not be packed as announced`, options);
    this.name = 'ArchiveBroken';
    this.path = path;
  }
}
