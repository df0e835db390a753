import type { Bilingual } from '#core/text/bilingual.ts';
import type { StandardTime, TimeRules } from '#core/time/standard-time.ts';
import type {
  AnsweredLetter,
  Confidence,
  FieldType,
  OutputOrigin,
  SopDocument,
} from './document.ts';
import type { Effect } from './effect.ts';
import type { FileKind } from './file-kind.ts';
import type { Gate } from './gate.ts';
import type { DutyId, FieldId, OutcomeId, OutputId, RoleId, StepId } from './ids.ts';

export type { DutyId, FieldId, OutcomeId, OutputId, RoleId, StepId } from './ids.ts';

/** An SOP edition made ready to run: compiled once from its document, asked many times. */
export interface Sop {
  readonly agency: string;
  readonly edition: string;
  readonly title: string;
  /** False while the agency has not put the edition into force. */
  readonly adopted: boolean;
  readonly timeRules: TimeRules;
  readonly roles: readonly Role[];
  /** Roles that coordinate: they assign to others. */
  readonly controllers: readonly RoleId[];
  /** Who carries measures out and who lifts them, in a step or by hand. */
  readonly measures: { readonly install: MeasureDeed; readonly lift: Lifting };
  /** Who may do what beside the steps. */
  readonly beside: BesideRights;
  /** Who may approve at a step he had a hand in himself; by nobody where the edition does not say so. */
  readonly approvesOwnStep: Beside;
  readonly first: StepId;
  readonly steps: ReadonlyMap<StepId, Step>;
  /** Legal duties beside the flow, counted in wall-clock time. */
  readonly duties: readonly Duty[];
  /** The document it was compiled from, for everything that is shown word for word. */
  readonly document: SopDocument;
}

/** Something done with a measure. */
export interface MeasureDeed {
  readonly by: readonly RoleId[];
  /** Whether a file has to prove it. */
  readonly proof: boolean;
  /** Of which kinds one of these files has to be; null: any that opens. */
  readonly kinds: readonly FileKind[] | null;
  /** How sure the edition is of who does it; null when the text itself says so, or nothing is said. */
  readonly inferred: Confidence | null;
  /** null where the edition names nobody: who does so at a step, and who coordinates. */
  readonly source: string | null;
}

/** What can be done beside the steps, and not by all of the team. Closed. */
export const besideDeeds = [
  'ordering',
  'severity',
  'duties',
  'parties',
  'corrections',
  'papers',
  'merging',
  'closing',
  'reopening',
  'waiving',
] as const;

export type BesideDeed = (typeof besideDeeds)[number];

/** Who may do something beside the steps. */
export interface Beside {
  readonly by: readonly RoleId[];
  /** How sure the edition is; null when the text itself says so, or nothing is said. */
  readonly inferred: Confidence | null;
  /** null where the edition says nothing and a careful default holds. */
  readonly source: string | null;
}

/** Who may do what beside the steps; a row for every deed. */
export type BesideRights = Readonly<Record<BesideDeed, Beside>>;

/** Lifting a measure. */
export interface Lifting extends MeasureDeed {
  /** The only steps at which it is done, and who may approve that it is done at another; null: at every step. */
  readonly only: { readonly steps: readonly StepId[]; readonly exception: RoleId } | null;
}

/** A duty to report that the law sets, apart from the SOP's flow and clock. */
export interface Duty {
  readonly id: DutyId;
  readonly name: Bilingual;
  /** Whom it is told to by the edition; the agency's own settings go before. */
  readonly recipients: readonly DutyRecipient[];
  readonly suggestedBy: DutySuggestion;
  /** The letters it answers; null where it answers none. */
  readonly answers: AnsweredLetter | null;
  /** When it applies, in words: a person decides. */
  readonly trigger: Bilingual;
  /** Wall-clock hours from its start. */
  readonly hours: number;
  /** The step from which on it can be started. */
  readonly from: StepId;
  /** What the rule asks the notice to hold. */
  readonly form: readonly Field[];
  readonly source: string;
}

/** Somebody a legal duty is told to; what is not known is empty. */
export interface DutyRecipient {
  readonly name: string;
  /** Gets a copy of what the others are told. */
  readonly copy: boolean;
  readonly address: string;
  readonly email: string;
  /** By which ways it takes notices. */
  readonly channel: string;
  /** The rule that names it. */
  readonly ground: string;
  /** Since when that has been so. */
  readonly since: string;
  readonly note: string;
}

