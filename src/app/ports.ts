import type { Actor, ActorRef } from '../core/case/actor.ts';
import type { CaseEvent, CloseReason } from '../core/case/event.ts';
import type { FileRef, Report } from '../core/case/report.ts';
import type { DocumentData } from '../core/documents/document.ts';
import type { SopPaper } from '../core/documents/sop-paper.ts';
import type { TurnTime } from '../core/figures/turn-time.ts';
import type { ReminderKind, ReminderRules, Watched } from '../core/reminders/rules.ts';
import type { SopDocument } from '../core/sop/document.ts';
import type { Finding } from '../core/sop/findings.ts';
import type { RoleId } from '../core/sop/model.ts';
import type { Calendar } from '../core/time/calendar.ts';
import type { Instant } from '../core/time/instant.ts';

/** The clock and the sources of what cannot be guessed. */
export interface World {
  now(): Instant;
  /** A new case id, ordered by time (UUID version 7). */
  newId(): string;
  /** A code for a reporter: 80 random bits in Crockford base 32, grouped by four. */
  newTrackingCode(): string;
  /** SHA-256 in hexadecimal. */
  hash(text: string): string;
}

export interface StoredEvent {
  readonly version: number;
  readonly event: CaseEvent;
  readonly hash: string;
  readonly previousHash: string;
}

/** A row of the case list: what is shown and filtered, nothing more. */
export interface CaseRow {
  readonly agency: string;
  readonly caseId: string;
  readonly number: string;
  readonly edition: string;
  readonly status: 'open' | 'closed';
  readonly closeReason: CloseReason | null;
  readonly step: string | null;
  readonly turn: number | null;
  readonly stepSince: Instant | null;
  readonly due: Instant | null;
  readonly waitingFor: string | null;
  readonly assigneeId: string | null;
  readonly assigneeName: string | null;
  readonly category: string;
  readonly severity: string | null;
  readonly systemName: string;
  readonly unit: string | null;
  /** The unit's name folded for comparing; null when unknown. */
  readonly unitKey: string | null;
  readonly channel: string;
  readonly measuresInForce: number;
  /** Version of the calendar the current due time was computed with; null without a due time. */
  readonly calendarVersion: number | null;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
  readonly updatedAt: Instant;
  readonly version: number;
  readonly trackingHash: string;
  /** Words a search should find. */
  readonly searchText: string;
  /** Outside parties' roles that a turn of the case has reached. */
  readonly outsideRoles: readonly RoleId[];
}

/** Something somebody has to do now. */
export interface WorkItem {
  readonly agency: string;
  readonly caseId: string;
  /** `step`, `approval:2` or `duty:1`. */
  readonly item: string;
  readonly kind: 'step' | 'approval' | 'duty';
  readonly roles: readonly RoleId[];
  readonly assigneeId: string | null;
  readonly since: Instant;
  readonly due: Instant | null;
}

/** A clock of a case that has reminders to come. */
export interface Watch {
  readonly agency: string;
  readonly caseId: string;
  /** `turn:3` or `duty:1`: what is reminded of, never twice for the same kind. */
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

/** All that follows from a case for the tables people query. */
export interface Projection {
  readonly row: CaseRow;
  readonly work: readonly WorkItem[];
  /** Clocks that run; those of ended turns and fulfilled duties are not among them. */
  readonly watches: readonly Watch[];
  /** Turns that have ended. */
  readonly figures: readonly TurnFigure[];
}

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
  readonly unitKey?: string;
  readonly assigneeId?: string;
  /** Only cases whose due time lies before this instant. */
  readonly lateAt?: Instant;
  /** Words, in any order; a case or ticket number finds its case. */
  readonly search?: string;
  /** Only cases that one of these outside roles has reached. */
  readonly reachedRoles?: readonly RoleId[];
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
  byNumber(agency: string, number: string): Promise<CaseRow | null>;
  byTrackingHash(agency: string, hash: string): Promise<CaseRow | null>;
  row(agency: string, caseId: string): Promise<CaseRow | null>;
  /** Newest first. `limit` at most 200. An unreadable cursor starts from the beginning. */
  list(agency: string, filter: CaseFilter, page: { readonly cursor: string | null; readonly limit: number }): Promise<Page<CaseRow>>;
  /** Oldest due first, those without a due time last. */
  worklist(agency: string, roles: readonly RoleId[], page: { readonly cursor: string | null; readonly limit: number }): Promise<Page<WorkRow>>;
  countOpen(agency: string, at: Instant): Promise<{ readonly open: number; readonly late: number; readonly closed: number }>;
  /** Reports of a work unit; `valid` leaves out cases closed as invalid or duplicate. */
  unitReports(agency: string, unitKey: string): Promise<{ readonly received: number; readonly valid: number }>;
  units(agency: string): Promise<readonly string[]>;
  /** The next number of a register in a year, starting at 1; a number may be skipped, never doubled. */
  nextNumber(agency: string, register: 'case' | 'ticket', year: number): Promise<number>;
  /** All case ids of an agency, for checking and rebuilding. */
  caseIds(agency: string): AsyncIterable<string>;
  /** Open cases whose current due time was computed with an older calendar than this version. */
  dueOfOlderCalendar(agency: string, version: number, limit: number): Promise<readonly string[]>;
  /** Notes that the due times of these open cases, as of the versions seen, come out the same under this calendar version. */
  dueStands(agency: string, seen: readonly { readonly caseId: string; readonly version: number }[], calendarVersion: number): Promise<void>;
  /** Replaces what follows from a case by what its events say. */
  reproject(projection: Projection): Promise<void>;
}

