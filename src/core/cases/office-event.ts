import type { BodyId } from '#core/people/body.ts';
import type { RoleId } from '#core/sops/model.ts';
import type { Instant } from '#core/time/instant.ts';
import type { FileRef } from './report.ts';

/**
 * Who is invited: a role of the SOP, a body of the register, or whoever is named. Papers address
 * the office that stands for a role or a body when they are made; the name is what it was called
 * when it was invited.
 */
export interface Invitee {
  readonly name: string;
  readonly role: RoleId | null;
  readonly body: BodyId | null;
}

/** What a meeting is called for. `caller` is the role that signs the invitation and the minutes. */
export interface MeetingPlan {
  readonly from: Instant;
  /** null: until it is over. */
  readonly until: Instant | null;
  readonly venue: string;
  readonly agenda: string;
  readonly invited: readonly Invitee[];
  readonly caller: RoleId;
}

/** What was said and settled. `attendees` lists one person a line, as `peopleOf` reads them. */
export interface MeetingMinutes {
  readonly chair: string;
  readonly secretary: string;
  readonly attendees: string;
  readonly discussion: string;
  readonly conclusion: string;
  /** The attendance list as signed by hand, scanned. */
  readonly files: readonly FileRef[];
}

/** Somebody a disposition goes to: a role of the SOP, or a person or unit by name, who has no account here. */
export interface Receiver {
  readonly name: string;
  /** null: by name only; on nobody's worklist. */
  readonly role: RoleId | null;
}

/** One of those a disposition goes to, counted from 1 in the order it names them. */
export interface ReceiverId {
  readonly disposition: number;
  readonly receiver: number;
}

/** How a report is passed on within the agency. `giver` is the role that signs the sheet. */
export interface DispositionPlan {
  readonly to: readonly Receiver[];
  readonly instructions: readonly string[];
  readonly note: string;
  readonly agendaNumber: string | null;
  readonly giver: RoleId;
  /** Whose disposition this passes on; null where it begins a chain. */
  readonly from: ReceiverId | null;
  /** Until when it is to be answered; left out where nobody said. */
  readonly until?: Instant;
}

/** Meetings about a case and dispositions of it, beside the flow; both count from 1 within the case. */
export type OfficeEvent =
  | {
      readonly type: 'meeting-called';
      readonly meeting: number;
      readonly turn: number;
      readonly plan: MeetingPlan;
    }
  | { readonly type: 'meeting-changed'; readonly meeting: number; readonly plan: MeetingPlan }
  | { readonly type: 'meeting-held'; readonly meeting: number; readonly minutes: MeetingMinutes }
  | { readonly type: 'meeting-cancelled'; readonly meeting: number; readonly reason: string }
  | {
      readonly type: 'disposition-given';
      readonly disposition: number;
      readonly plan: DispositionPlan;
    }
  | (ReceiverId & {
      readonly type: 'disposition-answered';
      /** What was done. */
      readonly answer: string;
      /** How whoever entered it for the receiver knows it; left out where the receiver answered himself, and of older records. */
      readonly known?: string;
    });
