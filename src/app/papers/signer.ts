import type { SignFailure } from '#core/papers/signing/failures.ts';
import type { Signed, SignRequest } from '#core/papers/signing/sign-request.ts';
import type { Verification } from '#core/papers/signing/signature-finding.ts';
import type { UserStatus } from '#core/papers/signing/user-status.ts';
import type { PassingFile } from './passing-files.ts';

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
   * @param pdf bytes of ours, or that signing waits for; or a file that anybody may ask about, which
   *   waits behind others of its kind and is never held here
   */
  verify(pdf: Uint8Array | PassingFile): Promise<Verification | SignFailure>;
}
