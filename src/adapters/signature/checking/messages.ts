import type { SignFailure } from '#core/papers/signing/failures.ts';
import type { Verification } from '#core/papers/signing/signature-finding.ts';
import type { PdfText } from '#app/ports.ts';
import type { TrustAnchors } from '#adapters/signature/verify/trust.ts';

/** What goes to a checking process: a file whose signatures are checked, or whose words are read. */
export type CheckJob = { readonly id: number; readonly pdf: Uint8Array } & (
  | { readonly work: 'signatures'; readonly trust: TrustAnchors }
  | { readonly work: 'text' }
);

/** What is found of a file by the work that was asked. */
export type Finding = Verification | PdfText | SignFailure;

/** What comes back; `tired` when the process has taken so much memory that it should be ended. */
export interface CheckResult {
  readonly id: number;
  readonly found: Finding;
  readonly tired: boolean;
}

/** Whether a message is an answer; anything else a process says is none. */
export const isCheckResult = (message: unknown): message is CheckResult =>
  typeof message === 'object' &&
  message !== null &&
  'id' in message &&
  typeof message.id === 'number' &&
  'tired' in message &&
  typeof message.tired === 'boolean' &&
  'found' in message &&
  typeof message.found === 'object' &&
  message.found !== null &&
  ('signatures' in message.found || 'lines' in message.found || 'failure' in message.found);
