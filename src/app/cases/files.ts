import type { FileRef } from '#core/cases/report.ts';

/** Keeps the bytes of evidence and outputs. The same content is kept once. */
export interface FileStore {
  /**
   * Stores a stream and tells what was stored.
   * @throws FileTooLarge when it holds more than `limit` bytes; nothing is kept then.
   */
  put(
    agency: string,
    file: {
      readonly name: string;
      readonly mediaType: string;
      readonly bytes: ReadableStream<Uint8Array>;
      readonly limit: number;
    },
  ): Promise<FileRef>;
  /**
   * What was stored under an id, as `put` answered it; undefined when nothing was. Whoever names
   * a file is held against this: its name, size and type are ours to say, not the sender's.
   */
  ref(agency: string, id: string): Promise<FileRef | undefined>;
  /** undefined when there is no such content. */
  get(agency: string, sha256: string): Promise<ReadableStream<Uint8Array> | undefined>;
}

/** What is stored under a file's hash is not what was recorded: it is handed out to nobody. */
export class AlteredFile extends Error {
  readonly sha256: string;
  constructor(agency: string, sha256: string) {
    super(`the content stored for ${agency} under ${sha256} has been altered`);
    this.name = 'AlteredFile';
    this.sha256 = sha256;
  }
}

export class FileTooLarge extends Error {
  readonly limit: number;
  readonly fileName: string;
  constructor(fileName: string, limit: number) {
    super(`${fileName} is larger than ${String(limit)} bytes`);
    this.name = 'FileTooLarge';
    this.fileName = fileName;
    this.limit = limit;
  }
}
