import type { ReleasedTexts } from './outside-view.ts';
import type { PaperId } from './paper-id.ts';
import type { MeasureKind } from '#core/sops/measure-kinds.ts';
import type { DutyId, OutcomeId, OutputId, RoleId, StepId } from '#core/sops/model.ts';
import type { Instant } from '#core/time/instant.ts';
import type { Actor } from '#core/people/actor.ts';
import type { BodyId } from '#core/people/body.ts';
import type {
  Answers,
  CloseReason,
  CommandId,
  DutyNotice,
  ElectronicVia,
  PaperSigner,
  RegisterHold,
  Signatory,
  FrozenCheck,
  SignatureFound,
} from './event.ts';
import type { LetterLines } from './event-parts.ts';
import type { SendingWay } from './sending-event.ts';
import type { MeasureSaid } from './measure-event.ts';
import type { DispositionPlan, MeetingMinutes, MeetingPlan, ReceiverId } from './office-event.ts';
import type { Facts } from './facts.ts';
import type { ReportCorrections } from './report-corrections.ts';
import type { AffectedSystem, FileRef, Report } from './report.ts';

/** What can be asked of an official paper. `sign-paper` follows a signature that has been made; `edits` are those the signed bytes hold, `over` is the SHA-256 of the signed file a further signature was added to, null for the first. `return-paper` follows a PDF that came back from SRIKANDI and was checked. */
export type PaperCommand =
  | (PaperId & {
      readonly type: 'edit-paper';
      readonly edits: Readonly<Record<string, string | null>>;
    })
  | (PaperId & { readonly type: 'initial-paper' })
  | (PaperId & {
      readonly type: 'sign-paper';
      readonly version: number;
      readonly code: string;
      readonly number: string;
      readonly title: string;
      readonly file: FileRef;
      readonly signer: PaperSigner;
      readonly via: ElectronicVia;
      readonly edits: Readonly<Record<string, string>>;
      readonly over: string | null;
      readonly found: SignatureFound;
      readonly frozen: FrozenCheck;
      readonly signatories?: readonly Signatory[];
      readonly letter?: LetterLines;
      readonly register?: RegisterHold;
    })
  | (PaperId & {
      readonly type: 'print-paper';
      readonly code: string;
      readonly number: string;
      readonly title: string;
      readonly file: FileRef;
      readonly version: number;
      readonly edits: Readonly<Record<string, string>>;
      readonly letter?: LetterLines;
      readonly register?: RegisterHold;
    })
  | (PaperId & {
      readonly type: 'sign-on-paper';
      readonly version: number;
      readonly file: FileRef;
      readonly signers: readonly PaperSigner[];
      readonly place: string;
      readonly note: string;
      readonly happenedAt: Instant;
    })
  | (PaperId & {
      readonly type: 'export-paper';
      readonly version: number;
      readonly code: string;
      readonly title: string;
      readonly file: FileRef;
      readonly signatories: readonly Signatory[];
      readonly letter?: LetterLines;
      readonly edits: Readonly<Record<string, string>>;
    })
  | (PaperId & {
      readonly type: 'return-paper';
      readonly version: number;
      readonly number: string;
      readonly file: FileRef;
      readonly signers: readonly (PaperSigner & {
        readonly found: SignatureFound;
        readonly frozen: FrozenCheck;
      })[];
      readonly register: RegisterHold;
    })
  | (PaperId & {
      readonly type: 'send-paper';
      readonly to: readonly string[];
      readonly reaches?: readonly string[];
      /** Bodies of the case whose people are to read it here. */
      readonly bodies?: readonly BodyId[];
      readonly way: SendingWay;
      readonly note: string;
      readonly proof: readonly FileRef[];
      readonly happenedAt?: Instant;
    })
  | (PaperId & { readonly type: 'fetch-paper'; readonly version: number })
  | (PaperId & { readonly type: 'revoke-paper'; readonly reason: string })
  | (PaperId & {
      readonly type: 'receive-paper';
      readonly receivedBy: string;
      readonly note: string;
      readonly proof: readonly FileRef[];
      readonly happenedAt?: Instant;
    });

