import type { Tied } from '#core/people/tied.ts';
import type { DutyId, FieldId, OutcomeId, OutputId, RoleId, StepId } from '#core/sops/model.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import type { Instant } from '#core/time/instant.ts';
import type { ActorRef } from '#core/people/actor.ts';
import type { Cause, DecisionPaper, LeftOpen, LetterLines, ReportsCounted } from './event-parts.ts';
import type { MeasureEvent } from './measure-event.ts';
import type { OfficeEvent } from './office-event.ts';
import type { InitialPlace } from './initial-place.ts';
import type { PaperId } from './paper-id.ts';
import type { SendingEvent, SendingWay, SentByHandEvent } from './sending-event.ts';
import type { BodyId } from '#core/people/body.ts';
import type { ReleasedTexts } from './outside-view.ts';
import type { ReportChange } from './report-corrections.ts';
import type { AffectedSystem, FileRef, Report } from './report.ts';

/** What an answer to a form field can be, by the field's type. */
export type Answer = string | number | readonly string[] | AffectedSystem | readonly FileRef[];

export type Answers = Readonly<Record<string, Answer>>;

/** An output a step left behind: a file, or the step's form as filled in, or a number. */
export interface ProducedOutput {
  readonly output: OutputId;
  readonly step: StepId;
  readonly turn: number;
  readonly files: readonly FileRef[];
  /** Number given, for instance the ticket number. */
  readonly number?: string;
}

/** How a signature came about: BSrE, a certificate of the agency's own, ink on a scan, or in SRIKANDI. */
export type SignedVia = 'bsre' | 'certificate' | 'ink' | 'srikandi';

/** Signatures that are made here. */
export type ElectronicVia = Exclude<SignedVia, 'ink' | 'srikandi'>;

/**
 * What checking an electronic signature found before it was recorded: whether the bytes are those
 * that were signed, whether its certificate led to a trusted one then, and when it was made by its
 * signer's clock and by its time stamp.
 */
export interface SignatureFound {
  /** The field of the PDF it stands in. */
  readonly field: string;
  readonly integrity: 'intact' | 'unchecked';
  readonly trusted: boolean;
  readonly claimedAt: Instant | null;
  readonly stampedAt: Instant | null;
}

/** Files frozen beside a signed paper, for whoever checks it when its certificates have expired. */
export interface FrozenCheck {
  /** The certificates from the signer's upwards (PEM). */
  readonly certificates: FileRef;
  /** What was checked, when, and with which result. */
  readonly report: FileRef;
}

/** Who signed: for an executor of the SOP, or as a party of the paper who is none (`role` null). */
export interface PaperSigner extends Tied {
  readonly role: RoleId | null;
  readonly name: string;
  readonly position: string;
}

/** Somebody a paper names, as it is printed, and the account that signs for him. */
export interface NamedSigner extends Tied {
  readonly name: string;
  readonly position: string;
}

/** Whom a paper names for a role, as it is printed; null where an outside party’s account alone says who signs. */
export interface Signatory {
  readonly role: RoleId;
  readonly person: NamedSigner | null;
}

/** The entry of a letter register a paper's number is held by: which attempt at issuing it holds it. */
export interface RegisterHold {
  readonly name: string;
  readonly year: number;
  readonly attempt: string;
  /** The date that was given with a number from elsewhere; left out where ours, whose paper bears the day it was issued. */
  readonly datedAt?: Instant;
}

/** What says when a legal duty is due: the rule, the letter that asks for an answer, or a default because it sets no time. */
export type DutyDueBy = 'rule' | 'letter' | 'default';

/** Whom a notice was given, and by which way it went. */
export interface DutyNotice {
  readonly to: string;
  readonly way: SendingWay;
}

