import type { Actor } from '#core/people/actor.ts';
import type { ClosedCase, OpenCase, PaperVersion } from '#core/cases/case.ts';
import type { OfficerCommand } from '#core/cases/command.ts';
import type { Answers, CaseEvent, PaperOf, PaperSigner } from '#core/cases/event.ts';
import type { Question } from '#core/cases/question.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import type { FileRef, Report } from '#core/cases/report.ts';
import type { SimulatedStep } from '#core/oversight/figures/simulate.ts';
import type { TurnTime } from '#core/oversight/figures/turn-time.ts';
import type { DocumentMapping } from '#core/papers/mapping.ts';
import type { PaperSettings } from '#core/papers/paper-settings.ts';
import type { FreePart } from '#core/papers/free-parts.ts';
import type { DocumentKind } from '#core/papers/document.ts';
import type { PaperSource } from '#core/papers/paper-source.ts';
import type { SignFailure } from '#core/papers/signing/failures.ts';
import type { Verification } from '#core/papers/signing/signature-finding.ts';
import type { ReminderRules } from '#core/oversight/reminders/rules.ts';
import type { Sop } from '#core/sops/model.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import type { Calendar } from '#core/time/calendar.ts';
import type { Instant } from '#core/time/instant.ts';
import type {
  AgencyChange,
  AgencyRecord,
  CaseFilter,
  CaseRow,
  EditionRecord,
  FigureFilter,
  FileStore,
  Identity,
  InboxEntry,
  Once,
  Page,
  PaperRow,
  PlacedFinding,
  RegisterEntry,
  StepFigures,
  StoredEvent,
  TurnFigure,
  TypesettingFailure,
  WorkRow,
} from './ports.ts';

/** What a request brings to be answered once: `Idempotency-Key` and a hash of the request. */
export type OnceKey = Pick<Once, 'scope' | 'key' | 'requestHash'>;

/** Answers that every use case can give besides its own. */
export type NotFound = { readonly notFound: 'agency' | 'case' | 'edition' | 'file' };
/** The case has moved on since the version the caller saw. */
export type Stale = { readonly stale: true; readonly version: number };
/** The idempotency key was used for a different request. */
export type KeyReused = { readonly keyReused: true };

/** An agency as the portal and the console need it. */
export interface AgencyView {
  readonly agency: AgencyRecord;
  readonly sop: Sop;
  readonly record: EditionRecord;
  /** Which output becomes which paper. */
  readonly mapping: DocumentMapping;
}

/** Given once, at reporting. The code is stored only as a hash. */
export interface Receipt {
  readonly caseId: string;
  readonly number: string;
  readonly trackingCode: string;
  readonly receivedAt: Instant;
  /** Number of the year in the agenda of incoming letters; given to letters that staff enter. */
  readonly agendaNumber?: number;
}

/** What a reporter may see of the case: no names of officers, no internal notes. */
export interface TrackView {
  readonly number: string;
  readonly caseId: string;
  readonly agency: AgencyRecord;
  readonly status: 'open' | 'closed';
  readonly closeReason: Bilingual | null;
  readonly receivedAt: Instant;
  readonly report: Report;
  /** Steps so far in plain words, oldest first. */
  readonly steps: readonly {
    readonly title: Bilingual;
    readonly state: 'done' | 'now';
    readonly at: Instant;
  }[];
  readonly messages: readonly {
    readonly from: 'reporter' | 'team';
    readonly text: string;
    readonly at: Instant;
    readonly files: readonly FileRef[];
  }[];
}

/** One line of the history on the case page. */
export interface HistoryLine {
  readonly stored: StoredEvent;
  /** The event in a sentence. */
  readonly sentence: Bilingual;
  readonly who: string;
  /** Internal lines are hidden from outside parties. */
  readonly internal: boolean;
  /** Something of the event is left out, being of a paper not everybody sees; its hash covers it. */
  readonly partly: boolean;
}

/** Everything the case page shows, in one reading of the record. */
export interface CaseView {
  readonly agency: AgencyRecord;
  readonly sop: Sop;
  readonly state: OpenCase | ClosedCase;
  readonly row: CaseRow;
  /** null when the case is closed. */
  readonly question: Question | null;
  readonly history: readonly HistoryLine[];
  /** Every turn measured, oldest first. */
  readonly times: readonly TurnTime[];
  readonly may: {
    readonly work: boolean;
    readonly assign: boolean;
    readonly coordinate: boolean;
    readonly team: boolean;
    /** Approvals waiting for this actor. */
    readonly approve: readonly number[];
  };
  /** Where the case holds papers or answers that are not for this actor: who sees all of it. */
  readonly withheld: { readonly seenBy: readonly string[] } | null;
}

