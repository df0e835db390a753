import type { SignFailure } from '#core/papers/signing/failures.ts';
import type { Beginning, PassingFile } from './passing-files.ts';

/** The words of a PDF. */
export interface PdfText {
  /** In reading order, page after page; what stands apart on a line is parted by a tab. */
  readonly lines: readonly string[];
}

/** Reads files somebody else has made. Whatever they do, others are answered meanwhile; one that takes too much is told as `not-checked`. */
export interface PdfReader {
  text(pdf: Uint8Array): Promise<PdfText | SignFailure>;
  /**
   * What a PDF, PNG or JPEG could have been before somebody put something behind it, rising.
   *
   * @param upTo a place looked at too, in bytes; null for none
   */
  beginnings(
    file: PassingFile,
    upTo: number | null,
  ): Promise<{ readonly beginnings: readonly Beginning[] } | SignFailure>;
}
