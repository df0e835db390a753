import type { ReminderKind } from '#core/oversight/reminders/rules.ts';
import type { Seat } from '#core/people/body.ts';
import type { Instant } from '#core/time/instant.ts';
import type { Page } from '#app/cases/case-store.ts';
import type { Watch } from '#app/cases/kept-for-others.ts';

/** What an inbox tells: a reminder, or work in the background that was set aside. Closed. */
export type InboxKind = ReminderKind | 'set-aside';

/** A reminder as it lies in the inbox of a role, of an outside one in that of each body. */
export interface InboxEntry {
  readonly agency: string;
  readonly seat: Seat;
  readonly caseId: string;
  readonly number: string;
  readonly item: string;
  /** Of the step or duty; of what was set aside, the chore. */
  readonly code: string;
  readonly kind: InboxKind;
  /** Of what was set aside, when it is tried again. */
  readonly due: Instant;
  readonly at: Instant;
  /** Told together with others after a time without service. */
  readonly summary: boolean;
}

/** What names a clock. */
export type Clock = Pick<Watch, 'agency' | 'caseId' | 'item'>;

/** Clocks that are watched, and the inboxes their reminders go to. */
export interface ReminderStore {
  /**
   * Takes clocks whose time to be looked at has come, has `tell` say what follows for each, and
   * writes inbox entries and next looks in one transaction: told once, whoever else is looking.
   * @returns how many clocks were looked at.
   */
  tellDue(
    at: Instant,
    limit: number,
    tell: (watches: readonly (Watch & { readonly number: string })[]) => Promise<
      readonly {
        readonly watch: Watch;
        readonly next: Instant | null;
        readonly entries: readonly InboxEntry[];
      }[]
    >,
  ): Promise<number>;
  /** Which of these clocks run. */
  running(clocks: readonly Clock[]): Promise<readonly Clock[]>;
  /** Newest first; an officer sees what came to any of his seats. */
  inbox(
    agency: string,
    seats: readonly Seat[],
    officerId: string,
    page: { readonly cursor: string | null; readonly limit: number },
  ): Promise<Page<InboxEntry & { readonly read: boolean }>>;
  /** How many the officer has not seen; counts to 100 and no further. */
  unread(agency: string, seats: readonly Seat[], officerId: string): Promise<number>;
  /** Marks everything up to an instant as read by this officer. */
  markRead(agency: string, officerId: string, upTo: Instant): Promise<void>;
}
