import type { DrawnPage } from './draw-page.ts';
import type { FlowEdge, FlowLabel, FlowLine, Point } from './shapes.ts';

const moved =
  (by: number) =>
  <T extends { readonly x: number }>(thing: T): T => ({ ...thing, x: thing.x + by });

const movedLine = (line: FlowLine, by: number): FlowLine => ({
  ...line,
  points: line.points.map(moved(by)),
});

const movedEdge = (edge: FlowEdge, by: number): FlowEdge => ({
  ...edge,
  lines: edge.lines.map((line) => movedLine(line, by)),
});

const movedLabel = (label: FlowLabel | null, by: number): FlowLabel | null =>
  label === null ? null : moved(by)(label);

/** Moves a page to the right, so that what stands left of the first lane comes into sight. */
export const shiftPage = (drawn: DrawnPage, by: number): DrawnPage => {
  const point = (at: Point): Point => moved(by)(at);
  return {
    page: {
      ...drawn.page,
      symbols: drawn.page.symbols.map(moved(by)),
      ties: drawn.page.ties.map((tie) => ({ ...tie, from: point(tie.from), to: point(tie.to) })),
    },
    parts: drawn.parts.map((part) => ({
      ...part,
      line: movedLine(part.line, by),
      label: movedLabel(part.label, by),
    })),
    start: drawn.start === null ? null : movedEdge(drawn.start, by),
    reach: { left: drawn.reach.left + by, right: drawn.reach.right + by },
  };
};
