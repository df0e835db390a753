import type { Seat } from '#core/people/body.ts';
import type { RoleId } from '#core/sops/model.ts';
import type { Instant } from '#core/time/instant.ts';

/** A rung of the ladder: who hears of a lateness besides the executor, and how long after the due time. */
export interface Rung {
  /** Working minutes after the due time; for what runs on the wall clock, minutes there. */
  readonly afterMinutes: number;
  readonly roles: readonly RoleId[];
}

/** Which reminders an agency wants, each part a setting of its own. */
export interface ReminderRules {
  readonly half: boolean;
  readonly eighty: boolean;
  readonly due: boolean;
  /** From the executor's neighbour to the top (coordinator, head, Sekda), soonest first. */
  readonly rungs: readonly Rung[];
  /** Codes of steps and duties that are also reminded of outside working hours. */
  readonly urgent: readonly string[];
}

/** `letter` is no reminder of a time: it tells a body that a paper was sent to it. */
export type ReminderKind = 'half' | 'eighty' | 'due' | `late-${number}` | 'letter';

/** One reminder to be: which, when, to whom. */
export interface Reminder {
  readonly kind: ReminderKind;
  readonly at: Instant;
  readonly seats: readonly Seat[];
}

/** A clock that is watched: a turn of a step, or a running legal duty. */
export interface Watched {
  /** Code of the step or duty. */
  readonly code: string;
  readonly startedAt: Instant;
  readonly due: Instant;
  readonly roles: readonly RoleId[];
  /** Who is reminded of it for these roles: of an outside one the bodies that the case involves. */
  readonly seats: readonly Seat[];
  /** Runs on the wall clock: legal duties, executors on duty round the clock, calendar days. */
  readonly wallClock: boolean;
  /** Reminds at its end alone, whatever the agency set: what was waited for should have come. */
  readonly endOnly?: boolean;
  /** No time is kept: something is told once, as soon as it is on record. */
  readonly tells?: 'letter';
}