/** The life of an official paper, beside the flow. */
export type PaperEvent =
  /** A part with null follows the case again. */
  | (PaperId & {
      readonly type: 'paper-edited';
      readonly edits: Readonly<Record<string, string | null>>;
    })
  /** `place` is told where the agency has an order of initials. */
  | (PaperId & { readonly type: 'paper-initialled'; readonly place?: InitialPlace })
  | (PaperId & {
      readonly type: 'paper-signed';
      /** Counts from 1; revoking and signing anew counts on. */
      readonly version: number;
      /** What the check page is asked with. */
      readonly code: string;
      readonly number: string;
      readonly title: string;
      /** The bytes after this signature. */
      readonly file: FileRef;
      readonly signer: PaperSigner;
      readonly via: SignedVia;
      /** Where it was signed; told for ink, where nobody else can know. */
      readonly place?: string;
      /** Told of an electronic signature; ink holds nothing to check. */
      readonly found?: SignatureFound;
      readonly frozen?: FrozenCheck;
      /** SHA-256 of the signed file this signature was added to; null for the first. Older records and ink tell nothing. */
      readonly over?: string | null;
      /** Told with the first electronic signature. */
      readonly signatories?: readonly Signatory[];
      /** Told with the first electronic signature. */
      readonly letter?: LetterLines;
      /** Told with the first electronic signature on a paper of the agency, and with the first of SRIKANDI. */
      readonly register?: RegisterHold;
    })
  /** Set with its code as a DOCX, to be numbered and signed in SRIKANDI; what comes back follows as `paper-signed`. */
  | (PaperId & {
      readonly type: 'paper-exported';
      readonly version: number;
      readonly code: string;
      readonly title: string;
      readonly file: FileRef;
      readonly letter?: LetterLines;
      readonly signatories: readonly Signatory[];
    })
  /** Numbered, dated and set, to be signed by hand; the scan follows as `paper-signed` with `ink`. */
  | (PaperId & {
      readonly type: 'paper-printed';
      readonly version: number;
      readonly code: string;
      readonly number: string;
      readonly title: string;
      readonly file: FileRef;
      readonly letter?: LetterLines;
      readonly register?: RegisterHold;
    })
  | (PaperId & {
      readonly type: 'paper-sent';
      readonly version: number;
      readonly to: readonly string[];
      /** Recipients of orders to send that are reached by it though `to` calls them otherwise. */
      readonly reaches: readonly string[];
      /** Bodies whose people read it here from now on; left out where nobody was named. */
      readonly bodies?: readonly BodyId[];
      readonly way: SendingWay;
      readonly note: string;
      /** Left out where words alone say how it is known, and of older records. */
      readonly proof?: readonly FileRef[];
    })
  /** Somebody of a body it was sent to has taken the signed file from here, for the first time; that it was read is not known. */
  | (PaperId & { readonly type: 'paper-fetched'; readonly version: number })
  | (PaperId & {
      readonly type: 'paper-revoked';
      readonly version: number;
      readonly reason: string;
    })
  | (PaperId & {
      readonly type: 'paper-received';
      readonly version: number;
      readonly receivedBy: string;
      readonly note: string;
      /** As of `paper-sent`. */
      readonly proof?: readonly FileRef[];
    });

/** What is approved: a way out of a step, or that a measure is lifted. */
export type ApprovalAbout = { readonly outcome: OutcomeId } | { readonly measure: number };

