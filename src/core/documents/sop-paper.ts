import type { Flowchart } from '../sop/flowchart/shapes.ts';
import type { Instant } from '../time/instant.ts';
import type { Letterhead, PaperSize, Section, SignatureBlock } from './paper.ts';

/** A row of the flowchart table, word for word. */
export interface SopRow {
  readonly step: string;
  readonly no: string | null;
  readonly activity: string;
  readonly completeness: readonly string[];
  readonly time: string;
  readonly outputs: readonly { readonly text: string; readonly addition: boolean }[];
  readonly remarks: readonly string[];
  readonly addition: boolean;
  /** All executors of the step are inferred: its symbols are drawn in dashes. */
  readonly inferred: boolean;
  /** Executors and ways in words, for those who cannot see the drawing. */
  readonly spoken: string;
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
  readonly cover: readonly string[];
  readonly head: readonly string[];
  readonly heading: string;
  readonly identity: readonly { readonly label: string; readonly value: string | null }[];
  /** In the order the identity page prints them, two columns. */
  readonly sections: readonly { readonly label: string; readonly items: readonly string[] }[];
  readonly columns: readonly string[];
  readonly chart: Flowchart;
  readonly pages: readonly (readonly SopRow[])[];
  readonly legend: readonly { readonly name: string; readonly meaning: string }[];
  /** What is not SOP text: inferred executors, additions, notes of the edition. */
  readonly notes: readonly Section[];
  readonly footer: readonly string[];
  readonly approval: SignatureBlock | null;
  readonly tlp: null;
  readonly checkAddress: string | null;
  readonly remarks: readonly string[];
}
