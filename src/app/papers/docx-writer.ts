import type { PaperData } from '#core/papers/record/paper-data.ts';

/** A paper that is to be numbered and signed in SRIKANDI. */
export interface DocxPaper {
  /** Without number, date and signature: SRIKANDI gives them. */
  readonly data: PaperData;
  /** What it is known by when it comes back. */
  readonly code: string;
  /** Where strangers check it. */
  readonly checkAddress: string;
}

/** Writes papers as DOCX with the placeholders SRIKANDI fills. */
export interface DocxWriter {
  docx(paper: DocxPaper): Promise<Uint8Array>;
}
