import type { SignFailure } from '#core/papers/signing/failures.ts';
import type { Verification } from '#core/papers/signing/signature-finding.ts';
import type { PdfText } from '#app/ports.ts';
import type { TrustAnchors } from '#adapters/signature/verify/trust.ts';

/** What goes to a checking process: a file whose signatures are checked, or whose words are read. */
export type CheckJob = { readonly pdf: Uint8Array } & (
  | { readonly work: 'signatures'; readonly trust: TrustAnchors }
  | { readonly work: 'text' }
);

/** What is found of a file by the work that was asked. */
export type Finding = Verification | PdfText | SignFailure;

/** Whether what a process said is a finding. */
export const isFinding = (value: unknown): value is Finding =>
  typeof value === 'object' &&
  value !== null &&
  ('signatures' in value || 'lines' in value || 'failure' in value);
