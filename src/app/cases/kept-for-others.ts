import type { LetterLines } from '#core/cases/event-parts.ts';
import type { SendingWay } from '#core/cases/sending-event.ts';
// Rows that follow from a case and that other wings ask for: clocks, figures, papers.
import type { PaperId } from '#core/cases/paper-id.ts';
import type { TurnTime } from '#core/oversight/figures/turn-time.ts';
import type { Watched } from '#core/oversight/reminders/rules.ts';
import type { Instant } from '#core/time/instant.ts';

/** A clock of a case that has reminders to come. */
export interface Watch {
  readonly agency: string;
  readonly caseId: string;
  /** `turn:3`, `wait:3:1`, `duty:1`, `answer:1:2`, `sending:2` or `letter:surat/turn-2:v1:pemilik@dinas`: what is reminded of, never twice for the same kind. */
  readonly item: string;
  readonly watched: Watched;
  /** When to look at it next; the past means at once. */
  readonly at: Instant;
}

/** A turn that has ended, measured, for the figures. */
export interface TurnFigure {
  readonly agency: string;
  readonly caseId: string;
  readonly number: string;
  readonly edition: string;
  readonly time: TurnTime;
}

/** A signed version of a paper, for the check page and the lists. */
export interface PaperRow extends PaperId {
  readonly agency: string;
  readonly code: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly version: number;
  readonly title: string;
  readonly number: string;
  /** The date it carries; while it carries none, when it was set for SRIKANDI. */
  readonly signedAt: Instant;
  /** Empty while it lies outside to be signed. */
  readonly signers: readonly { readonly name: string; readonly position: string }[];
  readonly sha256: string;
  /** Of the sheet that was printed to be signed by hand; null for papers signed electronically. */
  readonly printSha256: string | null;
  readonly revokedAt: Instant | null;
  /** The attempt that holds its number in a register; null in records of old and for numbers that are not ours. */
  readonly attempt: string | null;
  /** How and when it left, as it was recorded of this version, in that order; empty while nobody recorded it. */
  readonly sent: readonly PaperSent[];
  /** Who confirmed that it reached him, in that order. */
  readonly received: readonly { readonly by: string; readonly at: Instant }[];
  /** What it is, about what and to whom, as it was set; null in records of old. */
  readonly letter: LetterLines | null;
}

/** Somebody recorded that a paper left the office. */
export interface PaperSent {
  readonly to: readonly string[];
  readonly way: SendingWay;
  readonly at: Instant;
  /** Who sent it, as it was recorded. */
  readonly by: string;
}
