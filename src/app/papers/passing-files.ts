import type { ComingFile } from '#app/form.ts';
import type { Instant } from '#core/time/instant.ts';

/** A stranger's file that lies on the disk until he is answered. Nothing else speaks of it, and no backup holds it. */
export interface PassingFile {
  /** Where whatever takes it apart reads it; of no use to anybody else. */
  readonly place: string;
  /** Bytes. */
  readonly size: number;
  /** SHA-256 in hexadecimal, taken while it came. */
  readonly sha256: string;
}

/**
 * Writes a file down as it comes; a piece of it is held at a time.
 *
 * @param limit most bytes
 * @throws FileTooLarge when it has more; nothing of it is left then
 */
export type TakePassing = (
  file: Pick<ComingFile, 'name' | 'bytes'>,
  limit: number,
) => Promise<PassingFile>;

/** Holds what strangers want looked at for as long as somebody looks. */
export interface PassingFiles {
  /** Does work on files that are gone when it is done, however it ends and whoever went away meanwhile. */
  during<Answer>(work: (take: TakePassing) => Promise<Answer>): Promise<Answer>;
  /**
   * Removes what was left by a process that ended while it held files: what came before `before`.
   *
   * @returns how many there were
   */
  sweep(before: Instant): Promise<number>;
}

/** What a file could have been before somebody put something behind it. */
export interface Beginning {
  /** Bytes. */
  readonly end: number;
  /** SHA-256 of what stands before, in hexadecimal. */
  readonly sha256: string;
}