/** What of a case suggests that a duty applies. */
export interface DutySuggestion {
  readonly categories: readonly string[];
  readonly severities: readonly string[];
  readonly vitalSystem: boolean;
}

/** What an outside party is to the affected system. */
export type OutsideParty = 'owner' | 'developer' | 'other';

export interface Role {
  readonly id: RoleId;
  readonly name: string;
  readonly group: string | null;
  /** Which outside party it is; null for an executor of the agency's own. */
  readonly outside: OutsideParty | null;
  readonly addition: string | null;
}

export interface Executor {
  readonly role: RoleId;
  /** null when the text names the executor itself. */
  readonly inferred: Confidence | null;
  /** The outside executors whose work he only enters, with what they sent; empty where he works the step himself. */
  readonly recordsFor: readonly RoleId[];
}

export interface Step {
  readonly id: StepId;
  readonly no: string | null;
  readonly title: Bilingual;
  readonly kind: 'process' | 'decision';
  /** Word for word. */
  readonly activity: string;
  readonly executors: readonly Executor[];
  readonly completeness: readonly string[] | null;
  /** null when the source states none. */
  readonly standardTime: StandardTime | null;
  readonly outputs: readonly Output[];
  readonly remarks: readonly string[] | null;
  readonly source: string;
  readonly note: string | null;
  /** The reason, when the step is not in the source. */
  readonly addition: string | null;
  readonly form: readonly Field[];
  /** Usual outside parties the step waits for; empty when none is foreseen. */
  readonly waitsFor: readonly string[];
  /** What its outcomes order has to be sent before a step they lead to can be completed. */
  readonly sentBeforeNext: boolean;
  readonly outcomes: readonly Outcome[];
}

export interface Output {
  readonly id: OutputId;
  readonly name: string;
  readonly origin: OutputOrigin;
  /** Of files: of which kinds one of them has to be; null: any that opens. */
  readonly kinds: readonly FileKind[] | null;
  /** Demanded under these outcomes only; null means under all. */
  readonly when: readonly OutcomeId[] | null;
  readonly optional: boolean;
  /** Of an optional output: it comes about when this field is filled in; null when only by handing in a file. */
  readonly filledBy: FieldId | null;
  /** It tells who reported, so that of somebody who stays anonymous it does not come about. */
  readonly namesReporter: boolean;
  readonly addition: string | null;
}

export interface Choice {
  readonly id: string;
  readonly label: Bilingual;
}

export interface Field {
  readonly id: FieldId;
  readonly label: Bilingual;
  readonly type: FieldType;
  readonly required: boolean;
  /** When it is required though not always; `field` is a choice of the same form. null: never. */
  readonly requiredWhen: {
    readonly answer: { readonly field: FieldId; readonly answers: readonly string[] } | null;
    readonly outcomes: readonly OutcomeId[] | null;
  } | null;
  readonly help: Bilingual | null;
  readonly choices: readonly Choice[];
  readonly max: number | null;
  /** Of files: of which kinds one of them has to be; null: any. */
  readonly kinds: readonly FileKind[] | null;
  readonly when: readonly OutcomeId[] | null;
  readonly sets: 'severity' | 'system' | 'category' | null;
  /** What the answer holds that papers and meetings ask for; null for everything else. */
  readonly holds: 'tools' | 'discussion' | 'meeting-time' | 'attendees' | null;
  /** The choice of the same form that it is the remark on. */
  readonly remarkOn: FieldId | null;
  /** Of a date and time: never later than now. Left out: any. */
  readonly happened?: true;
}

export interface Outcome {
  readonly id: OutcomeId;
  readonly label: Bilingual;
  /** null ends the flow. */
  readonly to: StepId | null;
  readonly inferred: Confidence | null;
  /** Choosing it states that the report is valid. */
  readonly findsValid: boolean;
  /** Choosing it states that the incident was handled. */
  readonly findsHandled: boolean;
  readonly effects: readonly Effect[];
  /** What it follows, the sendings that steps before hold it for, those of the step and those of the outcome. */
  readonly gates: readonly Gate[];
  readonly addition: string | null;
}
