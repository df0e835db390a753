import type { OutsideView } from './outside-view.ts';
import type { PaperId } from './paper-id.ts';
import type { InitialPlace } from './initial-place.ts';
import type { MeasureKind } from '#core/sops/measure-kinds.ts';
import type { DutyId, FieldId, OutcomeId, OutputId, RoleId, StepId } from '#core/sops/model.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import type { Instant } from '#core/time/instant.ts';
import type { ActorRef } from '#core/people/actor.ts';
import type { BodyId } from '#core/people/body.ts';
import type { CaseParty } from './case-party.ts';
import type {
  Answers,
  ApprovalAbout,
  CloseReason,
  DutyDueBy,
  DutyNotice,
  EventOf,
  PaperSigner,
  ProducedOutput,
  RegisterHold,
  Signatory,
  FrozenCheck,
  SignatureFound,
  SignedVia,
} from './event.ts';
import type { MeasureWithdrawal } from './measure-event.ts';
import type { Cause, DecisionPaper, LeftOpen, LetterLines, ReportsCounted } from './event-parts.ts';
import type { SendingPurpose, SendingWay } from './sending-event.ts';
import type { SendingReply } from './sending-reply.ts';
import type { DispositionPlan, MeetingMinutes, MeetingPlan } from './office-event.ts';
import type { AffectedSystem, FileRef, Report } from './report.ts';

/** A visit of a step. A loop visits a step again, as another turn. */
export interface Turn {
  readonly turn: number;
  readonly step: StepId;
  readonly roles: readonly RoleId[];
  readonly startedAt: Instant;
  readonly due: Instant | null;
  readonly beyondKnownHolidays: boolean;
  readonly dueChanges: readonly DueChange[];
  /** Version of the calendar the due time was last computed with. */
  readonly calendarVersion: number;
  readonly taken: { readonly by: ActorRef; readonly at: Instant } | null;
  readonly assignee: { readonly id: string; readonly name: string } | null;
  /** Accounts of everybody who was given it, took it, put it on waiting, resumed or completed it, each once. */
  readonly hands: readonly string[];
  readonly waits: readonly Wait[];
  /** When the case closed around a turn that was never completed (a duplicate, a withdrawal). */
  readonly left: Instant | null;
  readonly completed: {
    readonly at: Instant;
    readonly recordedAt: Instant;
    readonly by: ActorRef;
    readonly outcome: OutcomeId;
    readonly form: Answers;
    readonly backdatingReason: string | null;
    /** The outside roles whose work it is; empty where whoever completed it worked it himself. */
    readonly enteredFor: readonly RoleId[];
    /** null unless the outcome departs from the answer it should follow. */
    readonly exception: TakenException | null;
  } | null;
}

/** An outcome that departs from the answer it should follow: from which, why, and who approved it. */
export interface TakenException {
  readonly answered: { readonly step: StepId; readonly field: FieldId; readonly answer: string };
  readonly reason: string;
  readonly approvedBy: EventOf<'exception-made'>['approvedBy'];
}

export interface Wait {
  readonly party: string;
  readonly reason: string;
  readonly since: Instant;
  readonly until: Instant | null;
  readonly ended: { readonly at: Instant; readonly result: string } | null;
}

/** A due time that changed after the step had started, and why. */
export interface DueChange {
  readonly from: Instant | null;
  readonly to: Instant | null;
  readonly reason: string;
  readonly at: Instant;
}

/** An official paper of the case: an output of a turn, as far as its life has come. */
export interface CasePaper extends PaperId {
  /** Parts an officer wrote anew. */
  readonly edits: Readonly<Record<string, string>>;
  /** Who wrote them, each once. */
  readonly writers: readonly ActorRef[];
  readonly initials: readonly {
    readonly by: ActorRef;
    readonly at: Instant;
    /** For which place of the agency's order; left out where it had none. */
    readonly place?: InitialPlace;
  }[];
  /** Signed versions, oldest first; the last one counts unless revoked. */
  readonly versions: readonly PaperVersion[];
}

