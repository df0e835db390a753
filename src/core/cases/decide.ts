import type { Sop } from '#core/sops/model.ts';
import type { Case } from './case.ts';
import type { Command } from './command.ts';
import { giveApproval, refuseApproval, requestApproval } from './decide/approvals.ts';
import { makeCaseFile } from './decide/case-file.ts';
import { completeStep } from './decide/complete-step.ts';
import {
  attachEvidence,
  escalate,
  note,
  send,
  tellReporter,
  writeAsReporter,
} from './decide/correspondence.ts';
import {
  editDocument,
  initialDocument,
  receiveDocument,
  revokeDocument,
  sendDocument,
} from './decide/documents.ts';
import { fulfilDuty, startDuty } from './decide/duties.ts';
import type { Decision } from './decide/ground.ts';
import { close, joinDuplicate, reopen } from './decide/life.ts';
import { executeMeasure, liftMeasure, orderMeasure } from './decide/measures.ts';
import {
  callMeeting,
  cancelMeeting,
  changeMeeting,
  giveDisposition,
  recordMeeting,
} from './decide/office.ts';
import { recomputeDue } from './decide/recompute-due.ts';
import { receiveReport } from './decide/receive-report.ts';
import { printDocument, signDocument, signOnPaper } from './decide/signing.ts';
import { refuse } from './refuse.ts';
import { allPlain } from '#core/text/plain.ts';
import { assessSeverity, assignStep, resume, startStep, wait } from './decide/work.ts';

/**
 * What follows from a command: the events to be recorded, or the reason why nothing follows.
 * Pure: time, ids and the world's facts come with the command.
 */
export const decide = (sop: Sop, state: Case, command: Command): Decision => {
  const { meta: _meta, ...asked } = command;
  if (!allPlain(asked)) return refuse('invalid-answer', 'ada karakter yang tidak dapat disimpan');
  switch (command.type) {
    case 'receive-report':
      return receiveReport(sop, state, command);
    case 'start-step':
      return startStep(sop, state, command);
    case 'assign-step':
      return assignStep(sop, state, command);
    case 'complete-step':
      return completeStep(sop, state, command);
    case 'wait':
      return wait(sop, state, command);
    case 'resume':
      return resume(sop, state, command);
    case 'request-approval':
      return requestApproval(sop, state, command);
    case 'give-approval':
      return giveApproval(sop, state, command);
    case 'refuse-approval':
      return refuseApproval(sop, state, command);
    case 'order-measure':
      return orderMeasure(sop, state, command);
    case 'execute-measure':
      return executeMeasure(sop, state, command);
    case 'lift-measure':
      return liftMeasure(sop, state, command);
    case 'assess-severity':
      return assessSeverity(sop, state, command);
    case 'attach-evidence':
      return attachEvidence(sop, state, command);
    case 'send':
      return send(sop, state, command);
    case 'escalate':
      return escalate(sop, state, command);
    case 'note':
      return note(sop, state, command);
    case 'tell-reporter':
      return tellReporter(sop, state, command);
    case 'write-as-reporter':
      return writeAsReporter(state, command);
    case 'join-duplicate':
      return joinDuplicate(sop, state, command);
    case 'close':
      return close(sop, state, command);
    case 'reopen':
      return reopen(sop, state, command);
    case 'recompute-due':
      return recomputeDue(sop, state, command);
    case 'start-duty':
      return startDuty(sop, state, command);
    case 'fulfil-duty':
      return fulfilDuty(sop, state, command);
    case 'edit-document':
      return editDocument(sop, state, command);
    case 'initial-document':
      return initialDocument(sop, state, command);
    case 'sign-document':
      return signDocument(sop, state, command);
    case 'print-document':
      return printDocument(sop, state, command);
    case 'sign-on-paper':
      return signOnPaper(sop, state, command);
    case 'send-document':
      return sendDocument(sop, state, command);
    case 'revoke-document':
      return revokeDocument(sop, state, command);
    case 'receive-document':
      return receiveDocument(sop, state, command);
    case 'call-meeting':
      return callMeeting(sop, state, command);
    case 'change-meeting':
      return changeMeeting(sop, state, command);
    case 'record-meeting':
      return recordMeeting(sop, state, command);
    case 'cancel-meeting':
      return cancelMeeting(sop, state, command);
    case 'give-disposition':
      return giveDisposition(sop, state, command);
    case 'make-case-file':
      return makeCaseFile(sop, state, command);
    default:
      return unreachable(command);
  }
};

/** A new kind of command does not compile until it is decided above. */
const unreachable = (command: never): never => {
  throw new Error(`undecided command: ${JSON.stringify(command)}`);
};
