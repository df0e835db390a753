import type { CaseEvent } from '#core/cases/event.ts';
import type { Seat } from '#core/people/body.ts';
import type { RoleId } from '#core/sops/model.ts';
import type { Instant } from '#core/time/instant.ts';
import type { CaseRow } from './case-columns.ts';
import type { PaperRow, TurnFigure, Watch } from './kept-for-others.ts';

export interface StoredEvent {
  readonly version: number;
  /** As it is stored, to the letter. */
  readonly text: string;
  /** As it is read today. */
  readonly event: CaseEvent;
  readonly hash: string;
  readonly previousHash: string;
}

/** Something somebody has to do now. */
export interface WorkItem {
  readonly agency: string;
  readonly caseId: string;
  /** `step`, `approval:2`, `duty:1`, `sign:berita-acara/turn-3` (`sign-left:` of one that went out without a signature), `sending:2:laporan,surat` or `disposition:1:2`. */
  readonly item: string;
  readonly kind: 'step' | 'approval' | 'duty' | 'signature' | 'sending' | 'answer';
  readonly roles: readonly RoleId[];
  /** Who finds it in his worklist: of an outside role the bodies that the case involves. */
  readonly seats: readonly Seat[];
  readonly assigneeId: string | null;
  readonly since: Instant;
  readonly due: Instant | null;
}

/** All that follows from a case for the tables people query. */
export interface Projection {
  readonly row: CaseRow;
  readonly work: readonly WorkItem[];
  /** Clocks that run; those of ended turns and fulfilled duties are not among them. */
  readonly watches: readonly Watch[];
  /** Turns that have ended. */
  readonly figures: readonly TurnFigure[];
  /** Signed versions, revoked ones too. */
  readonly papers: readonly PaperRow[];
}

/** The tables a projection is written to, as the database calls them. */
export const projectedTables = ['case_row', 'work_item', 'paper', 'watch', 'turn_figure'] as const;
export type ProjectedTable = (typeof projectedTables)[number];

export interface Append {
  readonly agency: string;
  readonly caseId: string;
  /** Events already stored; 0 for a new case. */
  readonly expectedVersion: number;
  readonly events: readonly CaseEvent[];
  readonly projection: Projection;
}

/** Remembers the answer to a request, so that the same request is answered once. */
export interface Once {
  readonly agency: string;
  /** Who asked and where, so that keys of others do not meet. */
  readonly scope: string;
  readonly key: string;
  /** SHA-256 of the request, to notice a key used twice for different things. */
  readonly requestHash: string;
  readonly answer: string;
}

export type AppendResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'version-conflict'; readonly caseId: string }
  | { readonly ok: false; readonly reason: 'key-used'; readonly once: Once };

export interface CaseFilter {
  readonly status?: 'open' | 'closed';
  readonly step?: string;
  readonly category?: string;
  readonly severity?: string;
  readonly channel?: string;
  /** Any of these keys of work units. */
  readonly unitKeys?: readonly string[];
  readonly assigneeId?: string;
  /** Only cases whose due time lies before this instant. */
  readonly lateAt?: Instant;
  /** Words, in any order; a case or ticket number finds its case. */
  readonly search?: string;
  /** Only cases that involve one of these. */
  readonly parties?: readonly Seat[];
}

/** A page of a list; `next` is opaque and null at the end. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

export interface WorkRow {
  readonly work: WorkItem;
  readonly row: CaseRow;
}

/** The record: events, and the tables that follow from them, changed together or not at all. */
export interface CaseStore {
  load(agency: string, caseId: string): Promise<readonly StoredEvent[]>;
  /** Writes all or nothing. Every event's hash covers the one before. */
  append(appends: readonly Append[], once?: Once): Promise<AppendResult>;
  recall(agency: string, scope: string, key: string): Promise<Once | null>;
  /**
   * Forgets at most so many answers kept before a moment. Those to mails stay (scope `mail`): a
   * mailbox read again after years opens no case anew.
   *
   * @returns how many were forgotten
   */
  forgetAnswers(before: Instant, most: number): Promise<number>;
  byNumber(agency: string, number: string): Promise<CaseRow | null>;
  byTrackingHash(agency: string, hash: string): Promise<CaseRow | null>;
  row(agency: string, caseId: string): Promise<CaseRow | null>;
  /** Newest first. `limit` at most 200. An unreadable cursor starts from the beginning. */
  list(
    agency: string,
    filter: CaseFilter,
    page: { readonly cursor: string | null; readonly limit: number },
  ): Promise<Page<CaseRow>>;
  /** Oldest due first, those without a due time last. */
  worklist(
    agency: string,
    seats: readonly Seat[],
    page: { readonly cursor: string | null; readonly limit: number },
    kind?: WorkItem['kind'],
  ): Promise<Page<WorkRow>>;
  countOpen(
    agency: string,
    at: Instant,
  ): Promise<{ readonly open: number; readonly late: number; readonly closed: number }>;
  /** Reports of a work unit; `valid` are those that were found valid and still are. */
  unitReports(
    agency: string,
    unitKey: string,
  ): Promise<{ readonly received: number; readonly valid: number }>;
  units(agency: string): Promise<readonly string[]>;
  /** The next number of a register in a year, starting at 1; one is skipped where its case was then not written, none is given twice. */
  nextNumber(agency: string, register: 'case' | 'ticket', year: number): Promise<number>;
  /** Open cases whose current due time was computed with an older calendar than this version. */
  dueOfOlderCalendar(agency: string, version: number, limit: number): Promise<readonly string[]>;
  /** Notes that the due times of these open cases, as of the versions seen, come out the same under this calendar version. */
  dueStands(
    agency: string,
    seen: readonly { readonly caseId: string; readonly version: number }[],
    calendarVersion: number,
  ): Promise<void>;
  /**
   * Which tables hold something else of a case than a projection says. What rests on settings that
   * may have changed since is not compared: calendar versions, times to send by, minutes measured,
   * and which clocks were told already.
   */
  astray(projection: Projection): Promise<readonly ProjectedTable[]>;
  /** Replaces what follows from a case by what its events say. */
  reproject(projection: Projection): Promise<void>;
}
