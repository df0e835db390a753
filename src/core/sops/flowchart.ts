import type { Sop } from './model.ts';
import type { Band } from './flowchart/bands.ts';
import { drawPage } from './flowchart/draw-page.ts';
import type { DrawnPage } from './flowchart/draw-page.ts';
import { columnsOf, groupsOf } from './flowchart/lanes.ts';
import { defaultOptions, least, sizes } from './flowchart/measures.ts';
import type { FlowchartOptions } from './flowchart/measures.ts';
import { planPages } from './flowchart/plan.ts';
import type { Flowchart, FlowEdge } from './flowchart/shapes.ts';
import { shiftPage } from './flowchart/shift.ts';

/** The ways of all steps in the order of the rows, each with its lines gathered from the pages. */
const edgesOf = (pages: readonly DrawnPage[]): readonly FlowEdge[] => {
  const starts = pages.flatMap(({ start }) => (start === null ? [] : [start]));
  const parts = pages.flatMap(({ parts: all }) => all);
  const departures = parts.filter(({ arriving }) => !arriving);
  return [
    ...starts,
    ...departures.map(({ way, line, label }): FlowEdge => ({
      from: way.from.id,
      outcome: way.outcome.id,
      to: way.outcome.to,
      addition: way.addition,
      back: way.back,
      label,
      lines: [
        line,
        ...parts
          .filter(
            (part) =>
              part.arriving && part.way.from === way.from && part.way.outcome === way.outcome,
          )
          .map((part) => part.line),
      ],
    })),
  ];
};

const stepCount = (bands: readonly Band[]): number =>
  bands.filter(({ kind }) => kind === 'step').length;

/**
 * Draws an SOP as the flowchart its document prints: one lane an executor, one row a step, the
 * five SOP-AP symbols (domain notes 1.3), and every outcome as a line of its own. Nothing is
 * drawn twice over: lines pass no symbol, labels cover none. The same SOP and options always
 * give the same drawing.
 *
 * @param sop Must have passed the lint rules without errors.
 * @throws RangeError when lanes are too narrow or a page holds no step.
 */
export const flowchart = (sop: Sop, options: Partial<FlowchartOptions> = {}): Flowchart => {
  const all: FlowchartOptions = { ...defaultOptions, ...options };
  if (all.columnWidth < least.columnWidth)
    throw new RangeError(`a lane needs a width of at least ${String(least.columnWidth)}`);
  if ([all.rowsPerPage ?? least.rowsPerPage].flat().some((rows) => rows < least.rowsPerPage))
    throw new RangeError('a page holds at least one step');
  const columns = columnsOf(sop, all.columnWidth);
  const width = columns.length * all.columnWidth;
  const plans = planPages(sop, columns, all).filter(({ bands }) => stepCount(bands) > 0);
  const drawn = plans.map((plan, page) => drawPage(plan, page, width, all.rowHeight));
  const left = Math.max(sizes.gap, ...drawn.map(({ reach }) => -reach.left));
  const right = Math.max(width + sizes.gap, ...drawn.map(({ reach }) => reach.right));
  const shifted = drawn.map((page) => shiftPage(page, left));
  return {
    width: left + right,
    columns: columns.map((column) => ({ ...column, x: column.x + left })),
    groups: groupsOf(sop, all.columnWidth).map((group) => ({ ...group, x: group.x + left })),
    pages: shifted.map(({ page }) => page),
    edges: edgesOf(shifted),
  };
};
