import type { Bilingual } from '#core/text/bilingual.ts';

/** Why a command was refused. Closed: a screen or a client can explain each. */
export type RefusalCode =
  | 'case-exists'
  | 'no-case'
  | 'case-closed'
  | 'case-open'
  | 'not-current-turn'
  | 'unknown-step'
  | 'unknown-outcome'
  | 'wrong-role'
  | 'not-permitted'
  | 'missing-answer'
  | 'unknown-field'
  | 'invalid-answer'
  | 'too-long'
  | 'missing-output'
  | 'unknown-output'
  | 'approval-needed'
  | 'approval-not-needed'
  | 'outcome-not-following'
  | 'exception-needed'
  | 'answer-lacking'
  | 'unit-needed'
  | 'unit-settled'
  | 'proof-needed'
  | 'approval-pending'
  | 'unknown-approval'
  | 'approval-decided'
  | 'measures-in-force'
  | 'unknown-measure'
  | 'measure-state'
  | 'nothing-changed'
  | 'own-request'
  | 'already-taken'
  | 'already-waiting'
  | 'not-waiting'
  | 'happened-in-future'
  | 'happened-before-report'
  | 'happened-before-step'
  | 'backdating-reason-needed'
  | 'no-paper'
  | 'paper-signed'
  | 'paper-not-signed'
  | 'paper-changed'
  | 'already-signed'
  | 'paper-printed'
  | 'paper-not-printed'
  | 'nothing-to-sign'
  | 'form-is-final'
  | 'unknown-part'
  | 'not-the-signer'
  | 'unknown-meeting'
  | 'meeting-state'
  | 'signature-lacking'
  | 'signer-changed'
  | 'number-taken'
  | 'too-many'
  | 'unknown-duty'
  | 'duty-running'
  | 'duty-too-early'
  | 'duty-aside'
  | 'duty-not-aside'
  | 'duty-due-fixed'
  | 'duty-fulfilled'
  | 'sending-owed'
  | 'unknown-sending'
  | 'nothing-owed'
  | 'unknown-recipient'
  | 'sending-unproven'
  | 'empty-text'
  | 'same-case';

/**
 * A refusal: its code, what it is about, and a sentence that says what to do next.
 * `fields` names the form fields concerned, so that a screen can mark them.
 */
export interface Refusal {
  readonly refused: RefusalCode;
  readonly message: Bilingual;
  readonly fields?: readonly { readonly field: string; readonly message: Bilingual }[];
}

export const isRefusal = (result: object): result is Refusal => 'refused' in result;
