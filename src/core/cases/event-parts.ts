import type { DateText, Instant } from '#core/time/instant.ts';

/** What a register of letters tells of a paper besides its number: as it was set. */
export interface LetterLines {
  /** Which kind of official paper it is. */
  readonly kind: string;
  /** What it is about. */
  readonly hal: string;
  /** Whom it is addressed to; empty where it goes to nobody. */
  readonly to: readonly string[];
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
