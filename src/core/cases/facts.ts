import type { Bodies } from '#core/people/body.ts';
import type { InitialPlace } from './initial-place.ts';
import type { NamedSigner } from './event.ts';
import type { OpenPaper } from './event-parts.ts';
import type { Calendar } from '#core/time/calendar.ts';

/**
 * What a decision needs to know from outside the case. It comes in with the command, so that
 * deciding stays pure and can be repeated.
 */
export interface Facts {
  readonly calendar: Calendar;
  /** The agency's register of work units and other bodies. */
  readonly bodies: Bodies;
  /** Reports of the case's work unit so far, the case itself included. */
  readonly unitReports: { readonly received: number; readonly valid: number };
  /** Hours for answering a letter that sets no time, as the agency has set them; null: those of the edition. */
  readonly replyHours: number | null;
  /** In which order the agency has drafts initialled; empty where it has none. */
  readonly initialPlaces: readonly InitialPlace[];
  /** Accounts that sign the paper a command initials; empty for every other command. */
  readonly paperSigners: readonly string[];
  /** Papers of the case that wait for a signature, as its edition maps them; of a closed case too. */
  readonly unsigned: readonly OpenPaper[];
  /**
   * Who holds the office that an approval was asked of, on the day its signed sheet is dated, as the
   * agency's settings say; null where they name nobody, or no sheet is recorded.
   */
  readonly decider: NamedSigner | null;
  /** The number a ticket issued now would get. */
  readonly ticketNumber: string;
}
