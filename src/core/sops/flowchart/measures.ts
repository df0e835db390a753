import type { Language } from '#core/text/bilingual.ts';

/** What a caller may choose; the rest follows. */
export interface FlowchartOptions {
  readonly language: Language;
  /** Width of an executor's lane, at least `least.columnWidth`. */
  readonly columnWidth: number;
  /** Least height of a step's row; rows with many lines grow. */
  readonly rowHeight: number;
  /** Steps on a page: the same on every page, or a number for each; null puts all on one. */
  readonly rowsPerPage: number | readonly number[] | null;
}

export const defaultOptions: FlowchartOptions = {
  language: 'id',
  columnWidth: 96,
  rowHeight: 76,
  rowsPerPage: null,
};

export const least = { columnWidth: 72, rowsPerPage: 1 } as const;

/** Sizes all drawings share, in the same abstract units. */
export const sizes = {
  /** Free strip on both sides of a symbol within its lane. */
  inset: 14,
  symbolHeight: 34,
  terminator: { width: 58, height: 20 },
  connector: { width: 26, height: 26 },
  /** Room for an arrowhead before a symbol. */
  stub: 12,
  /** Between two lines that run side by side. */
  track: 9,
  /** Between symbols and what is above or below them. */
  gap: 10,
  label: { charWidth: 6.4, lineHeight: 13, maxWidth: 132, gap: 4 },
} as const;
