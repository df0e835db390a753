import { labelText } from '#core/sops/flowchart/label-text.ts';
import type { FlowPage } from '#core/sops/flowchart/shapes.ts';
import type { FlowchartView } from './flowchart-view.ts';

/** What stands around a drawn page: the heads of the lanes above it, the names of the steps left of it. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Where the drawing itself begins. */
  readonly left: number;
  readonly top: number;
  readonly groups: readonly Words[];
  readonly heads: readonly Words[];
  readonly rows: readonly RowWords[];
}

/** Lines of text, the first one's baseline at `y`; `x` is their middle. */
export interface Words {
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly width: number;
  /** Top of the cell; it reaches down to the drawing. */
  readonly top: number;
  readonly lines: readonly string[];
}

export interface RowWords {
  readonly step: string;
  readonly y: number;
  readonly height: number;
  readonly no: string | null;
  readonly lines: readonly string[];
  readonly addition: boolean;
}

/** The column with the names of the steps. */
export const leadWidth = 176;
/** Room for the number before the name. */
export const numberWidth = 30;

const lineHeight = 13;
const padding = 6;

/** A word too long for its lane is broken, after a slash or else anywhere, and never runs into the next lane. */
const fitting = (word: string, width: number): string => {
  const most = Math.max(1, Math.floor(width / 6.9));
  if (word.length <= most) return word;
  return word
    .replaceAll(/\/(?=\S)/g, '/ ')
    .replaceAll(new RegExp(`[^\\s/]{${String(most)}}(?=[^\\s/])`, 'g'), '$&- ');
};

const linesIn = (text: string, width: number): readonly string[] =>
  labelText(
    text
      .split(/\s+/)
      .map((word) => fitting(word, width))
      .join(' '),
    width,
  ).lines;

/** Lays out the frame of a page; lengths are those of the drawing. */
export const frameOf = (
  { chart, steps }: FlowchartView,
  page: FlowPage,
  addition: string,
): Frame => {
  const groupHeight = chart.groups.length === 0 ? 0 : lineHeight + 2 * padding;
  const headLines = chart.columns.map((column) => [
    ...(column.number === null ? [] : [column.number]),
    ...linesIn(column.name, column.width - padding),
    ...(column.addition === null ? [] : [`(${addition})`]),
  ]);
  const headHeight = Math.max(...headLines.map((lines) => lines.length)) * lineHeight + 2 * padding;
  const top = groupHeight + headHeight;
  const isGrouped = (x: number): boolean =>
    chart.groups.some((group) => x >= group.x && x < group.x + group.width);
  return {
    width: leadWidth + chart.width,
    height: top + page.height,
    left: leadWidth,
    top,
    groups: chart.groups.map((group) => ({
      x: leadWidth + group.x + group.width / 2,
      y: padding + lineHeight - 2,
      left: leadWidth + group.x,
      width: group.width,
      top: 0,
      lines: [group.name],
    })),
    heads: chart.columns.map((column, index) => {
      const start = isGrouped(column.x) ? groupHeight : 0;
      return {
        x: leadWidth + column.x + column.width / 2,
        y: start + padding + lineHeight - 2,
        left: leadWidth + column.x,
        width: column.width,
        top: start,
        lines: headLines[index] ?? [],
      };
    }),
    rows: page.rows.map((row) => ({
      step: row.step,
      y: row.y,
      height: row.height,
      no: row.no,
      addition: row.addition !== null,
      lines: linesIn(
        steps.find(({ id }) => id === row.step)?.title ?? '',
        leadWidth - numberWidth - padding,
      ),
    })),
  };
};
