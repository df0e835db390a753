import {
  BorderStyle,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  type TextRun,
  WidthType,
} from 'docx';
import type { Block, Pair } from '#core/papers/sheet/paper.ts';
import { row, runs, twips } from './words.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;

const bordersOf = (one: typeof none | typeof line) => ({
  top: one,
  bottom: one,
  left: one,
  right: one,
  insideHorizontal: one,
  insideVertical: one,
});

/** A table by its columns in millimetres; `ruled` draws its lines. */
export const grid = (
  columns: readonly number[],
  rows: readonly (readonly (readonly (Paragraph | Table)[])[])[],
  { ruled = false, indent = 0 }: { readonly ruled?: boolean; readonly indent?: number } = {},
): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: columns.map(twips),
    width: { size: twips(columns.reduce((sum, one) => sum + one, 0)), type: WidthType.DXA },
    ...(indent === 0 ? {} : { indent: { size: twips(indent), type: WidthType.DXA } }),
    borders: bordersOf(ruled ? line : none),
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) =>
              new TableCell({
                width: { size: twips(columns[index] ?? 0), type: WidthType.DXA },
                margins: { left: ruled ? 80 : 0, right: 80, top: 20, bottom: 20 },
                children: [...children],
              }),
          ),
        }),
    ),
  });

/** A label, a colon and what stands behind it. */
export interface Line {
  readonly label: string;
  readonly value: readonly (readonly TextRun[])[];
}

/** Lines below each other with their colons in a column. */
export const lines = (all: readonly Line[], label: number, width: number, indent = 0): Table =>
  grid(
    [label, 4, width - label - 4 - indent],
    all.map(({ label: name, value }) => [
      [row(runs(name), { spacing: { after: 40 } })],
      [row(runs(':'), { spacing: { after: 40 } })],
      value.length === 0
        ? [row([], { spacing: { after: 40 } })]
        : value.map((one) => row(one, { spacing: { after: 40 } })),
    ]),
    { indent },
  );

export const pairLines = (rows: readonly Pair[]): readonly Line[] =>
  rows.map(({ label, value }) => ({ label, value: value.map((one) => runs(one)) }));

type TableBlock = Extract<Block, { readonly type: 'table' }>;

/** A table of the body, its columns by their shares. */
export const ruledTable = ({ columns, rows }: TableBlock, width: number): Table => {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  return grid(
    columns.map(({ share }) => (width * share) / shares),
    [
      columns.map(({ title }) => [row(runs(title, { bold: true, size: 20 }))]),
      ...rows.map((cells) =>
        columns.map((_, index) => [row(runs(cells[index] ?? '', { size: 20 }))]),
      ),
    ],
    { ruled: true },
  );
};
