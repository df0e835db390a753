import type { Opening } from '#core/cases/opening.ts';
import type { FileRef } from '#core/cases/report.ts';
import type { Instant } from '#core/time/instant.ts';

/** An upload that waits for a record to speak of it. */
export interface WaitingFile {
  readonly agency: string;
  readonly file: FileRef;
  readonly put: Instant;
  /** Nobody can name it any more; it goes unless a record spoke of it at that very moment. */
  readonly withdrawn: boolean;
}

/** Uploads that nothing speaks of yet, and how they end. Each of these may be done twice. */
export interface WaitingFiles {
  /** How many wait, and how many bytes they are. */
  waiting(): Promise<{ readonly files: number; readonly bytes: number }>;
  /**
   * Removes what was being stored when its process ended, and was last written before a moment.
   *
   * @returns how many files
   */
  sweepDrafts(before: Instant): Promise<number>;
  /** Those put before `put`, and those withdrawn before `withdrawn`, at most so many. */
  overdue(
    before: { readonly put: Instant; readonly withdrawn: Instant },
    most: number,
  ): Promise<readonly WaitingFile[]>;
  /** A record speaks of it: it waits no more, and can be named. */
  settle(agency: string, file: FileRef): Promise<void>;
  /** It can be named no more; its content stays. */
  withdraw(agency: string, file: FileRef): Promise<void>;
  /** Forgets it, and its content unless another file has the same. */
  forget(agency: string, file: FileRef): Promise<void>;
}

/** Keeps the bytes of evidence and outputs. The same content is kept once. */
export interface FileStore extends WaitingFiles {
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
      /** An upload, which is swept away when no record speaks of it in time. */
      readonly waits?: true;
    },
  ): Promise<FileRef>;
  /**
   * What was stored under an id, as `put` answered it; undefined when nothing was. Whoever names
   * a file is held against this: its name, size and type are ours to say, not the sender's.
   */
  ref(agency: string, id: string): Promise<FileRef | undefined>;
  /** What was stored under an id bears this name from now on, and nothing tells what it was called before. Where nothing was stored, nothing happens. */
  rename(agency: string, id: string, name: string): Promise<void>;
  /** undefined when there is no such content. */
  get(agency: string, sha256: string): Promise<ReadableStream<Uint8Array> | undefined>;
  /**
   * Opens a stored file as somebody would who has to look at it, by its bytes and its name, within
   * bounds of time and memory. Never throws for what is in it; one that is not there is damaged.
   */
  open(agency: string, file: Pick<FileRef, 'sha256' | 'name'>): Promise<Opening>;
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
