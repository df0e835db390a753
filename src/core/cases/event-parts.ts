import type { DutyId, OutcomeId, StepId } from '#core/sops/model.ts';
import type { DateText, Instant } from '#core/time/instant.ts';
import type { ReceiverId } from './office-event.ts';
import type { PaperId } from './paper-id.ts';

/** A paper that waits for a signature. */
export type OpenPaper = PaperId & {
  /** How many of the roles it names have signed it; left out while none has, and of older records. */
  readonly signed?: { readonly by: number; readonly of: number };
};

/** What was still open when a case closed. */
export interface LeftOpen {
  /** Papers that waited for a signature. */
  readonly papers: readonly OpenPaper[];
  /** Legal duties that ran. */
  readonly duties: readonly DutyId[];
  /** Whoever had not answered a disposition, by the name it went to. */
  readonly receivers: readonly (ReceiverId & { readonly name: string })[];
}

/** What a register of letters tells of a paper besides its number: as it was set. */
export interface LetterLines {
  /** Which kind of official paper it is. */
  readonly kind: string;
  /** What it is about. */
  readonly hal: string;
  /** Whom it is addressed to; empty where it goes to nobody. */
  readonly to: readonly string[];
  /** Classification code chosen for this paper; left out where it has that of its kind. */
  readonly classification?: string;
}

/** A signed sheet that holds a decision: what it says of itself. */
export interface DecisionPaper {
  /** Empty where the sheet bears none. */
  readonly number: string;
  readonly date: DateText;
  /** The end of that day in the agency's zone, or when it was recorded: he signed no later. */
  readonly noLaterThan: Instant;
  /** Who signed it, in which office. */
  readonly name: string;
  readonly position: string;
}

/** The outcome of a step that brought something about, where nobody gave a reason of his own. */
export interface Cause {
  readonly step: StepId;
  readonly outcome: OutcomeId;
}

/** How many reports of the work unit made a gate ask, as it counted them then. */
export interface ReportsCounted {
  readonly counting: 'received' | 'valid';
  readonly count: number;
}
