import type { SignedPdf } from './failures.ts';

/**
 * How the signature shows. Lengths in PDF points (1/72 inch); x and y from the lower left corner
 * of the page. With `tag`, the lower left corner of the picture lies where that character stands
 * in the text (the last one, a lone one before one within words). Without `page`: the last page
 * (with `tag`: any). The picture is `imagePng`, else a QR code of the request's `qrLink`.
 */
export type Appearance =
  | { readonly visible: false }
  | {
    readonly visible: true;
    /** One character, for instance `#`, `$` or `~`. */
    readonly tag?: string;
    /** From 1. */
    readonly page?: number;
    readonly x?: number;
    readonly y?: number;
    readonly width: number;
    readonly height: number;
    readonly imagePng?: Uint8Array;
  };

export type VisibleAppearance = Extract<Appearance, { readonly visible: true }>;

/** One human act: one person, one passphrase, one or many documents. */
export interface SignRequest {
  readonly pdfs: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** `nik`: 16 digits, always a text. */
  readonly signer: { readonly nik: string; readonly name: string; readonly position: string };
  /** Lives as long as the call: never kept, logged or put into an answer. */
  readonly passphrase: string;
  readonly appearance: Appearance;
  /** Address the QR code leads to. */
  readonly qrLink?: string;
  readonly reason: string;
  readonly location: string;
  /** Told after each signed document, where documents are signed one after the other. */
  readonly onProgress?: (done: number, all: number) => void;
}

/** All documents signed, in the order of the request. */
export interface Signed {
  readonly signed: readonly Uint8Array[];
  /** `bsre` only when BSrE signed: its footer may appear on nothing else. */
  readonly via: 'bsre' | 'local';
  /** The service's number of each document; null where it gives none. */
  readonly documentIds: readonly (string | null)[];
}

/** The success of all documents. */
export const allSigned = (via: Signed['via'], done: readonly SignedPdf[]): Signed =>
  ({ signed: done.map(({ bytes }) => bytes), via, documentIds: done.map(({ documentId }) => documentId) });
