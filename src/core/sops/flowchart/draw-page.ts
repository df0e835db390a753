import type { Band, StepBand } from './bands.ts';
import { heightsOf } from './heights.ts';
import type { BandHeights } from './heights.ts';
import { around, middleOf } from './lanes.ts';
import type { Stand } from './lanes.ts';
import { placeLabel } from './label-place.ts';
import type { DrawnLine, Reach } from './label-place.ts';
import { pointsOf } from './lines.ts';
import { sizes } from './measures.ts';
import type { PagePlan, Way } from './plan.ts';
import { routesOf } from './routes.ts';
import type { Route } from './routes.ts';
import type {
  Box,
  FlowEdge,
  FlowLabel,
  FlowLine,
  FlowPage,
  FlowRow,
  FlowSymbol,
  FlowTie,
} from './shapes.ts';

/** The part of a way that is drawn on a page. */
export interface DrawnPart {
  readonly way: Way;
  /** It comes from a connector, the step it starts at is on another page. */
  readonly arriving: boolean;
  readonly line: FlowLine;
  readonly label: FlowLabel | null;
}

export interface DrawnPage {
  readonly page: FlowPage;
  readonly parts: readonly DrawnPart[];
  /** The line from the start symbol to the first step. */
  readonly start: FlowEdge | null;
  /** How far the page reaches to both sides. */
  readonly reach: Reach;
}

interface Placed {
  readonly band: Band;
  readonly heights: BandHeights;
}

interface PlacedStep {
  readonly band: StepBand;
  readonly heights: BandHeights;
}

const boxOf = ({ left, right }: Stand, y: number, height: number): Box => ({
  x: left,
  y,
  width: right - left,
  height,
});

const startTop = ({ heights }: Placed): number => heights.y + sizes.gap;

const stepSymbols = ({ band, heights }: PlacedStep): readonly FlowSymbol[] => {
  const { step, runs } = band;
  const addition = step.addition !== null;
  const { width, height } = sizes.terminator;
  const own = runs.all.map((run): FlowSymbol => ({
    ...boxOf(run, heights.top, heights.bottom - heights.top),
    kind: step.kind,
    step: step.id,
    no: step.no,
    addition,
    approval: false,
  }));
  const approvals = band.approvals.map((stand): FlowSymbol => ({
    ...boxOf(stand, heights.top, heights.bottom - heights.top),
    kind: 'decision',
    step: step.id,
    no: step.no,
    addition: addition || stand.addition,
    approval: true,
  }));
  const start: readonly FlowSymbol[] = band.start
    ? [
        {
          ...boxOf(around(middleOf(runs.primary), width), startTop({ band, heights }), height),
          kind: 'terminator',
          at: 'start',
          step: step.id,
          addition,
        },
      ]
    : [];
  const end: readonly FlowSymbol[] =
    band.end === null
      ? []
      : [
          {
            ...boxOf(band.end, heights.endTop, height),
            kind: 'terminator',
            at: 'end',
            step: step.id,
            addition,
          },
        ];
  return [...start, ...own, ...approvals, ...end];
};

const symbolsOf = ({ band, heights }: Placed): readonly FlowSymbol[] =>
  band.kind === 'step'
    ? stepSymbols({ band, heights })
    : band.marks.map(({ letter, toPage, stand }) => ({
        ...boxOf(stand, heights.top, sizes.connector.height),
        kind: 'connector',
        mark: letter,
        toPage,
      }));

const tiesOf = ({ band, heights }: PlacedStep): readonly FlowTie[] => {
  const y = (heights.top + heights.bottom) / 2;
  const stands = [...band.runs.all, ...band.approvals].toSorted((a, b) => a.left - b.left);
  return stands.flatMap((run, index) => {
    const next = stands[index + 1];
    return next === undefined
      ? []
      : [{ step: band.step.id, from: { x: run.right, y }, to: { x: next.left, y } }];
  });
};