/** How the steps of an SOP stand to their standard times. */
export interface Compliance {
  readonly byStep: readonly StepFigures[];
  readonly byMonth: readonly StepFigures[];
  readonly byRole: readonly StepFigures[];
  readonly worst: readonly TurnFigure[];
}

/** The answer to a change of settings: what is wrong with it, all at once, or its version. */
export type SettingAnswer =
  | { readonly version: number }
  | {
      readonly findings: readonly {
        readonly path: readonly (string | number)[];
        readonly message: Bilingual;
      }[];
    }
  | Refusal
  | NotFound
  | Stale;

/** What another calendar would do to the due times of open cases. */
export type CalendarPreview =
  | {
      readonly lookedAt: number;
      readonly changed: number;
      /** False when there are more open cases than were looked at. */
      readonly complete: boolean;
    }
  | Extract<SettingAnswer, { readonly findings: unknown }>;

/** A paper of a case as the console shows it. */
export interface PaperView {
  readonly output: string;
  readonly turn: number;
  readonly name: string;
  readonly kind: DocumentKind;
  /** Of the agency, of an outside party, or a form as it was filled in, which is final and unsigned. */
  readonly source: PaperSource;
  /** A party's paper that came as its own file. */
  readonly files: readonly FileRef[];
  /** What still has to be filled in before it can be signed, and where. */
  readonly missing: readonly Bilingual[];
  readonly parts: readonly FreePart[];
  readonly edits: Readonly<Record<string, string>>;
  readonly initials: readonly { readonly name: string; readonly at: Instant }[];
  readonly versions: readonly PaperVersion[];
  /** Roles whose signature it still waits for, in order. */
  readonly waitsFor: readonly { readonly role: string; readonly name: string }[];
  /** Parties of a berita acara; who of them has an account signs after the first signature. */
  readonly parties: readonly {
    readonly name: string;
    readonly position: string;
    readonly signed: boolean;
  }[];
  /** How many of those it names have signed the version in force, parties included. */
  readonly signed: { readonly done: number; readonly all: number };
  readonly maySign: boolean;
  readonly mayEdit: boolean;
  /** What the reader has before his eyes; stated when signing, so that nobody signs other words. */
  readonly fingerprint: string;
}

/** Which paper of the current step is to be shown before the step is completed, and what was typed so far. */
export interface PreviewAsked {
  readonly turn: number;
  readonly outcome: string;
  readonly form: Answers;
  readonly output: string;
}

/** A line of a letter register: the number as it was issued, and what became of it. */
export interface RegisterLine {
  readonly sequence: number;
  /** When it was given, or given back. */
  readonly at: Instant;
  /**
   * `held`: given to a paper that is not recorded (being signed just now, or broken off);
   * `free`: given back, the next paper takes it.
   */
  readonly state: 'used' | 'printed' | 'revoked' | 'void' | 'held' | 'free';
  /** null while no paper is recorded under it. */
  readonly issued: {
    readonly number: string;
    readonly title: string;
    readonly caseNumber: string;
    readonly datedAt: Instant;
  } | null;
  readonly paper: (PaperOf & { readonly caseId: string; readonly version: number }) | null;
  readonly voidReason: string | null;
}

/** A letter that came in and was entered by staff, under its agenda number. */
export interface AgendaLine {
  readonly sequence: number;
  /** When it was entered. */
  readonly at: Instant;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly receivedAt: Instant;
  /** Who wrote; a name kept confidential is not told. */
  readonly from: string;
  /** The sender's own number of the letter; empty when unknown. */
  readonly reference: string;
  readonly about: string;
}

/** A paper waiting for a signature of one of the officer's roles. */
export interface ToSign {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly output: string;
  readonly turn: number;
  readonly name: string;
  readonly since: Instant;
  /** In whose name it goes out; null where nobody is settled. */
  readonly signer: string | null;
  /** `signed` only for papers asked for by name. */
  readonly standing: 'mine' | 'others' | 'signed';
  /** What is to be signed, as it is now (`PaperView.fingerprint`); null for what others sign. */
  readonly fingerprint: string | null;
}

