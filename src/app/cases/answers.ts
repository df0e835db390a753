import type { ReporterWithheld } from './load-case.ts';
import type { CaseMay } from '#core/cases/may.ts';
import type { KeyReused, NotFound, OnceKey, Stale } from '#app/answers.ts';
import type { CaseFilter, CaseRow, StoredEvent } from '#app/ports.ts';
import type { KnownAgency } from '#app/sops/answers.ts';
import type { Escalation } from '#core/cases/sendings.ts';
import type { ClosedCase, OpenCase } from '#core/cases/case.ts';
import type { CaseEvent } from '#core/cases/event.ts';
import type { LeftOpen } from '#core/cases/event-parts.ts';
import type { Question } from '#core/cases/question.ts';
import type { NotKept } from '#core/cases/anonymous-report.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import type { FileRef, Report } from '#core/cases/report.ts';
import type { TurnTime } from '#core/oversight/figures/turn-time.ts';
import type { ShownSending } from '#core/papers/access/sendings-shown.ts';
import type { Sop } from '#core/sops/model.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import type { Instant } from '#core/time/instant.ts';

/** Given once, at reporting. The code is stored only as a hash. */
export interface Receipt {
  readonly caseId: string;
  readonly number: string;
  readonly trackingCode: string;
  readonly receivedAt: Instant;
  /** What was sent and is not kept, because the reporter asked to stay anonymous. */
  readonly notKept: readonly NotKept[];
  /** Number of the year in the agenda of incoming letters; given to letters that staff enter. */
  readonly agendaNumber?: number;
}

/** What a reporter may see of the case: no names of officers, no internal notes. */
export interface TrackView {
  readonly number: string;
  readonly caseId: string;
  readonly agency: KnownAgency;
  readonly status: 'open' | 'closed';
  readonly closeReason: Bilingual | null;
  readonly receivedAt: Instant;
  /** SHA-256 by which the report stands in the record, in hexadecimal. */
  readonly hash: string;
  readonly report: Report;
  /** Steps so far in plain words, oldest first. */
  readonly steps: readonly {
    readonly title: Bilingual;
    readonly state: 'done' | 'now';
    readonly at: Instant;
    /** Whether a step that can order or lift measures has ended without; null for other steps and while it goes on. */
    readonly measures: 'some' | 'none' | null;
  }[];
  /** What was done to the system meanwhile, and what became of it, in the order it was ordered. */
  readonly measures: readonly {
    readonly name: Bilingual;
    readonly happened: readonly { readonly words: Bilingual; readonly at: Instant }[];
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
  /** Without its text, which holds what is withheld here too. */
  readonly stored: Omit<StoredEvent, 'text'>;
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
  readonly agency: KnownAgency;
  readonly sop: Sop;
  readonly state: OpenCase | ClosedCase;
  readonly row: CaseRow;
  /** null when the case is closed. */
  readonly question: Question | null;
  readonly history: readonly HistoryLine[];
  /** Every turn measured, oldest first. */
  readonly times: readonly TurnTime[];
  readonly may: CaseMay;
  /** Orders to send and how far each has come; none for outside parties. */
  readonly sendings: readonly ShownSending[];
  /** What it would leave open if it closed now; nothing for outside parties, and of a closed case. */
  readonly openNow: LeftOpen;
  /** How much would be left open, for those who are not told what. */
  readonly openUntold: number;
  /** Before whom the case has been brought. */
  readonly escalations: readonly Escalation[];
  /** Where the case holds papers or answers that are not for this actor: who sees all of it. */
  readonly withheld: { readonly seenBy: readonly string[] } | null;
  /** Why it is not shown who reported, to somebody who sees all else; null where nothing of that is left out. */
  readonly reporterWithheld: ReporterWithheld | null;
}

export interface ListQuery {
  readonly filter: CaseFilter;
  readonly cursor: string | null;
  readonly limit: number;
}

/** What a caller says beside a command. */
export interface CommandOptions {
  /** The version of the case the caller saw; one that has moved on is told as stale. */
  readonly version?: number;
  readonly once?: OnceKey;
}

export type CommandAnswer =
  | { readonly version: number; readonly events: readonly CaseEvent[] }
  | Refusal
  | NotFound
  | Stale
  | KeyReused;