export interface AgencyRecord {
  readonly id: string;
  readonly name: string;
  readonly calendar: Calendar;
  readonly reminders: ReminderRules;
}

/** A change of an agency's settings, kept for ever in a chain of its own. */
export interface AgencyChange {
  readonly agency: string;
  /** Counts from 1 without a gap. */
  readonly version: number;
  readonly change:
    | { readonly type: 'calendar-changed'; readonly calendar: Calendar }
    | { readonly type: 'reminders-changed'; readonly reminders: ReminderRules };
  readonly reason: string;
  readonly by: ActorRef;
  readonly at: Instant;
}

/** A reminder as it lies in the inbox of a role. */
export interface InboxEntry {
  readonly agency: string;
  readonly role: RoleId;
  readonly caseId: string;
  readonly number: string;
  readonly item: string;
  readonly code: string;
  readonly kind: ReminderKind;
  readonly due: Instant;
  readonly at: Instant;
  /** Told together with others after a time without service. */
  readonly summary: boolean;
}

/** Clocks that are watched, and the inboxes their reminders go to. */
export interface ReminderStore {
  /**
   * Takes clocks whose time to be looked at has come, has `tell` say what follows for each, and
   * writes inbox entries and next looks in one transaction: told once, whoever else is looking.
   * @returns how many clocks were looked at.
   */
  tellDue(at: Instant, limit: number, tell: (watches: readonly (Watch & { readonly number: string })[]) => Promise<readonly { readonly watch: Watch; readonly next: Instant | null; readonly entries: readonly InboxEntry[] }[]>): Promise<number>;
  /** Newest first; an officer sees what came to any of his roles. */
  inbox(agency: string, roles: readonly RoleId[], officerId: string, page: { readonly cursor: string | null; readonly limit: number }): Promise<Page<InboxEntry & { readonly read: boolean }>>;
  /** How many the officer has not seen; counts to 100 and no further. */
  unread(agency: string, roles: readonly RoleId[], officerId: string): Promise<number>;
  /** Marks everything up to an instant as read by this officer. */
  markRead(agency: string, officerId: string, upTo: Instant): Promise<void>;
}

/** Figures of one step, or of one month or role, over ended turns. */
export interface StepFigures {
  readonly key: string;
  readonly turns: number;
  readonly withStandard: number;
  readonly withinStandard: number;
  readonly medianMinutes: number;
  readonly ninetiethMinutes: number;
  readonly medianWaitingMinutes: number;
}

/** Which ended turns: `from` and `to` (not included) bound the instant they ended at. */
export interface FigureFilter {
  readonly edition?: string;
  readonly from?: Instant;
  readonly to?: Instant;
  readonly role?: RoleId;
}

export interface FigureStore {
  byStep(agency: string, filter: FigureFilter): Promise<readonly StepFigures[]>;
  /** Keys are `2026-11`, in the agency's zone. */
  byMonth(agency: string, filter: FigureFilter, zone: string): Promise<readonly StepFigures[]>;
  byRole(agency: string, filter: FigureFilter): Promise<readonly StepFigures[]>;
  /** The most late turns. */
  worst(agency: string, filter: FigureFilter, limit: number): Promise<readonly TurnFigure[]>;
}

export interface EditionRecord {
  readonly agency: string;
  readonly edition: string;
  readonly document: SopDocument;
  /** The file as it was adopted, byte for byte. */
  readonly source: string;
  readonly sha256: string;
  readonly adoptedAt: Instant;
  readonly current: boolean;
}

/** Agencies and the SOP editions they have run under. An adopted edition never changes. */
export interface SopStore {
  agencies(): Promise<readonly AgencyRecord[]>;
  agency(id: string): Promise<AgencyRecord | null>;
  /** Adds an agency, or renames it. */
  saveAgency(agency: AgencyRecord): Promise<void>;
  /**
   * Keeps a change and puts it into force, if the agency still is at the version before.
   * @returns false when another change came first; nothing is kept then.
   */
  change(change: AgencyChange): Promise<boolean>;
  /** Newest first. */
  changes(agency: string): Promise<readonly AgencyChange[]>;
  editions(agency: string): Promise<readonly EditionRecord[]>;
  edition(agency: string, edition: string): Promise<EditionRecord | null>;
  /** Makes the edition the one new cases start under. Saving the same edition with other content is refused. */
  adopt(record: Omit<EditionRecord, 'current'>): Promise<'adopted' | 'unchanged' | 'different-content'>;
}

/** A finding with the place in the file it speaks of; line and column count from 1. */
export interface PlacedFinding extends Finding {
  readonly line: number;
  readonly column: number;
}