/** What became of each paper of one signing; what carried the actor's signature before counts as signed. */
export interface SigningAnswer {
  readonly signed: readonly {
    readonly caseNumber: string;
    readonly output: string;
    readonly turn: number;
    readonly number: string;
    readonly code: string;
  }[];
  /** The first thing that stood in the way; papers after it were left alone. */
  readonly failure: SignFailure | Refusal | { readonly missing: readonly Bilingual[] } | null;
  /** The paper it stood in the way of; null when all were signed, or when it concerns no single paper. */
  readonly stoppedAt: (PaperOf & { readonly caseId: string }) | null;
}

/** What became of printing a paper to be signed by hand; `printed.version` counts the paper’s own versions. */
export type PrintAnswer =
  | {
      readonly version: number;
      readonly printed: PaperOf & {
        readonly version: number;
        readonly number: string;
        readonly code: string;
      };
    }
  | { readonly missing: readonly Bilingual[] }
  | Exclude<CommandAnswer, { readonly events: unknown }>;

/** A printed paper brought back signed by hand: its scan, and who signed it when and where. */
export interface PaperScan {
  /** The paper’s version that was printed. */
  readonly version: number;
  readonly file: FileRef;
  readonly signers: readonly PaperSigner[];
  readonly place: string;
  /** Why it is recorded late, where it is; otherwise a remark. */
  readonly note: string;
  readonly happenedAt: Instant;
}

/** What the check page says of a code or a file: nothing of the content. */
export interface PaperCheck {
  readonly paper: PaperRow | null;
  /** Printed to be signed by hand, whether or not its scan has come; no certificate is to be found in it. */
  readonly byHand: boolean;
  /** When it was first signed; null for a print whose scan has not come. */
  readonly signedAt: Instant | null;
  readonly agencyName: string | null;
  /** For a file: its signatures, whether it is ours byte for byte, and whether only as the sheet that was then signed by hand. */
  readonly file: {
    readonly verification: Verification | SignFailure;
    readonly ours: boolean;
    readonly print: boolean;
  } | null;
}

/** A case file on its way out. */
export interface CaseArchive {
  readonly name: string;
  /** A ZIP, packed while it is read. */
  readonly bytes: ReadableStream<Uint8Array>;
  /** SHA-256 of its list of hashes, as the record holds it. */
  readonly manifest: string;
}

export interface ListQuery {
  readonly filter: CaseFilter;
  readonly cursor: string | null;
  readonly limit: number;
}

export type CommandAnswer =
  | { readonly version: number; readonly events: readonly CaseEvent[] }
  | Refusal
  | NotFound
  | Stale
  | KeyReused;

/**
 * What the product does, for pages, REST and command line alike. Every function checks who may
 * before it answers; the caller only says who asks.
 */
export interface Product {
  /** Who asks, and the agencies. */
  readonly identity: Identity;
  readonly files: FileStore;
  readonly limits: { readonly fileBytes: number; readonly filesPerReport: number };
  readonly trial: boolean;
  now(): Instant;
  agencies(): Promise<readonly AgencyView[]>;
  agency(id: string): Promise<AgencyView | NotFound>;
  edition(agency: string, edition: string): Promise<AgencyView | NotFound>;
  editions(agency: string): Promise<readonly EditionRecord[]>;

  /** Opens a case from a report that came in by any channel; the first step starts. */
  receiveReport(
    agency: string,
    report: Report,
    actor: Actor,
    once?: OnceKey,
  ): Promise<Receipt | Refusal | NotFound | KeyReused>;
  /** undefined when agency or code do not fit; the two are told apart for nobody. */
  trackReport(agency: string, code: string): Promise<TrackView | undefined>;
  writeAsReporter(
    agency: string,
    code: string,
    text: string,
    files: readonly FileRef[],
    once?: OnceKey,
  ): Promise<CommandAnswer | undefined>;

