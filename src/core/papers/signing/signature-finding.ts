import type { Instant } from '#core/time/instant.ts';

/**
 * What was added to the document after a signature. `validation-data`: nothing but what helps
 * checking it (certificates, answers on revocation, document time stamps: PAdES B-LT and B-LTA);
 * `signatures-only`: further signatures or places for them, perhaps with such data; `unclear`:
 * something that could not be taken apart; `content`: what is shown may be other than what was
 * signed.
 */
export type LaterChanges = 'none' | 'validation-data' | 'signatures-only' | 'unclear' | 'content';

/**
 * Whether the signed bytes are those that were signed. `unchecked`: this checker does not know the
 * kind of signature, its algorithm or its structure, which says nothing against the document.
 */
export type Integrity = 'intact' | 'altered' | 'unchecked';

/** What checking one signature of a PDF found. */
export interface SignatureFinding {
  /** A time stamp over the document says when it was there, not who stands by it. */
  readonly kind: 'signature' | 'timestamp';
  readonly fieldName: string;
  /** Common name of the signer's certificate; empty when the signature cannot be read. */
  readonly signerName: string;
  /** Common name of who issued that certificate. */
  readonly issuer: string;
  /** When it was signed: by its time stamp where it has one that holds, else as it claims; null when nothing tells. */
  readonly signedAt: Instant | null;
  /** When it was signed by the clock of whoever made it; null when it claims nothing. */
  readonly claimedAt: Instant | null;
  /** When a time stamp over the signature says that it was there; null without one that holds. */
  readonly stampedAt: Instant | null;
  readonly reason: string;
  readonly location: string;
  readonly integrity: Integrity;
  /** How many bytes from the beginning of the file it stands under; null when that cannot be told. */
  readonly signedBytes: number | null;
  /** The signature covers the file to its last byte. */
  readonly coversWholeDocument: boolean;
  readonly laterChanges: LaterChanges;
  /** The certificate leads to a trusted one and was valid when signed. Revocation is not asked for. */
  readonly trusted: boolean;
  /** Who says so: the given trust anchors or the signing service. */
  readonly trustedBy: 'anchor' | 'service' | null;
  /** Certificates as PEM: from the signer's as far up as they came along, then those of its time stamp. */
  readonly certificates: readonly string[];
}

/** Findings in the order of signing. */
export interface Verification {
  readonly signatures: readonly SignatureFinding[];
}

/** What all signatures of a file together say of it. */
export type FileVerdict = 'unsigned' | 'intact' | 'altered' | 'unchecked';

/** The signature made last; what stands after it may be time stamps. */
export const newestSignature = ({ signatures }: Verification): SignatureFinding | undefined =>
  signatures.findLast(({ kind }) => kind === 'signature');

/** Whether the document ends with a signature, or with what helps checking it. */
export const endsSigned = (verification: Verification): boolean => {
  const newest = newestSignature(verification);
  return newest?.coversWholeDocument === true || newest?.laterChanges === 'validation-data';
};

/**
 * Altered is only what was found to be altered: what could not be checked is called so. A time
 * stamp that cannot be checked leaves the signatures what they are. Whether the signers are
 * trusted is another question.
 */
export const verdictOf = (verification: Verification): FileVerdict => {
  const { signatures } = verification;
  if (newestSignature(verification) === undefined) return 'unsigned';
  if (
    signatures.some(
      ({ integrity, laterChanges }) => integrity === 'altered' || laterChanges === 'content',
    )
  )
    return 'altered';
  const unchecked = signatures.some(
    ({ kind, integrity, laterChanges }) =>
      kind === 'signature' && (integrity === 'unchecked' || laterChanges === 'unclear'),
  );
  return unchecked || !endsSigned(verification) ? 'unchecked' : 'intact';
};
