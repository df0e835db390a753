import type { Instant } from '#core/time/instant.ts';

/**
 * What was added to the document after a signature. `signatures-only`: nothing but further
 * signatures (and what helps checking them); `unclear`: something that could not be taken apart.
 */
export type LaterChanges = 'none' | 'signatures-only' | 'content' | 'unclear';

/** What checking one signature of a PDF found. */
export interface SignatureFinding {
  readonly fieldName: string;
  /** Common name of the signer's certificate; empty when the signature cannot be read. */
  readonly signerName: string;
  /** Common name of who issued that certificate. */
  readonly issuer: string;
  /** When it was signed, as the signature claims; null when it claims nothing. */
  readonly signedAt: Instant | null;
  readonly reason: string;
  readonly location: string;
  /** The signed bytes are those that were signed, and the signer's certificate fits the signature. */
  readonly intact: boolean;
  /** The signature covers the file to its last byte. */
  readonly coversWholeDocument: boolean;
  readonly laterChanges: LaterChanges;
  /** The certificate leads to a trusted one and was valid when signed. Revocation is not asked for. */
  readonly trusted: boolean;
  /** Who says so: the given trust anchors or the signing service. */
  readonly trustedBy: 'anchor' | 'service' | null;
}

/** Findings in the order of signing. */
export interface Verification {
  readonly signatures: readonly SignatureFinding[];
}

/**
 * Signed, every signature intact, and nothing but signatures added after the first one. Whether the
 * signers are trusted is another question.
 */
export const isUnaltered = ({ signatures }: Verification): boolean =>
  signatures.length > 0 &&
  signatures.every(
    ({ intact, laterChanges }) =>
      intact && (laterChanges === 'none' || laterChanges === 'signatures-only'),
  ) &&
  signatures.some(({ coversWholeDocument }) => coversWholeDocument);
