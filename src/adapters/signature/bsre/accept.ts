import { signFailure } from '#core/papers/signing/failures.ts';
import type { SignedPdf, SignFailure } from '#core/papers/signing/failures.ts';
import { verifyPdf } from '#adapters/signature/verify/index.ts';

const countOf = async (pdf: Uint8Array): Promise<number> => {
  const found = await verifyPdf(pdf, { certificates: [] });
  return 'failure' in found ? 0 : found.signatures.length;
};

/** Takes an answer only when it holds one signature more than what was sent, and its newest one is intact and covers all. */
export const accept = async (
  sent: Uint8Array,
  bytes: Uint8Array,
  documentId: string | null,
): Promise<SignedPdf | SignFailure> => {
  const found = await verifyPdf(bytes, { certificates: [] });
  if ('failure' in found || found.signatures.length <= (await countOf(sent)))
    return signFailure('answer-not-signed');
  const newest = found.signatures.at(-1);
  return newest?.intact === true && newest.coversWholeDocument
    ? { bytes, documentId }
    : signFailure('answer-not-signed');
};
