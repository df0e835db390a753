import { notTheirs } from './decide/asked-right.ts';
import { say } from '#core/text/bilingual.ts';
import type { Sop } from '#core/sops/model.ts';
import type { Case } from './case.ts';
import type { Command, CommandOf, CommandType } from './command.ts';
import {
  giveApproval,
  refuseApproval,
  requestApproval,
  requestLifting,
} from './decide/approvals.ts';
import { recordDecision, withdrawDecision } from './decide/decisions.ts';
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
import { editPaper, initialPaper, receivePaper, revokePaper, sendPaper } from './decide/papers.ts';
import { fetchPaper } from './decide/fetch-paper.ts';
import { fulfilDuty, setDutyAside, startDuty, takeDutyUp } from './decide/duties.ts';
import type { Decision } from './decide/ground.ts';
import { close, joinDuplicate, reopen } from './decide/life.ts';
import { executeMeasure, liftMeasure, orderMeasure, withdrawMeasure } from './decide/measures.ts';
import { correctReport } from './decide/correct-report.ts';
import { callMeeting, cancelMeeting, changeMeeting, recordMeeting } from './decide/office.ts';
import { answerDisposition, giveDisposition } from './decide/dispositions.ts';
import { involveParty, releaseParty } from './decide/parties.ts';
import { releaseOutsideView } from './decide/outside-view.ts';
import { recomputeDue } from './decide/recompute-due.ts';
import { receiveReport } from './decide/receive-report.ts';
import { printPaper, signPaper, signOnPaper } from './decide/signing.ts';
import { recordReply } from './decide/replies.ts';
import { recordSending, waiveSending } from './decide/sendings.ts';
import { exportPaper, returnPaper } from './decide/srikandi.ts';
import { refuse } from './refuse.ts';
import { allPlain, plainTexts } from '#core/text/plain.ts';
import { assessSeverity, assignStep, resume, startStep, wait } from './decide/work.ts';

type Decide<T extends CommandType> = (sop: Sop, state: Case, command: CommandOf<T>) => Decision;

/** Who decides each command; a new kind of command does not compile until it is decided here. */
const deciders: { readonly [T in CommandType]: Decide<T> } = {
  'receive-report': receiveReport,
  'start-step': startStep,
  'assign-step': assignStep,
  'complete-step': completeStep,
  wait,
  resume,
  'request-approval': requestApproval,
  'request-lifting': requestLifting,
  'give-approval': giveApproval,
  'refuse-approval': refuseApproval,
  'record-decision': recordDecision,
  'withdraw-decision': withdrawDecision,
  'order-measure': orderMeasure,
  'execute-measure': executeMeasure,
  'lift-measure': liftMeasure,
  'withdraw-measure': withdrawMeasure,
  'correct-report': correctReport,
  'involve-party': involveParty,
  'release-party': releaseParty,
  'release-outside-view': releaseOutsideView,
  'assess-severity': assessSeverity,
  'attach-evidence': attachEvidence,
  send,
  escalate,
  note,
  'tell-reporter': tellReporter,
  'write-as-reporter': writeAsReporter,
  'join-duplicate': joinDuplicate,
  close,
  reopen,
  'recompute-due': recomputeDue,
  'start-duty': startDuty,
  'set-duty-aside': setDutyAside,
  'take-duty-up': takeDutyUp,
  'fulfil-duty': fulfilDuty,
  'edit-paper': editPaper,
  'initial-paper': initialPaper,
  'sign-paper': signPaper,
  'print-paper': printPaper,
  'sign-on-paper': signOnPaper,
  'export-paper': exportPaper,
  'return-paper': returnPaper,
  'send-paper': sendPaper,
  'fetch-paper': fetchPaper,
  'revoke-paper': revokePaper,
  'receive-paper': receivePaper,
  'call-meeting': callMeeting,
  'change-meeting': changeMeeting,
  'record-meeting': recordMeeting,
  'cancel-meeting': cancelMeeting,
  'give-disposition': giveDisposition,
  'answer-disposition': answerDisposition,
  'record-sending': recordSending,
  'waive-sending': waiveSending,
  'record-reply': recordReply,
  'make-case-file': makeCaseFile,
};

const deciderOf = <T extends CommandType>(type: T): Decide<T> => deciders[type];

/**
 * What follows from a command: the events to be recorded, or the reason why nothing follows.
 * Whether the actor may is asked before anything else.
 * Pure: time, ids and the world's facts come with the command.
 */
export const decide = (sop: Sop, state: Case, command: Command): Decision => {
  const theirs = notTheirs(sop, state, command);
  if (theirs !== undefined) return theirs;
  // What the product brings itself is no text of the sender's, and there is much of it.
  const { meta, ...asked } = command;
  if (!allPlain(asked))
    return refuse(
      'invalid-answer',
      say('ada karakter yang tidak dapat disimpan', 'a character cannot be stored'),
    );
  return deciderOf(command.type)(sop, state, { ...plainTexts(asked), meta });
};