/** A signed version, or one that lies outside to be signed: its bytes stay, whatever comes after. */
export interface PaperVersion {
  readonly version: number;
  readonly code: string;
  /** Empty until SRIKANDI has given it, and on a party's paper that states none. */
  readonly number: string;
  readonly title: string;
  readonly file: FileRef;
  /** Whom it names for each role; left out of older records and of prints. */
  readonly signatories?: readonly Signatory[];
  /** Left out of older records. */
  readonly letter?: LetterLines;
  /** Left out of papers of outside parties, whose numbers are not ours. */
  readonly register?: RegisterHold;
  /** Empty while it waits for its hand-signed scan, or for what comes back from SRIKANDI. */
  readonly signatures: readonly (PaperSigner & {
    readonly via: SignedVia;
    readonly at: Instant;
    readonly place: string | null;
    /** Of an electronic signature: what checking it found when it was recorded, and the files that hold it. */
    readonly found?: SignatureFound;
    readonly frozen?: FrozenCheck;
  })[];
  /** When it was set for signing by hand; null for papers signed electronically. */
  readonly printed: { readonly at: Instant; readonly by: ActorRef; readonly file: FileRef } | null;
  /** When it was set as a DOCX for SRIKANDI; null for papers numbered and signed here. */
  readonly exported: { readonly at: Instant; readonly by: ActorRef; readonly file: FileRef } | null;
  readonly revoked: { readonly at: Instant; readonly by: ActorRef; readonly reason: string } | null;
  readonly sent: readonly {
    readonly to: readonly string[];
    readonly reaches: readonly string[];
    /** Bodies whose people read it here. */
    readonly bodies: readonly BodyId[];
    readonly way: SendingWay;
    readonly note: string;
    readonly proof: readonly FileRef[];
    readonly by: ActorRef;
    readonly at: Instant;
  }[];
  readonly received: readonly {
    readonly by: string;
    readonly note: string;
    readonly proof: readonly FileRef[];
    readonly at: Instant;
  }[];
  /** Who of a body it was sent to has taken the file from here, each once. */
  readonly fetched: readonly { readonly by: ActorRef; readonly at: Instant }[];
}

/** A meeting about the case; called in the turn the case then stood at. */
export interface Meeting {
  readonly meeting: number;
  readonly turn: number;
  readonly plan: MeetingPlan;
  readonly state: 'called' | 'held' | 'cancelled';
  readonly calledAt: Instant;
  /** Who called it, and who changed its plan since. */
  readonly plannedBy: readonly ActorRef[];
  /** null until it was held. */
  readonly held: {
    readonly minutes: MeetingMinutes;
    readonly at: Instant;
    readonly by: ActorRef;
  } | null;
}

/** A disposition of the case: to whom it was passed on, with which instructions. */
export interface Disposition {
  readonly disposition: number;
  readonly plan: DispositionPlan;
  readonly at: Instant;
  readonly by: ActorRef;
  /** What its receivers answered, each once; `by` entered it. */
  readonly answers: readonly {
    readonly receiver: number;
    readonly answer: string;
    /** How whoever entered it for the receiver knows it; null where the receiver answered himself. */
    readonly known: string | null;
    readonly at: Instant;
    readonly by: ActorRef;
  }[];
}

/**
 * Where an order to send stands with one of its recipients: `owed`, `again` when what was sent has
 * been revoked since and what replaces it is owed, `sent`, or `waived` by somebody who answers for it.
 */
export type RecipientState = 'owed' | 'again' | 'sent' | 'waived';

/** One recipient of an order, and how far that has come. */
export interface Recipient {
  readonly name: string;
  /** Gets a copy (tembusan). */
  readonly copy: boolean;
  readonly state: RecipientState;
  /** When it left or was waived; null while it is owed. */
  readonly at: Instant | null;
  readonly ways: readonly SendingWay[];
  /** Of what left: papers that bore no signature made here. */
  readonly unsignedHere: readonly OutputId[];
}

/** Something is to be sent, and what became of it. */
export interface Sending {
  readonly sending: number;
  readonly turn: number;
  readonly purpose: SendingPurpose;
  readonly recipients: readonly Recipient[];
  readonly items: readonly PaperId[];
  readonly orderedAt: Instant;
  readonly orderedBy: ActorRef;
  readonly records: readonly SendingRecord[];
  readonly waivers: readonly {
    readonly recipients: readonly string[];
    readonly reason: string;
    readonly by: ActorRef;
    readonly at: Instant;
  }[];
  /** What recipients answered, in the order it was recorded. */
  readonly replies: readonly SendingReply[];
}

/** What an officer recorded as having left. */
export interface SendingRecord {
  readonly recipients: readonly string[];
  readonly addressee: string;
  /** Bodies whose people read its signed papers here. */
  readonly bodies: readonly BodyId[];
  /** Papers of it that bore no signature made here. */
  readonly unsignedHere: readonly OutputId[];
  readonly sentBy: string;
  readonly way: SendingWay;
  readonly note: string;
  readonly proof: readonly FileRef[];
  readonly at: Instant;
  /** The signed versions of its papers that stood then: one of them revoked, another has to be sent. */
  readonly versions: readonly (PaperId & { readonly version: number })[];
}

/** What left without an order. */
export interface SentByHand extends Pick<SendingRecord, 'bodies' | 'way' | 'at' | 'versions'> {
  readonly purpose: SendingPurpose;
  readonly to: readonly string[];
  /** Papers of it that bore no signature made here. */
  readonly unsigned: readonly PaperId[];
  /** Who recorded it. */
  readonly by: ActorRef;
}