const rowOf = ({ band, heights }: PlacedStep): FlowRow => ({
  step: band.step.id,
  no: band.step.no,
  addition: band.step.addition,
  y: heights.y,
  height: heights.height,
});

const startEdge = ({ band, heights }: PlacedStep, page: number): FlowEdge | null => {
  if (!band.start) return null;
  const x = middleOf(band.runs.primary);
  const from = startTop({ band, heights }) + sizes.terminator.height;
  return {
    from: null,
    outcome: null,
    to: band.step.id,
    addition: band.step.addition !== null,
    back: false,
    label: null,
    lines: [
      {
        page,
        points: [
          { x, y: from },
          { x, y: heights.top },
        ],
      },
    ],
  };
};

/** Room for the lanes beside the symbols, and for connectors that stand beyond the last lane. */
const reachOf = (
  routes: readonly Route[],
  symbols: readonly FlowSymbol[],
  width: number,
): Reach => {
  const beside = (side: 'left' | 'right'): number =>
    Math.max(0, ...routes.map(({ gutter }) => (gutter?.side === side ? gutter.lane + 1 : 0)));
  const room = (lanes: number): number => sizes.gap + (lanes === 0 ? 0 : lanes * sizes.track);
  return {
    left: Math.min(-room(beside('left')), ...symbols.map(({ x }) => x)),
    right: Math.max(
      width + room(beside('right')),
      ...symbols.map((symbol) => symbol.x + symbol.width),
    ),
  };
};

/** The reach once labels that stand beyond it are counted in. */
const widened = (reach: Reach, parts: readonly DrawnPart[]): Reach => {
  const labels = parts.flatMap(({ label }) => (label === null ? [] : [label]));
  return {
    left: Math.min(reach.left, ...labels.map(({ x }) => x)),
    right: Math.max(reach.right, ...labels.map(({ x, width }) => x + width)),
  };
};

const partsOf = (
  lines: readonly DrawnLine[],
  placed: readonly Placed[],
  page: number,
  reach: Reach,
): readonly DrawnPart[] =>
  lines.map(({ route, points }) => {
    const from = placed[route.leg.from.band];
    const level = from?.heights.slots.get(route);
    const box = level === undefined ? null : placeLabel(route, level, lines, reach);
    const label =
      box === null || route.leg.label === null
        ? null
        : { ...box, page, lines: route.leg.label.lines };
    return {
      way: route.leg.way,
      arriving: from?.band.kind === 'marks',
      line: { page, points },
      label,
    };
  });

const isStep = (placed: Placed): placed is PlacedStep => placed.band.kind === 'step';

/** Draws one page; x counts from the left edge of the first lane, y from the top of the page. */
export const drawPage = (
  plan: PagePlan,
  page: number,
  width: number,
  rowHeight: number,
): DrawnPage => {
  const routes = routesOf(plan, width);
  const heights = heightsOf(plan.bands, routes, rowHeight);
  const placed = plan.bands.flatMap((band, index): readonly Placed[] => {
    const own = heights[index];
    return own === undefined ? [] : [{ band, heights: own }];
  });
  const steps = placed.filter(isStep);
  const symbols = placed.flatMap(symbolsOf);
  const reach = reachOf(routes, symbols, width);
  const lines = routes.map((route): DrawnLine => {
    const from = plan.bands[route.leg.from.band];
    return {
      route,
      points: pointsOf(
        route,
        heights,
        width,
        from?.kind === 'step' && from.step.kind === 'decision',
      ),
    };
  });
  const parts = partsOf(lines, placed, page, reach);
  const last = heights.at(-1);
  return {
    page: {
      height: last === undefined ? 0 : last.y + last.height,
      rows: steps.map(rowOf),
      symbols,
      ties: steps.flatMap(tiesOf),
    },
    parts,
    start: steps.map((step) => startEdge(step, page)).find((edge) => edge !== null) ?? null,
    reach: widened(reach, parts),
  };
};
