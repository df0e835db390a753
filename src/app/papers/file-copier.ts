/** A file copy in the making: the sheet we set, the paper as it is kept, and what every page is marked with. */
export interface CopyParts {
  readonly sheet: Uint8Array;
  /** A PDF, or a scan that is a picture (PNG, JPEG). */
  readonly original: { readonly bytes: Uint8Array; readonly mediaType: string };
  readonly mark: string;
}

/**
 * `unreadable`: the original cannot be taken apart, or takes too much. `busy`: too much waits, or
 * the product is ending.
 */
export type CopyTrouble = 'unreadable' | 'busy';

/** Puts the pages of a kept paper behind a sheet; what comes of it is a file of its own and signed by nobody. */
export interface FileCopier {
  /** Whatever the original does, others are answered meanwhile. Never throws. */
  copy(parts: CopyParts): Promise<Uint8Array | CopyTrouble>;
}
