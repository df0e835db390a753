import type { SignFailure } from '#core/papers/signing/failures.ts';

/** The words of a PDF. */
export interface PdfText {
  /** In reading order, page after page; what stands apart on a line is parted by a tab. */
  readonly lines: readonly string[];
}

/** Reads the words of PDFs somebody else has made. */
export interface PdfReader {
  /** Whatever a file does, others are answered meanwhile; one that takes too much is told as `not-checked`. */
  text(pdf: Uint8Array): Promise<PdfText | SignFailure>;
}