/** Reads an SOP file into a document, or says everything that is wrong with it. */
export interface SopReader {
  read(text: string): { readonly document: SopDocument | null; readonly findings: readonly PlacedFinding[] };
}

/** Keeps the bytes of evidence and outputs. The same content is kept once. */
export interface FileStore {
  /**
   * Stores a stream and tells what was stored.
   * @throws FileTooLarge when it holds more than `limit` bytes; nothing is kept then.
   */
  put(agency: string, file: { readonly name: string; readonly mediaType: string; readonly bytes: ReadableStream<Uint8Array>; readonly limit: number }): Promise<FileRef>;
  /** undefined when there is no such content. */
  get(agency: string, sha256: string): Promise<ReadableStream<Uint8Array> | undefined>;
}

export class FileTooLarge extends Error {
  readonly limit: number;
  readonly fileName: string;
  constructor(fileName: string, limit: number) {
    super(`${fileName} is larger than ${String(limit)} bytes`);
    this.name = 'FileTooLarge';
    this.fileName = fileName;
    this.limit = limit;
  }
}

/** What a mail says, as far as it can be read; the officer corrects it. */
export interface MailReport {
  readonly report: Omit<Report, 'evidence'>;
  readonly attachments: readonly { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }[];
}

export interface MailReader {
  /** @throws UnreadableMail when the bytes are no mail. */
  read(mail: Uint8Array): Promise<MailReport>;
}

export class UnreadableMail extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'UnreadableMail';
  }
}

/** Sets papers as PDF/A-2 with tags. Same values, same bytes. */
export interface Typesetter {
  /** @throws TypesettingFailed */
  pdf(paper: DocumentData | SopPaper): Promise<Uint8Array>;
  /** Ends what runs; papers in the making are refused. */
  close(): Promise<void>;
}

/** `refused`: the paper itself cannot be set, for instance a logo that is no picture. */
export type TypesettingFailure = 'refused' | 'too-slow' | 'crashed' | 'busy' | 'closed';

/** Why a paper could not be set. Nothing was kept. */
export class TypesettingFailed extends Error {
  readonly reason: TypesettingFailure;
  constructor(reason: TypesettingFailure, detail: string) {
    super(detail);
    this.name = 'TypesettingFailed';
    this.reason = reason;
  }
}

export interface Officer {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** Roles by agency; `administrator` and `auditor` besides the SOP's executors. */
  readonly memberships: readonly { readonly agency: string; readonly roles: readonly RoleId[] }[];
}

/** People and machines: who they are and which roles they hold. */
export interface Identity {
  /** Who sends this request: a session cookie or a bearer token; null for a stranger. */
  officerOf(headers: Headers): Promise<{ readonly officer: Officer; readonly by: 'session' | 'token' } | null>;
  signIn(email: string, password: string, headers: Headers): Promise<{ readonly ok: true; readonly setCookie: readonly string[] } | { readonly ok: false }>;
  signOut(headers: Headers): Promise<readonly string[]>;
  /** @throws OfficerRefused */
  createOfficer(officer: { readonly name: string; readonly email: string; readonly password: string }): Promise<Officer>;
  grant(officerId: string, agency: string, roles: readonly RoleId[]): Promise<void>;
  /** A bearer token for a machine acting as this officer; shown once, stored as a hash. */
  createToken(officerId: string, name: string): Promise<string>;
  officers(agency: string): Promise<readonly Officer[]>;
  count(): Promise<number>;
  /** The token of a one-time link to an account: 24 hours, used once, stored as a hash. */
  invite(invited: { readonly email: string; readonly name: string; readonly memberships: Officer['memberships'] }): Promise<string>;
  /** Whom an invitation is for; null when unknown, used or past its time. */
  invitation(token: string): Promise<{ readonly email: string; readonly name: string } | null>;
  /**
   * Creates the invited officer with his roles; null as in `invitation`.
   * @throws OfficerRefused; the invitation stays open then.
   */
  acceptInvitation(token: string, password: string): Promise<Officer | null>;
}

export type OfficerRefusal = 'email-taken' | 'password-too-short' | 'password-too-long';

/** Why an officer could not be created. */
export class OfficerRefused extends Error {
  readonly reason: OfficerRefusal;
  constructor(reason: OfficerRefusal) {
    super(reason);
    this.name = 'OfficerRefused';
    this.reason = reason;
  }
}

/** Who somebody is within one agency. */
export const actorIn = (officer: Officer, agency: string, by: 'session' | 'token'): Actor => ({
  kind: by === 'session' ? 'officer' : 'machine',
  id: officer.id,
  name: officer.name,
  roles: officer.memberships.find((membership) => membership.agency === agency)?.roles ?? [],
});

/** Everything the product needs of the world. */
export interface Ports {
  readonly world: World;
  readonly cases: CaseStore;
  readonly reminders: ReminderStore;
  readonly figures: FigureStore;
  readonly sops: SopStore;
  readonly reader: SopReader;
  readonly files: FileStore;
  readonly mail: MailReader;
  readonly identity: Identity;
}


export type { Signer } from './signer.ts';