/** Every thing that can happen to a case. Past tense; nothing else changes a case. */
export type EventData =
  | {
      readonly type: 'report-received';
      readonly caseId: string;
      readonly number: string;
      readonly agency: string;
      readonly edition: string;
      readonly report: Report;
      readonly trackingHash: string;
    }
  | {
      readonly type: 'step-started';
      readonly turn: number;
      readonly step: StepId;
      readonly roles: readonly RoleId[];
      readonly due: Instant | null;
      readonly calendarVersion: number;
      readonly beyondKnownHolidays: boolean;
    }
  | { readonly type: 'step-taken'; readonly turn: number }
  | {
      readonly type: 'step-assigned';
      readonly turn: number;
      readonly to: { readonly id: string; readonly name: string };
      readonly reason?: string;
    }
  | {
      readonly type: 'waiting-started';
      readonly turn: number;
      readonly party: string;
      readonly reason: string;
      readonly until?: Instant;
    }
  | { readonly type: 'waiting-ended'; readonly turn: number; readonly result: string }
  | {
      readonly type: 'approval-requested';
      readonly approval: number;
      readonly turn: number;
      readonly role: RoleId;
      readonly about: ApprovalAbout;
      readonly reason: string;
      /** Where reports of the work unit are why it is asked; left out otherwise, and in older records. */
      readonly reports?: ReportsCounted;
    }
  | {
      readonly type: 'approval-given';
      readonly approval: number;
      readonly note: string;
      /** Who gave it had a hand in the step himself, as the edition allows; left out otherwise. */
      readonly atOwnStep?: boolean;
    }
  | { readonly type: 'approval-refused'; readonly approval: number; readonly note: string }
  /** Whoever was asked decided on a sheet he signed; somebody else recorded it here. */
  | {
      readonly type: 'decision-recorded';
      readonly approval: number;
      readonly given: boolean;
      readonly paper: DecisionPaper;
      readonly note: string;
      readonly proof: readonly FileRef[];
    }
  /** What was recorded of a signed sheet was wrong: the request waits for its answer again. */
  | { readonly type: 'decision-withdrawn'; readonly approval: number; readonly reason: string }
  | {
      readonly type: 'step-completed';
      readonly turn: number;
      readonly step: StepId;
      readonly outcome: OutcomeId;
      readonly form: Answers;
      readonly outputs: readonly ProducedOutput[];
      readonly backdatingReason?: string;
      /** The outside roles whose work it is: he who completed it only entered it for them. */
      readonly enteredFor?: readonly RoleId[];
    }
  /** The step was completed with an outcome that does not follow the answer given, as an approved exception. */
  | {
      readonly type: 'exception-made';
      readonly turn: number;
      readonly step: StepId;
      readonly outcome: OutcomeId;
      /** The answer it departs from, and where it was given. */
      readonly answered: {
        readonly step: StepId;
        readonly field: FieldId;
        readonly answer: string;
      };
      readonly approval: number;
      readonly reason: string;
      readonly approvedBy: {
        readonly role: RoleId;
        readonly name: string;
        /** As of `approval-given`. */
        readonly atOwnStep?: boolean;
      };
    }
  | { readonly type: 'ticket-issued'; readonly number: string }
  | MeasureEvent
  /** A report was taken down wrongly: what stood there stays readable here. */
  | {
      readonly type: 'report-corrected';
      readonly changes: readonly ReportChange[];
      readonly reason: string;
    }
  | {
      readonly type: 'severity-assessed';
      readonly severity: string;
      readonly reason: string;
      /** The step that assessed it; left out where somebody did beside the steps. */
      readonly cause?: Cause;
    }
  | { readonly type: 'system-identified'; readonly system: AffectedSystem }
  /** From now on people of the body who hold the role for it see and work the case; `name` is what it was called then. */
  | {
      readonly type: 'party-involved';
      readonly role: RoleId;
      readonly body: BodyId;
      readonly name: string;
      readonly because: InvolvedBecause;
    }
  /** For people of the body the case is no longer there. */
  | {
      readonly type: 'party-released';
      readonly role: RoleId;
      readonly body: BodyId;
      readonly reason: string;
    }
  /** What outside parties read of the report and which files of the evidence, from now on and in the place of what they read before. */
  | {
      readonly type: 'outside-view-released';
      readonly texts: ReleasedTexts;
      readonly files: readonly string[];
    }
  | { readonly type: 'category-set'; readonly category: string }
  | {
      readonly type: 'evidence-attached';
      readonly files: readonly FileRef[];
      readonly note: string;
    }
  | SentByHandEvent
  | { readonly type: 'noted'; readonly text: string }
  /** A message stands on the reporter's tracking page; whether it was read is not known. */
  | { readonly type: 'message-placed'; readonly text: Bilingual; readonly automatic: boolean }
  | { readonly type: 'reporter-wrote'; readonly text: string; readonly files: readonly FileRef[] }
  | {
      readonly type: 'duplicate-joined';
      readonly caseId: string;
      readonly number: string;
      readonly report: Report;
    }
  /** Stands before `case-closed` where something was still open, with the reason of whoever closed it. */
  | (LeftOpen & { readonly type: 'left-open'; readonly reason: string })
  | {
      readonly type: 'case-closed';
      readonly reason: CloseReason;
      readonly note: string;
      readonly cause?: Cause;
      readonly into?: { readonly caseId: string; readonly number: string };
    }
  | { readonly type: 'case-reopened'; readonly reason: string }
  | {
      readonly type: 'due-changed';
      readonly turn: number;
      readonly from: Instant | null;
      readonly to: Instant | null;
      readonly reason: string;
      readonly calendarVersion: number;
      readonly beyondKnownHolidays: boolean;
    }
  | {
      readonly type: 'duty-started';
      readonly number: number;
      readonly duty: DutyId;
      readonly since: Instant;
      readonly basis: string;
      readonly due: Instant;
      readonly dueBy: DutyDueBy;
    }
  | { readonly type: 'duty-set-aside'; readonly duty: DutyId }
  | { readonly type: 'duty-taken-up'; readonly duty: DutyId }
  | {
      readonly type: 'duty-fulfilled';
      readonly number: number;
      /** Whom the notice was given, and by which way. */
      readonly told: readonly DutyNotice[];
      readonly form: Answers;
      readonly proof: readonly FileRef[];
      readonly note: string;
    }
  /** The whole case was given out as a file; `manifest` is the SHA-256 of its list of files and hashes. */
  | { readonly type: 'case-file-made'; readonly manifest: string; readonly files: number }
  | OfficeEvent
  | SendingEvent
  | PaperEvent;

/** Why a body is a party: it owns the system, or an officer named it. */
export type InvolvedBecause = 'owner' | 'named';

export type CloseReason = 'completed' | 'invalid' | 'duplicate' | 'out-of-authority' | 'withdrawn';

export type EventType = EventData['type'];

/** Which asking events came from: one command, one id, given by whoever runs it. */
export type CommandId = string;

/** An event with the command it came from, who, when it happened and when it was recorded. */
export type CaseEvent = EventData & {
  /** The version of its type it is written in (`record/versions.ts`). */
  readonly v: number;
  readonly command: CommandId;
  readonly by: ActorRef;
  readonly happenedAt: Instant;
  readonly recordedAt: Instant;
};

export type EventOf<T extends EventType> = Extract<CaseEvent, { readonly type: T }>;