  /** `version` is the one the caller saw; left out, the command is tried on the newest. */
  command(
    agency: string,
    caseId: string,
    command: OfficerCommand,
    actor: Actor,
    options?: { readonly version?: number; readonly once?: OnceKey },
  ): Promise<CommandAnswer>;
  /** Closes the case as a duplicate and adds its report to the other, both or neither. */
  mergeDuplicate(
    agency: string,
    caseId: string,
    intoNumber: string,
    actor: Actor,
    options?: { readonly version?: number; readonly once?: OnceKey },
  ): Promise<CommandAnswer>;
  /** By id or number. Outside parties find only cases that reached them. */
  caseView(agency: string, idOrNumber: string, actor: Actor): Promise<CaseView | NotFound>;
  cases(agency: string, query: ListQuery, actor: Actor): Promise<Page<CaseRow>>;
  /** What is this actor's to do now, oldest due first. */
  work(
    agency: string,
    actor: Actor,
    page: { readonly cursor: string | null; readonly limit: number },
  ): Promise<Page<WorkRow>>;
  counts(
    agency: string,
    actor: Actor,
  ): Promise<{ readonly open: number; readonly late: number; readonly closed: number }>;
  units(agency: string, actor: Actor): Promise<readonly string[]>;
  /** The bytes of a file of a case the actor may see. */
  caseFile(
    agency: string,
    caseId: string,
    fileId: string,
    actor: Actor,
  ): Promise<{ readonly ref: FileRef; readonly bytes: ReadableStream<Uint8Array> } | NotFound>;

  /** Puts another calendar into force; open deadlines follow by themselves, each with old and new value. */
  changeCalendar(
    agency: string,
    calendar: Omit<Calendar, 'version'>,
    reason: string,
    seen: number,
    actor: Actor,
  ): Promise<SettingAnswer>;
  /** How many open due times another calendar would change; nothing is written. */
  previewCalendar(
    agency: string,
    calendar: Omit<Calendar, 'version'>,
    actor: Actor,
  ): Promise<CalendarPreview | NotFound>;
  changeReminders(
    agency: string,
    reminders: ReminderRules,
    reason: string,
    actor: Actor,
  ): Promise<SettingAnswer>;
  changes(agency: string, actor: Actor): Promise<readonly AgencyChange[]>;
  /** Recomputes open due times that rest on an older calendar. Safe to call at any time, by many at once. */
  recomputeDues(limit: number): Promise<number>;
  /** Tells reminders whose time has come. Safe to call at any time, by many at once. */
  tellReminders(limit: number): Promise<number>;
  /** Keeps numbers out of use that broken-off work left held, and numbers letters that missed theirs. Safe to call at any time, by many at once. */
  tidyRegisters(limit: number): Promise<number>;
  inbox(
    agency: string,
    actor: Actor,
    page: { readonly cursor: string | null; readonly limit: number },
  ): Promise<Page<InboxEntry & { readonly read: boolean }>>;
  unread(agency: string, actor: Actor): Promise<number>;
  markRead(agency: string, actor: Actor): Promise<void>;
  /** How the SOP is kept. Outside parties see nothing of it. */
  compliance(agency: string, filter: FigureFilter, actor: Actor): Promise<Compliance | NotFound>;
  /** When each step would be due for a report arriving at an instant. */
  simulate(
    agency: string,
    edition: string,
    arrival: Instant,
  ): Promise<readonly SimulatedStep[] | NotFound>;