/** What can be asked of an order to send: that it has left, that it is not sent, or that it was answered. */
export type SendingCommand =
  | {
      readonly type: 'record-sending';
      readonly sending: number;
      readonly recipients: readonly string[];
      readonly addressee: string;
      /** Bodies of the case whose people are to read its signed papers here. */
      readonly bodies?: readonly BodyId[];
      readonly sentBy: string;
      readonly way: SendingWay;
      readonly note: string;
      readonly proof: readonly FileRef[];
      readonly happenedAt?: Instant;
    }
  | { readonly type: 'waive-sending'; readonly sending: number; readonly reason: string }
  | {
      readonly type: 'record-reply';
      readonly sending: number;
      /** As the order names him. */
      readonly recipient: string;
      /** Who answered in truth; empty when as the order names him. */
      readonly repliedBy: string;
      readonly way: SendingWay;
      readonly number: string;
      /** Of the letter: `2026-11-29`; empty where it bears none. */
      readonly dated: string;
      readonly text: string;
      readonly note: string;
      readonly files: readonly FileRef[];
      /** When it was received. */
      readonly happenedAt?: Instant;
    };

/** What can be asked beside the flow: meetings and dispositions. */
export type OfficeCommand =
  | { readonly type: 'call-meeting'; readonly plan: MeetingPlan }
  | { readonly type: 'change-meeting'; readonly meeting: number; readonly plan: MeetingPlan }
  | {
      readonly type: 'record-meeting';
      readonly meeting: number;
      readonly minutes: MeetingMinutes;
      readonly happenedAt?: Instant;
    }
  | { readonly type: 'cancel-meeting'; readonly meeting: number; readonly reason: string }
  | { readonly type: 'give-disposition'; readonly plan: DispositionPlan }
  | (ReceiverId & {
      readonly type: 'answer-disposition';
      readonly answer: string;
      /** How it is known, where its giver is not the receiver: who said so, by which way. */
      readonly known?: string;
      readonly happenedAt?: Instant;
    });

