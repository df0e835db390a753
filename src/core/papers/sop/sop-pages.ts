import type { SopDocument, StepPart } from '#core/sops/document.ts';
import { flowchart } from '#core/sops/flowchart.ts';
import type { Flowchart, FlowPage } from '#core/sops/flowchart/shapes.ts';
import type { Sop } from '#core/sops/model.ts';
import type { PaperSize } from '#core/papers/sheet/paper.ts';

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

const fits = (
  document: SopDocument,
  chart: Flowchart,
  size: PaperSize,
  table: FlowTable,
): boolean => {
  const others = Object.values(table.widths).reduce((sum, width) => sum + width, 0);
  const scale = (room[size].width - others) / chart.width;
  return chart.pages.every(
    (page) =>
      bandsOf(page).reduce((sum, { step, height }) => {
        const part = document.langkah.find(({ kode }) => kode === step);
        return sum + Math.max(part === undefined ? 0 : table.textHeight(part), height * scale);
      }, 0) <= room[size].height,
  );
};

/** The flowchart cut into as few pages as the words of its table leave room for. */
export const flowPages = (sop: Sop, size: PaperSize, table: FlowTable): Flowchart => {
  // Few executors get wide lanes, so that all drawings come out at about the same scale.
  const columnWidth = Math.max(72, Math.floor(drawingWidth / sop.roles.length));
  for (let rowsPerPage = 6; rowsPerPage > 1; rowsPerPage -= 1) {
    const chart = flowchart(sop, { language: 'id', columnWidth, rowHeight: 64, rowsPerPage });
    if (fits(sop.document, chart, size, table)) return chart;
  }
  return flowchart(sop, { language: 'id', columnWidth, rowHeight: 64, rowsPerPage: 1 });
};

/** The flowchart of the SOP document. */
export const sopPages = (sop: Sop, size: PaperSize): Flowchart =>
  flowPages(sop, size, { widths: tableWidths, textHeight });
