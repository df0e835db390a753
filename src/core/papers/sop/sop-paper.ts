import type { DashedColumn } from '#core/sops/document.ts';
import type { Lettering } from '#core/papers/sheet/typefaces.ts';
import type { Flowchart } from '#core/sops/flowchart/shapes.ts';
import type { OutcomeId, StepId } from '#core/sops/model.ts';
import type { Instant } from '#core/time/instant.ts';
import type { Letterhead, Pair, PaperSize, Section } from '#core/papers/sheet/paper.ts';
import type { StepState } from './step-visits.ts';

/** A row of the flowchart table, word for word. */
export interface SopRow {
  readonly step: string;
  readonly no: string | null;
  readonly activity: string;
  readonly completeness: readonly string[];
  readonly time: string;
  readonly outputs: readonly { readonly text: string; readonly addition: boolean }[];
  readonly remarks: readonly string[];
  /** Columns of this row whose items begin with a dash in the source. */
  readonly dashed: readonly DashedColumn[];
  readonly addition: boolean;
  /** All executors of the step are inferred: its symbols are drawn in dashes. */
  readonly inferred: boolean;
  /** Executors and ways in words, for those who cannot see the drawing. */
  readonly spoken: string;
}

/** How a symbol of the drawing looks; the template draws it. */
export type SymbolPicture =
  'terminator' | 'process' | 'decision' | 'arrow' | 'connector' | 'inferred' | 'addition';

/** Lines above and below the space in which an SOP is approved by signing. */
export interface Approval {
  readonly above: readonly string[];
  readonly below: readonly string[];
}

/** An SOP edition as the SOP-AP document (PermenPANRB 35/2012). */
export interface SopPaper {
  readonly kind: 'sop';
  readonly agency: string;
  readonly edition: string;
  readonly title: string;
  readonly madeAt: Instant;
  readonly size: PaperSize;
  readonly draft: boolean;
  readonly letterhead: Letterhead;
  readonly lettering: Lettering;
  readonly cover: readonly string[];
  readonly head: readonly string[];
  readonly heading: string;
  readonly identity: readonly {
    readonly label: string;
    readonly value: string | null;
    readonly approval: Approval | null;
  }[];
  /** In the order the identity page prints them, two columns. */
  readonly sections: readonly {
    readonly label: string;
    /** Before each item stands a dash, as in the source; else its number. */
    readonly dashed: boolean;
    readonly items: readonly string[];
  }[];
  /** What stands above the table of steps. */
  readonly tableTitle: string;
  readonly columns: readonly string[];
  readonly chart: Flowchart;
  readonly pages: readonly (readonly SopRow[])[];
  /** The legend the source prints; empty where it prints none. */
  readonly legend: readonly { readonly name: string; readonly meaning: string }[];
  /** What the drawing's symbols mean, said in the annex: no words of the source. */
  readonly symbols: readonly { readonly picture: SymbolPicture; readonly meaning: string }[];
  /** What is not SOP text: inferred executors, additions, notes of the edition. */
  readonly notes: readonly Section[];
  readonly footer: readonly string[];
  readonly tlp: null;
  readonly checkAddress: string | null;
  readonly remarks: readonly string[];
}

/** A visit of a step in words. */
export interface VisitLines {
  /** "Untuk ke-2 kalinya"; null of a first time. */
  readonly round: string | null;
  readonly from: string;
  readonly to: string;
  readonly used: string;
  /** How much of it was waiting for an outside party; null when nothing. */
  readonly waited: string | null;
  readonly verdict: string;
  readonly late: boolean;
  /** Whom it waits for now. */
  readonly waitsFor: string | null;
  readonly outcome: string | null;
}

/** A row of the flowchart table with what really happened. */
export interface ExecutedRow extends Pick<
  SopRow,
  'step' | 'no' | 'activity' | 'time' | 'outputs' | 'dashed' | 'addition' | 'inferred' | 'spoken'
> {
  readonly state: StepState;
  /** Whether a way out of the step was approved by somebody in another lane. */
  readonly approved: boolean;
  /** How often the step was visited. */
  readonly rounds: number;
  readonly visits: readonly VisitLines[];
  /** What was answered to what the step sent, beside its outputs. */
  readonly replies: readonly string[];
  /** Said where the step was not visited. */
  readonly notVisited: string | null;
  /** Said instead of visits too many for a row. */
  readonly earlier: string | null;
}

/** "SOP terlaksana": the flow of an SOP with the actual times of one case. Not the SOP itself, and never signed. */
export interface ExecutedSopPaper extends Pick<
  SopPaper,
  | 'agency'
  | 'edition'
  | 'title'
  | 'madeAt'
  | 'size'
  | 'draft'
  | 'letterhead'
  | 'lettering'
  | 'chart'
  | 'footer'
  | 'tlp'
  | 'checkAddress'
  | 'remarks'
> {
  readonly kind: 'sop-terlaksana';
  readonly about: readonly string[];
  /** What this paper is and is not. */
  readonly statement: string;
  readonly head: readonly Pair[];
  /** No, activity, executor, output. */
  readonly columns: readonly string[];
  readonly pages: readonly (readonly ExecutedRow[])[];
  /** Ways out of steps that the case took. */
  readonly taken: readonly { readonly from: StepId; readonly outcome: OutcomeId }[];
  readonly sections: readonly Section[];
}
