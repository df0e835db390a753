import type { SignFailure } from '#core/papers/signing/failures.ts';
import type { Verification } from '#core/papers/signing/signature-finding.ts';
import type { TrustAnchors } from '#adapters/signature/verify/trust.ts';

/** What goes to a checking process. */
export interface CheckJob {
  readonly id: number;
  readonly pdf: Uint8Array;
  readonly trust: TrustAnchors;
}

/** What comes back; `tired` when the process has taken so much memory that it should be ended. */
export interface CheckResult {
  readonly id: number;
  readonly found: Verification | SignFailure;
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
  ('signatures' in message.found || 'failure' in message.found);
