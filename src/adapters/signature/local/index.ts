import type { Signer } from '#app/ports.ts';
import { signFailure } from '#core/papers/signing/failures.ts';
import type { SignedPdf, SignFailure } from '#core/papers/signing/failures.ts';
import { isNik } from '#core/papers/signing/nik.ts';
import { allSigned } from '#core/papers/signing/sign-request.ts';
import type { Signed, SignRequest } from '#core/papers/signing/sign-request.ts';
import { checkRequest } from '#adapters/signature/check-request.ts';
import type { CheckedPdf } from '#adapters/signature/check-request.ts';
import { openKey } from '#adapters/signature/cms/open-key.ts';
import type { SigningKey } from '#adapters/signature/cms/open-key.ts';
import type { PdfCheck } from '#adapters/signature/checking/index.ts';
import type { TrustAnchors } from '#adapters/signature/verify/trust.ts';
import type { KeyOf } from './key-folder.ts';
import { signOne } from './sign-one.ts';

export interface LocalSignerOptions {
  readonly keyOf: KeyOf;
  /** Certificates that signatures are traced back to. */
  readonly trust: TrustAnchors;
  readonly check: PdfCheck;
  readonly now: () => Date;
}

const openFor = async (
  { signer, proof }: SignRequest,
  { keyOf, now }: LocalSignerOptions,
): Promise<SigningKey | SignFailure> => {
  if ('totp' in proof) return signFailure('code-not-taken');
  const file = await keyOf(signer.nik);
  if (file === null) return signFailure('not-registered');
  const key = openKey(file, proof.passphrase);
  if (typeof key === 'string') return signFailure(key);
  if (now() > key.certificate.validToDate) return signFailure('certificate-expired');
  return now() < key.certificate.validFromDate ? signFailure('not-activated') : key;
};

const signAll = async (
  request: SignRequest,
  checked: readonly CheckedPdf[],
  key: SigningKey,
  at: Date,
): Promise<Signed | SignFailure> => {
  const done: SignedPdf[] = [];
  for (const pdf of checked) {
    const result = await signOne(pdf, key, { ...request, at });
    // Nothing has left this process: a failure in the middle leaves no document signed.
    if (typeof result === 'string') return signFailure(result);
    done.push({ bytes: result, documentId: null });
    request.onProgress?.(done.length, checked.length);
  }
  return allSigned('local', done);
};

/** Signs with PKCS#12 files of the agency: for trial, and where there is no BSrE. All documents or none. */
export const localSigner = (options: LocalSignerOptions): Signer => ({
  sign: async (request) => {
    const checked = await checkRequest(request);
    if ('failure' in checked) return checked;
    const key = await openFor(request, options);
    return 'failure' in key ? key : signAll(request, checked, key, options.now());
  },
  // Whether the certificate is still valid stands inside the locked file: signing tells.
  status: async (nik) =>
    isNik(nik)
      ? { status: (await options.keyOf(nik)) === null ? 'NOT_REGISTERED' : 'ISSUE' }
      : signFailure('invalid-nik'),
  verify: (pdf) => options.check(pdf, options.trust),
});
