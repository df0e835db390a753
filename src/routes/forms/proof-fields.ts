/** What a form asks for to have its sender prove who he is: his password, and where a second factor is on a code. */
export interface ProofAsked {
  readonly withCode: boolean;
}

/** The controls of such a proof. What was typed there is never drawn again. */
export const proofControls = ['password', 'kode-verifikasi'] as const;
