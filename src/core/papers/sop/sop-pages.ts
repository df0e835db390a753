import type { SopDocument, StepPart } from '#core/sops/document.ts';
import { flowchart } from '#core/sops/flowchart.ts';
import type { Flowchart, FlowPage } from '#core/sops/flowchart/shapes.ts';
import type { Sop } from '#core/sops/model.ts';
import type { PaperSize } from '#core/papers/sheet/paper.ts';
import { evenRuns } from './even-runs.ts';

/** Widths of the flowchart table's columns in millimetres; the executors get the rest. */
export const tableWidths = {
  no: 8,
  activity: 46,
  completeness: 27,
  time: 15,
  output: 32,
  remarks: 26,
} as const;

/** What a landscape page leaves for the table, in millimetres, head rows taken off. */
const room: Readonly<Record<PaperSize, { readonly width: number; readonly height: number }>> = {
  a4: { width: 273, height: 146 },
  f4: { width: 306, height: 151 },
};

/** Width of all lanes together in drawing units. */
const drawingWidth = 700;

/** At 7.5 point: how many characters stand on a millimetre, and how high a line is. */
const type = { charactersPerMillimetre: 0.72, line: 3.25, padding: 3 } as const;

const linesIn = (text: string, width: number): number =>
  text
    .split('\n')
    .reduce(
      (sum, line) =>
        sum + Math.max(1, Math.ceil(line.length / ((width - 2) * type.charactersPerMillimetre))),
      0,
    );

/** About how high texts stand one below the other in a column of `width` millimetres. */
export const heightOf = (texts: readonly string[], width: number): number =>
  texts.reduce((sum, text) => sum + linesIn(text, width), 0) * type.line + type.padding;

/** About how high a step's texts stand; the template measures them exactly. */
const textHeight = (step: StepPart): number =>
  Math.max(
    heightOf([step.kegiatan], tableWidths.activity),
    heightOf(step.mutu_baku.kelengkapan ?? [], tableWidths.completeness),
    heightOf(
      step.mutu_baku.output.map(({ nama }) => nama),
      tableWidths.output,
    ),
    heightOf(step.keterangan ?? [], tableWidths.remarks),
  );

/** The band of each row in drawing units, what lies before the first and after the last included. */
const bandsOf = (page: FlowPage): readonly { readonly step: string; readonly height: number }[] =>
  page.rows.map((row, index) => {
    const from = index === 0 ? 0 : row.y;
    return { step: row.step, height: (page.rows[index + 1]?.y ?? page.height) - from };
  });

/** A table around the flowchart: the widths of its other columns, and how high a step's texts stand in them. */
export interface FlowTable {
  readonly widths: Readonly<Record<string, number>>;
  textHeight(step: StepPart): number;
}

/** How high each row of a page stands in its table, in millimetres. */
const heightsOf = (
  document: SopDocument,
  page: FlowPage,
  scale: number,
  table: FlowTable,
): readonly number[] =>
  bandsOf(page).map(({ step, height }) => {
    const part = document.langkah.find(({ kode }) => kode === step);
    return Math.max(part === undefined ? 0 : table.textHeight(part), height * scale);
  });

/** The flowchart cut into as few pages as the words of its table leave room for, each about as full as the others. */
export const flowPages = (sop: Sop, size: PaperSize, table: FlowTable): Flowchart => {
  // Few executors get wide lanes, so that all drawings come out at about the same scale.
  const columnWidth = Math.max(72, Math.floor(drawingWidth / sop.roles.length));
  const cut = (rowsPerPage: readonly number[] | null): Flowchart =>
    flowchart(sop, { language: 'id', columnWidth, rowHeight: 64, rowsPerPage });
  const others = Object.values(table.widths).reduce((sum, width) => sum + width, 0);
  const onPages = (chart: Flowchart): readonly (readonly number[])[] =>
    chart.pages.map((page) =>
      heightsOf(sop.document, page, (room[size].width - others) / chart.width, table),
    );
  const fits = (chart: Flowchart): boolean =>
    onPages(chart).every(
      (heights) => heights.reduce((sum, height) => sum + height, 0) <= room[size].height,
    );
  const whole = cut(null);
  const rows = onPages(whole).flat();
  for (let pages = 1; pages < rows.length; pages += 1) {
    // Lines that cross from page to page need room of their own, so a cut is drawn before it is believed.
    const chart = cut(evenRuns(rows, pages));
    if (fits(chart)) return chart;
  }
  return cut(rows.map(() => 1));
};

/** The flowchart of the SOP document. */
export const sopPages = (sop: Sop, size: PaperSize): Flowchart =>
  flowPages(sop, size, { widths: tableWidths, textHeight });