/** Every thing that can be asked of a case. */
export type CommandData =
  | {
      readonly type: 'receive-report';
      readonly caseId: string;
      readonly number: string;
      readonly report: Report;
      readonly trackingHash: string;
    }
  | { readonly type: 'start-step'; readonly turn: number }
  | {
      readonly type: 'assign-step';
      readonly turn: number;
      readonly to: {
        readonly id: string;
        readonly name: string;
        readonly roles: readonly RoleId[];
        readonly body?: BodyId;
      };
      readonly reason?: string;
    }
  | {
      readonly type: 'complete-step';
      readonly turn: number;
      readonly step: StepId;
      readonly outcome: OutcomeId;
      readonly form: Answers;
      /** What became of measures that were ordered and not carried out. */
      readonly measures?: readonly MeasureSaid[];
      readonly outputs: readonly {
        readonly output: OutputId;
        readonly files: readonly FileRef[];
      }[];
      readonly happenedAt?: Instant;
      readonly backdatingReason?: string;
      /** Why the case closes while something is still open; counts only where it closes and something is. */
      readonly leavingOpen?: string;
    }
  | {
      readonly type: 'wait';
      readonly turn: number;
      readonly party: string;
      readonly reason: string;
      readonly until?: Instant;
    }
  | { readonly type: 'resume'; readonly turn: number; readonly result: string }
  | {
      readonly type: 'request-approval';
      readonly turn: number;
      readonly outcome: OutcomeId;
      readonly reason: string;
    }
  | { readonly type: 'request-lifting'; readonly measure: number; readonly reason: string }
  | { readonly type: 'give-approval'; readonly approval: number; readonly note: string }
  | { readonly type: 'refuse-approval'; readonly approval: number; readonly note: string }
  | {
      readonly type: 'record-decision';
      readonly approval: number;
      readonly given: boolean;
      readonly number: string;
      /** Of the sheet: `2026-11-29`. */
      readonly date: string;
      /** Of who signed it: the holder of the office that was asked. */
      readonly name: string;
      readonly note: string;
      readonly proof: readonly FileRef[];
    }
  | { readonly type: 'withdraw-decision'; readonly approval: number; readonly reason: string }
  | {
      readonly type: 'order-measure';
      readonly kind: MeasureKind;
      readonly system: AffectedSystem;
      readonly reason: string;
    }
  | {
      readonly type: 'execute-measure';
      readonly measure: number;
      readonly note: string;
      readonly proof: readonly FileRef[];
      readonly happenedAt?: Instant;
    }
  | {
      readonly type: 'lift-measure';
      readonly measure: number;
      readonly note: string;
      readonly proof: readonly FileRef[];
      readonly happenedAt?: Instant;
    }
  | { readonly type: 'withdraw-measure'; readonly measure: number; readonly reason: string }
  | {
      readonly type: 'correct-report';
      /** What is right instead; null takes away what was wrongly there. */
      readonly changes: ReportCorrections;
      readonly reason: string;
    }
  | { readonly type: 'involve-party'; readonly role: RoleId; readonly body: BodyId }
  | {
      readonly type: 'release-party';
      readonly role: RoleId;
      readonly body: BodyId;
      readonly reason: string;
    }
  | {
      readonly type: 'release-outside-view';
      readonly texts: ReleasedTexts;
      /** Ids of files of the evidence. */
      readonly files: readonly string[];
    }
  | { readonly type: 'assess-severity'; readonly severity: string; readonly reason: string }
  | { readonly type: 'attach-evidence'; readonly files: readonly FileRef[]; readonly note: string }
  | {
      readonly type: 'send';
      readonly to: readonly string[];
      readonly cc: readonly string[];
      readonly outputs: readonly OutputId[];
      /** Bodies whose people can read the signed papers of it here. */
      readonly bodies?: readonly BodyId[];
      readonly way: SendingWay;
      readonly note: string;
      readonly proof: readonly FileRef[];
      readonly happenedAt?: Instant;
    }
  | {
      readonly type: 'escalate';
      readonly to: string;
      readonly outputs: readonly OutputId[];
      /** As of `send`. */
      readonly bodies?: readonly BodyId[];
      readonly way: SendingWay;
      readonly note: string;
      readonly proof: readonly FileRef[];
      readonly happenedAt?: Instant;
    }
  | { readonly type: 'note'; readonly text: string }
  | { readonly type: 'tell-reporter'; readonly text: string }
  | {
      readonly type: 'write-as-reporter';
      readonly text: string;
      readonly files: readonly FileRef[];
    }
  | {
      readonly type: 'join-duplicate';
      readonly duplicate: {
        readonly caseId: string;
        readonly number: string;
        readonly report: Report;
      };
    }
  | {
      readonly type: 'close';
      readonly reason: Exclude<CloseReason, 'completed' | 'invalid'>;
      readonly note: string;
      readonly into?: { readonly caseId: string; readonly number: string };
      /** Why it closes while something is still open; counts only where something is. */
      readonly leavingOpen?: string;
    }
  | { readonly type: 'reopen'; readonly step: StepId; readonly reason: string }
  | { readonly type: 'recompute-due'; readonly reason: string }
  | {
      readonly type: 'start-duty';
      readonly duty: DutyId;
      readonly since: Instant;
      readonly basis: string;
      /** When the letter that is answered asks for it; only of duties that answer one. */
      readonly due?: Instant;
    }
  | { readonly type: 'set-duty-aside'; readonly duty: DutyId }
  | { readonly type: 'take-duty-up'; readonly duty: DutyId }
  | {
      readonly type: 'fulfil-duty';
      readonly number: number;
      readonly told: readonly DutyNotice[];
      readonly form: Answers;
      readonly proof: readonly FileRef[];
      readonly note: string;
      readonly happenedAt?: Instant;
    }
  | { readonly type: 'make-case-file'; readonly manifest: string; readonly files: number }
  | OfficeCommand
  | SendingCommand
  | PaperCommand;

export type CommandType = CommandData['type'];

/** Commands nobody gives as such: they follow from reports, merges, signatures and the calendar. */
export type InnerCommandType =
  | 'receive-report'
  | 'write-as-reporter'
  | 'join-duplicate'
  | 'recompute-due'
  | 'sign-paper'
  | 'print-paper'
  | 'sign-on-paper'
  | 'export-paper'
  | 'return-paper'
  | 'fetch-paper'
  | 'make-case-file';

/** What officers and machines may ask of a case. */
export type OfficerCommand = Exclude<CommandData, { readonly type: InnerCommandType }>;

/** What comes with every command: its id, when, by whom, and what the outside world looks like. */
export interface Meta {
  readonly id: CommandId;
  readonly at: Instant;
  readonly by: Actor;
  readonly facts: Facts;
}

export type Command = CommandData & { readonly meta: Meta };

export type CommandOf<T extends CommandType> = Extract<Command, { readonly type: T }>;