  /** Papers of a case, in the order they came to be. */
  papers(agency: string, caseId: string, actor: Actor): Promise<readonly PaperView[] | NotFound>;
  /** A paper as PDF: the draft made anew, or the bytes of a signed version. */
  paperPdf(
    agency: string,
    caseId: string,
    paper: PaperOf,
    actor: Actor,
    version?: number,
  ): Promise<
    | { readonly name: string; readonly bytes: Uint8Array }
    | NotFound
    | { readonly missing: readonly Bilingual[] }
  >;
  /** A paper of the current step as it would be with what was typed; nothing is kept. For those who may work at the step. */
  previewPaper(
    agency: string,
    caseId: string,
    asked: PreviewAsked,
    actor: Actor,
  ): Promise<
    | { readonly name: string; readonly bytes: Uint8Array }
    | NotFound
    | Refusal
    | { readonly missing: readonly Bilingual[] }
  >;
  /** `also`: papers asked for by name, listed where the actor signs them as a party or has signed them. */
  toSign(
    agency: string,
    actor: Actor,
    also?: readonly (PaperOf & { readonly caseId: string })[],
  ): Promise<readonly ToSign[]>;
  /** How many papers wait for this actor's own signature. */
  countToSign(agency: string, actor: Actor): Promise<number>;
  /** One human act: all these papers with one entry of the passphrase, which is not kept. Each states what was seen of it; one that changed since is not signed. */
  signPapers(
    agency: string,
    papers: readonly (PaperOf & { readonly caseId: string; readonly fingerprint: string })[],
    actor: Actor,
    secret: { readonly nik: string; readonly passphrase: string },
  ): Promise<SigningAnswer | NotFound>;
  /** Numbers and sets a paper to be signed by hand; what fails gives the number back. */
  printPaper(
    agency: string,
    caseId: string,
    paper: PaperOf,
    actor: Actor,
    options?: { readonly version?: number; readonly once?: OnceKey },
  ): Promise<PrintAnswer>;
  /** Records the scan of a printed paper; everybody the paper waits for must be among its signers. */
  recordScan(
    agency: string,
    caseId: string,
    paper: PaperOf,
    scan: PaperScan,
    actor: Actor,
    options?: { readonly version?: number; readonly once?: OnceKey },
  ): Promise<CommandAnswer>;
  /** The paper settings as they are this moment, with their version; for those who see all cases. */
  paperSettings(
    agency: string,
    actor: Actor,
  ): Promise<{ readonly papers: PaperSettings; readonly version: number } | NotFound>;
  /** `version` is the one the caller saw; left out, the newest settings are replaced whatever they are. */
  changePapers(
    agency: string,
    papers: PaperSettings,
    reason: string,
    actor: Actor,
    options?: { readonly version?: number },
  ): Promise<SettingAnswer>;
  letterRegister(
    agency: string,
    register: string,
    year: number,
    actor: Actor,
  ): Promise<readonly RegisterEntry[]>;
  /** The register with the papers its numbers were given to. */
  registerLines(
    agency: string,
    register: string,
    year: number,
    actor: Actor,
  ): Promise<readonly RegisterLine[]>;
  /** Letters that came in, as staff entered them, in the order of their agenda numbers. */
  letterAgenda(agency: string, year: number, actor: Actor): Promise<readonly AgendaLine[]>;
  checkCode(code: string): Promise<PaperCheck>;
  checkFile(bytes: Uint8Array): Promise<PaperCheck>;
  /** The SOP document of an edition as PDF; public, set once and kept. `tag` changes with the bytes. */
  sopPdf(
    agency: string,
    edition: string,
  ): Promise<
    { readonly name: string; readonly bytes: Uint8Array; readonly tag: string } | NotFound
  >;
  /** "SOP terlaksana" as PDF: the flow of the case's edition with what really happened. Only for those who see the whole case. */
  executedSopPdf(
    agency: string,
    caseId: string,
    actor: Actor,
  ): Promise<{ readonly name: string; readonly bytes: Uint8Array } | NotFound>;

  /**
   * Everything of a case as one ZIP that can be checked without us, for those who see all of it.
   * That it was made is recorded before the first byte; nothing is when a paper cannot be set.
   */
  caseArchive(
    agency: string,
    caseId: string,
    actor: Actor,
    once?: OnceKey,
  ): Promise<
    | CaseArchive
    | { readonly notSet: TypesettingFailure }
    | Exclude<CommandAnswer, { readonly events: unknown }>
  >;

  /** Adds an agency or a new edition with its `documents.yaml`; a flawed file is refused whole. */
  adoptSop(
    source: string,
    agency?: { readonly id: string; readonly name: string },
    mapping?: string,
  ): Promise<
    | { readonly adopted: EditionRecord; readonly changed: boolean }
    | { readonly findings: readonly PlacedFinding[] }
    | { readonly mappingFindings: readonly PlacedFinding[] }
    | { readonly differentContent: true }
    | { readonly differentMapping: true }
  >;
  /** Gives an edition adopted without a mapping the one it lacks; what is in force stays in force. */
  giveMapping(
    agency: string,
    edition: string,
    mapping: string,
  ): Promise<
    | { readonly given: boolean }
    | { readonly mappingFindings: readonly PlacedFinding[] }
    | { readonly differentMapping: true }
    | NotFound
  >;
  /** At a start: lets running cases follow mappings whose giving was broken off before they did. Quick when there are none. */
  followMappings(): Promise<void>;
  /** A mail as it arrived becomes a report. */
  importMail(
    agency: string,
    mail: Uint8Array,
    actor: Actor,
  ): Promise<Receipt | Refusal | NotFound | KeyReused>;
  /** Recomputes the hash chain of every case of an agency. */
  verifyRecord(agency: string): Promise<{
    readonly cases: number;
    readonly events: number;
    readonly broken: readonly { readonly caseId: string; readonly version: number }[];
  }>;
}
