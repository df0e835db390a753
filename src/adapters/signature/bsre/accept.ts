import { endsSigned, newestSignature } from '#core/papers/signing/signature-finding.ts';
import { isUnreadable, signFailure } from '#core/papers/signing/failures.ts';
import type { Verification } from '#core/papers/signing/signature-finding.ts';
import type { SignedPdf, SignFailure } from '#core/papers/signing/failures.ts';
import type { PdfCheck } from '#adapters/signature/checking/index.ts';
import type { BsreOptions } from './options.ts';

const noAnchors = { certificates: [] };

const signaturesIn = ({ signatures }: Verification): number =>
  signatures.filter(({ kind }) => kind === 'signature').length;

const countOf = async (check: PdfCheck, pdf: Uint8Array): Promise<number> => {
  const found = await check(pdf, noAnchors);
  return 'failure' in found ? 0 : signaturesIn(found);
};

/** An answer that could not be looked at is told so: it may well be signed. */
const unreadable = (found: SignFailure): SignFailure =>
  isUnreadable(found) ? signFailure('answer-not-signed') : found;

/**
 * Takes an answer only when it holds one signature more than what was sent, and its newest one
 * is intact and covers all but data for checking it (PAdES B-LT).
 */
export const accept = async (
  { check }: Pick<BsreOptions, 'check'>,
  sent: Uint8Array,
  bytes: Uint8Array,
  documentId: string | null,
): Promise<SignedPdf | SignFailure> => {
  const found = await check(bytes, noAnchors);
  if ('failure' in found) return unreadable(found);
  if (signaturesIn(found) <= (await countOf(check, sent))) return signFailure('answer-not-signed');
  const newest = newestSignature(found);
  if (newest?.integrity === 'unchecked') return signFailure('not-checked');
  return newest?.integrity === 'intact' && endsSigned(found)
    ? { bytes, documentId }
    : signFailure('answer-not-signed');
};
