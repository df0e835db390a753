import type { OutcomeId, RoleId, StepId } from '#core/sops/model.ts';

/**
 * A flowchart as plain data: where every symbol, line and word stands. Lengths are abstract
 * units (a page uses them as pixels, a PDF scales them); x grows to the right, y downwards, and
 * each page starts at y = 0. Below the lanes only the five SOP-AP symbols occur (PermenPANRB
 * 35/2012): capsule, box, diamond, arrow, pentagon.
 */
export interface Flowchart {
  readonly width: number;
  readonly columns: readonly FlowColumn[];
  /** Headings above several columns. */
  readonly groups: readonly FlowGroup[];
  readonly pages: readonly FlowPage[];
  readonly edges: readonly FlowEdge[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The lane of an executor. */
export interface FlowColumn {
  readonly role: RoleId;
  readonly name: string;
  /** Number printed in the column head. */
  readonly number: string | null;
  readonly addition: string | null;
  readonly x: number;
  readonly width: number;
}

export interface FlowGroup {
  readonly name: string;
  readonly x: number;
  readonly width: number;
}

export interface FlowPage {
  readonly height: number;
  readonly rows: readonly FlowRow[];
  readonly symbols: readonly FlowSymbol[];
  /** Plain lines between the symbols of a step that executors in lanes apart do together or approve. */
  readonly ties: readonly FlowTie[];
}

/** The band a step takes up across all lanes. */
export interface FlowRow {
  readonly step: StepId;
  readonly no: string | null;
  readonly addition: string | null;
  readonly y: number;
  readonly height: number;
}

/** Pages count from 0. A connector's `toPage` is where its line goes on, or where it comes from. */
export type FlowSymbol =
  | (Box & {
      readonly kind: 'process' | 'decision';
      readonly step: StepId;
      readonly no: string | null;
      readonly addition: boolean;
      /** Whether it is the approval of a way out of the step, in the lane of whoever gives it. */
      readonly approval: boolean;
    })
  | (Box & {
      readonly kind: 'terminator';
      readonly at: 'start' | 'end';
      readonly step: StepId;
      readonly addition: boolean;
    })
  | (Box & { readonly kind: 'connector'; readonly mark: string; readonly toPage: number });

export interface FlowTie {
  readonly step: StepId;
  readonly from: Point;
  readonly to: Point;
}

/** A way from a step to the next; every outcome has exactly one. */
export interface FlowEdge {
  /** null: from the start symbol. */
  readonly from: StepId | null;
  readonly outcome: OutcomeId | null;
  /** null: to the end symbol. */
  readonly to: StepId | null;
  readonly addition: boolean;
  /** It leads back to an earlier step or to the same one. */
  readonly back: boolean;
  /** One line, or two when a page break lies between: to the connector and from it. */
  readonly lines: readonly FlowLine[];
  /** Only where there is something to choose. */
  readonly label: FlowLabel | null;
}

/** Right-angled; the arrow is at the last point. */
export interface FlowLine {
  readonly page: number;
  readonly points: readonly Point[];
}

export interface FlowLabel extends Box {
  readonly page: number;
  readonly lines: readonly string[];
}
