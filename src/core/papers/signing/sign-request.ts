import type { SignedPdf } from './failures.ts';

/**
 * How the signatures of a request show. Lengths in PDF points (1/72 inch); x and y from the lower
 * left corner of the page, for a document without a `tag`. Without `page`: the last page (with a
 * `tag`: any). The picture is `imagePng`, else a QR code of the document's `qrLink`.
 */
export type Appearance =
  | { readonly visible: false }
  | {
      readonly visible: true;
      /** From 1. */
      readonly page?: number;
      readonly x?: number;
      readonly y?: number;
      readonly width: number;
      readonly height: number;
      readonly imagePng?: Uint8Array;
    };

export type VisibleAppearance = Extract<Appearance, { readonly visible: true }>;

/** A document to sign, and where and with which QR code its signature shows. */
export interface PdfToSign {
  readonly name: string;
  readonly bytes: Uint8Array;
  /**
   * A character of its text, at which the picture's lower left corner is put: the last one there
   * is, a lone one before one within words.
   */
  readonly tag?: string;
  /** Address the QR code leads to. */
  readonly qrLink?: string;
}

/**
 * By what a signer proves that it is he: the passphrase of his certificate, or a code that his phone
 * shows for half a minute (TOTP). Lives as long as the call: never kept, logged or put into an answer.
 */
export type SigningProof = { readonly passphrase: string } | { readonly totp: string };

/** What is secret in a proof, whichever it is. */
export const secretIn = (proof: SigningProof): string =>
  'totp' in proof ? proof.totp : proof.passphrase;

/** One human act: one person, one proof, one or many documents. */
export interface SignRequest {
  readonly pdfs: readonly PdfToSign[];
  /** `nik`: 16 digits, always a text. */
  readonly signer: { readonly nik: string; readonly name: string; readonly position: string };
  readonly proof: SigningProof;
  readonly appearance: Appearance;
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
export const allSigned = (via: Signed['via'], done: readonly SignedPdf[]): Signed => ({
  signed: done.map(({ bytes }) => bytes),
  via,
  documentIds: done.map(({ documentId }) => documentId),
});
