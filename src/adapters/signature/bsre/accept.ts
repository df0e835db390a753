import { signFailure } from '#core/papers/signing/failures.ts';
import type { SignedPdf, SignFailure } from '#core/papers/signing/failures.ts';
import type { PdfCheck } from '#adapters/signature/checking/index.ts';
import type { BsreOptions } from './options.ts';

const noAnchors = { certificates: [] };

const countOf = async (check: PdfCheck, pdf: Uint8Array): Promise<number> => {
  const found = await check(pdf, noAnchors, 'signing');
  return 'failure' in found ? 0 : found.signatures.length;
};

/** An answer that could not be looked at is told so: it may well be signed. */
const unreadable = (found: SignFailure): SignFailure =>
  found.failure === 'not-a-pdf' ? signFailure('answer-not-signed') : found;

/** Takes an answer only when it holds one signature more than what was sent, and its newest one is intact and covers all. */
export const accept = async (
  { check }: Pick<BsreOptions, 'check'>,
  sent: Uint8Array,
  bytes: Uint8Array,
  documentId: string | null,
): Promise<SignedPdf | SignFailure> => {
  const found = await check(bytes, noAnchors, 'signing');
  if ('failure' in found) return unreadable(found);
  if (found.signatures.length <= (await countOf(check, sent)))
    return signFailure('answer-not-signed');
  const newest = found.signatures.at(-1);
  return newest?.intact === true && newest.coversWholeDocument
    ? { bytes, documentId }
    : signFailure('answer-not-signed');
};
