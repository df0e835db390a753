import type { SignFailure } from '#core/papers/signing/failures.ts';
import type { Signed, SignRequest } from '#core/papers/signing/sign-request.ts';
import type { Verification } from '#core/papers/signing/signature-finding.ts';
import type { UserStatus } from '#core/papers/signing/user-status.ts';

/** Whom a check is made for: `signing` waits for it to go on, `anybody` may ask on the public page. */
export type CheckedFor = 'signing' | 'anybody';

/** Signs documents electronically (PAdES) and checks signatures. */
export interface Signer {
  /** Signs all documents of one human act, or says why not and which of them were signed before. */
  sign(request: SignRequest): Promise<Signed | SignFailure>;
  /** Whether the person could sign now. */
  status(nik: string): Promise<{ readonly status: UserStatus } | SignFailure>;
  /**
   * Finds and checks every signature; a PDF without any gives an empty list. Whatever a file does,
   * others are answered meanwhile; one that takes too much is told as `not-checked`.
   *
   * @param whom `signing` when left out
   */
  verify(pdf: Uint8Array, whom?: CheckedFor): Promise<Verification | SignFailure>;
}