/** A legal duty running beside the flow. */
export interface RunningDuty {
  readonly number: number;
  readonly duty: DutyId;
  readonly since: Instant;
  readonly basis: string;
  readonly due: Instant;
  readonly dueBy: DutyDueBy;
  readonly startedBy: ActorRef;
  readonly fulfilled: {
    readonly at: Instant;
    readonly by: ActorRef;
    readonly told: readonly DutyNotice[];
    readonly form: Answers;
    readonly proof: readonly FileRef[];
    readonly note: string;
  } | null;
}

export interface Approval {
  readonly approval: number;
  readonly turn: number;
  readonly role: RoleId;
  readonly about: ApprovalAbout;
  readonly reason: string;
  /** Left out where the reports of the work unit are not why it was asked. */
  readonly reports?: ReportsCounted;
  readonly requestedBy: ActorRef;
  readonly requestedAt: Instant;
  readonly decided: {
    readonly given: boolean;
    readonly by: ActorRef;
    readonly at: Instant;
    readonly note: string;
    /** `by` had a hand in the step himself, as the edition allows. */
    readonly atOwnStep: boolean;
    /** The signed sheet it was decided on, which `by` recorded; null where it was decided here. */
    readonly onPaper: (DecisionPaper & { readonly proof: readonly FileRef[] }) | null;
  } | null;
}

export interface Measure {
  readonly measure: number;
  readonly kind: MeasureKind;
  readonly system: AffectedSystem;
  readonly state: 'ordered' | 'in-force' | 'done' | 'lifted' | 'withdrawn';
  readonly orderedAt: Instant;
  readonly executedAt: Instant | null;
  readonly liftedAt: Instant | null;
  /** When the order was taken back before anybody carried it out. */
  readonly withdrawnAt: Instant | null;
  /** By whom and why; with the outcome because of which it was, where he chose one that lifts measures. */
  readonly withdrawal: MeasureWithdrawal | null;
}

export interface Message {
  readonly from: 'reporter' | 'team';
  readonly text: Bilingual;
  readonly files: readonly FileRef[];
  readonly at: Instant;
  readonly automatic: boolean;
}

export interface CaseFacts {
  readonly id: string;
  readonly agency: string;
  readonly edition: string;
  readonly number: string;
  readonly trackingHash: string;
  readonly report: Report;
  readonly openedAt: Instant;
  readonly ticket: string | null;
  readonly system: AffectedSystem;
  /** Bodies involved in outside roles, oldest first, those released included. */
  readonly parties: readonly CaseParty[];
  readonly severity: string | null;
  /** Why it was assessed so: who said it by hand gave a reason, a step's form names its step. */
  readonly severityReason: string | null;
  /** The step that assessed it; null where somebody did beside the steps, and in older records. */
  readonly severityCause: Cause | null;
  readonly category: string;
  /** All turns, oldest first; an open case's last one is the current one. */
  readonly turns: readonly Turn[];
  readonly outputs: readonly ProducedOutput[];
  readonly approvals: readonly Approval[];
  readonly measures: readonly Measure[];
  readonly duties: readonly RunningDuty[];
  /** Legal duties that were found not to apply. */
  readonly dutiesAside: readonly {
    readonly duty: DutyId;
    readonly by: ActorRef;
    readonly at: Instant;
  }[];
  /** Only those that were edited, initialled or signed; all others are drafts made anew from the case. */
  readonly papers: readonly CasePaper[];
  readonly meetings: readonly Meeting[];
  readonly dispositions: readonly Disposition[];
  readonly evidence: readonly FileRef[];
  /** What outside parties see of report and evidence; null until somebody releases it. */
  readonly outsideView: OutsideView | null;
  readonly messages: readonly Message[];
  readonly duplicates: readonly {
    readonly caseId: string;
    readonly number: string;
    readonly report: Report;
  }[];
  /** Orders to send, fulfilled or not, in the order they were given. */
  readonly sendings: readonly Sending[];
  /** What was recorded as sent or escalated that no step ordered. */
  readonly sentByHand: readonly SentByHand[];
  /** What was still open when the case closed, and why it was closed all the same; null when nothing was, or it is open. */
  readonly leftOpen: (LeftOpen & { readonly reason: string }) | null;
  /** How many events made this state; the version of the case. */
  readonly version: number;
  /** The version its newest event made that is no mere read put on record. */
  readonly lastChange: number;
}

export interface NoCase {
  readonly status: 'none';
}

export interface OpenCase extends CaseFacts {
  readonly status: 'open';
}

export interface ClosedCase extends CaseFacts {
  readonly status: 'closed';
  readonly closed: {
    readonly reason: CloseReason;
    readonly note: string;
    /** The outcome that closed it; null where somebody did, and in older records. */
    readonly cause: Cause | null;
    readonly at: Instant;
    readonly into: { readonly caseId: string; readonly number: string } | null;
  };
}

export type Case = NoCase | OpenCase | ClosedCase;

export const noCase: NoCase = { status: 'none' };

/** The turn the case stands at; undefined when no step has started. */
export const currentTurn = (state: OpenCase): Turn | undefined => state.turns.at(-1);
