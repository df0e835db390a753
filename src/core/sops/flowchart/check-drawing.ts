import { touches } from './lines.ts';
import type { Box, Flowchart, FlowSymbol, Point } from './shapes.ts';

/** What a reader would stumble over. */
export interface DrawingFlaw {
  readonly flaw:
    | 'line-through-symbol'
    | 'line-not-right-angled'
    | 'label-over-symbol'
    | 'label-over-line'
    | 'labels-overlap'
    | 'symbols-overlap'
    | 'line-ends-nowhere'
    | 'lines-on-each-other';
  readonly page: number;
  readonly at: string;
}

/** Less than this is touching, not crossing. */
const tolerance = 0.5;

const overlap = (a: Box, b: Box): boolean =>
  a.x + tolerance < b.x + b.width &&
  b.x + tolerance < a.x + a.width &&
  a.y + tolerance < b.y + b.height &&
  b.y + tolerance < a.y + a.height;

/** Within a symbol, a diamond without its corners. */
const isInside = ({ x, y }: Point, symbol: FlowSymbol): boolean => {
  const across = Math.abs(x - symbol.x - symbol.width / 2) / (symbol.width / 2);
  const down = Math.abs(y - symbol.y - symbol.height / 2) / (symbol.height / 2);
  return symbol.kind === 'decision' ? across + down < 0.97 : across < 0.97 && down < 0.97;
};

/** Points along a line, a unit apart. */
const along = (points: readonly Point[]): readonly Point[] =>
  points.flatMap((from, index) => {
    const to = points[index + 1] ?? from;
    const length = Math.max(1, Math.abs(to.x - from.x) + Math.abs(to.y - from.y));
    return Array.from({ length: Math.ceil(length) }, (_, step) => ({
      x: from.x + ((to.x - from.x) * step) / length,
      y: from.y + ((to.y - from.y) * step) / length,
    }));
  });

const isRightAngled = (points: readonly Point[]): boolean =>
  points.every((point, index) => {
    const next = points[index + 1];
    return (
      next === undefined ||
      Math.abs(next.x - point.x) < tolerance ||
      Math.abs(next.y - point.y) < tolerance
    );
  });

const name = (symbol: FlowSymbol): string =>
  symbol.kind === 'connector' ? symbol.mark : `${symbol.kind} ${symbol.step}`;

const isOnTop = ({ x, y }: Point, symbol: FlowSymbol): boolean =>
  Math.abs(y - symbol.y) < tolerance && x > symbol.x && x < symbol.x + symbol.width;

const lineFlaws = (chart: Flowchart): readonly DrawingFlaw[] => {
  const edges = chart.edges.flatMap(({ from, outcome, lines }) =>
    lines.map((line) => ({ ...line, at: `${from ?? ''} ${outcome ?? ''}`, ends: true })),
  );
  const ties = chart.pages.flatMap(({ ties: all }, page) =>
    all.map(({ step, from, to }) => ({ page, points: [from, to], at: step, ends: false })),
  );
  return [...edges, ...ties].flatMap(({ page, points, at, ends }): readonly DrawingFlaw[] => {
    const symbols = chart.pages[page]?.symbols ?? [];
    const through = symbols.filter((symbol) =>
      along(points).some((point) => isInside(point, symbol)),
    );
    const last = points.at(-1);
    const arrives =
      !ends || (last !== undefined && symbols.some((symbol) => isOnTop(last, symbol)));
    return [
      ...through.map((symbol): DrawingFlaw => ({
        flaw: 'line-through-symbol',
        page,
        at: `${at}: ${name(symbol)}`,
      })),
      ...(isRightAngled(points) ? [] : [{ flaw: 'line-not-right-angled' as const, page, at }]),
      ...(arrives ? [] : [{ flaw: 'line-ends-nowhere' as const, page, at }]),
    ];
  });
};

/** The longest stretch two lines run on top of each other. */
const sharedLength = (a: readonly Point[], b: readonly Point[]): number =>
  Math.max(
    0,
    ...a.flatMap((from, index) => {
      const to = a[index + 1];
      return to === undefined
        ? []
        : b.map((start, at) => {
            const end = b[at + 1];
            if (end === undefined) return 0;
            const across =
              Math.min(Math.max(from.x, to.x), Math.max(start.x, end.x)) -
              Math.max(Math.min(from.x, to.x), Math.min(start.x, end.x));
            const down =
              Math.min(Math.max(from.y, to.y), Math.max(start.y, end.y)) -
              Math.max(Math.min(from.y, to.y), Math.min(start.y, end.y));
            return Math.min(across, down) > -tolerance ? Math.max(across, down) : 0;
          });
    }),
  );

/** Lines to the same step may join; lines to different ones must be told apart. */
const joinedFlaws = (chart: Flowchart): readonly DrawingFlaw[] =>
  chart.edges.flatMap((edge, index) =>
    chart.edges.slice(index + 1).flatMap((other): readonly DrawingFlaw[] => {
      if (edge.to === other.to && (edge.to !== null || edge.from === other.from)) return [];
      return edge.lines.flatMap((line) =>
        other.lines.flatMap((second): readonly DrawingFlaw[] =>
          line.page === second.page && sharedLength(line.points, second.points) > 1
            ? [
                {
                  flaw: 'lines-on-each-other',
                  page: line.page,
                  at: `${edge.from ?? ''} ${edge.outcome ?? ''}: ${other.from ?? ''} ${other.outcome ?? ''}`,
                },
              ]
            : [],
        ),
      );
    }),
  );

const boxFlaws = (chart: Flowchart): readonly DrawingFlaw[] =>
  chart.pages.flatMap(({ symbols }, page) => {
    const labels = chart.edges.flatMap(({ label }) => (label?.page === page ? [label] : []));
    return [
      ...labels.flatMap((label, index) => [
        ...symbols
          .filter((symbol) => overlap(label, symbol))
          .map((symbol): DrawingFlaw => ({
            flaw: 'label-over-symbol',
            page,
            at: `${label.lines.join(' ')}: ${name(symbol)}`,
          })),
        ...labels
          .slice(index + 1)
          .filter((other) => overlap(label, other))
          .map((other): DrawingFlaw => ({
            flaw: 'labels-overlap',
            page,
            at: `${label.lines.join(' ')}: ${other.lines.join(' ')}`,
          })),
      ]),
      ...symbols.flatMap((symbol, index) =>
        symbols
          .slice(index + 1)
          .filter((other) => overlap(symbol, other))
          .map((other): DrawingFlaw => ({
            flaw: 'symbols-overlap',
            page,
            at: `${name(symbol)}: ${name(other)}`,
          })),
      ),
    ];
  });

/**
 * Everything in a drawing that breaks what `flowchart` promises; empty for each drawing it makes.
 * Used by tests here and on every edition's own SOP.
 */
export const checkDrawing = (chart: Flowchart): readonly DrawingFlaw[] => [
  ...lineFlaws(chart),
  ...joinedFlaws(chart),
  ...boxFlaws(chart),
];

/**
 * Labels that a line runs through. Lanes may be too narrow to avoid it, as on a screen: the label
 * then covers the line. On paper, in the lanes the SOP documents of the product are printed with, it
 * never happens (`test/papers/sop-document.test.ts`).
 */
export const labelsOverLines = (chart: Flowchart): readonly DrawingFlaw[] => {
  const lines = chart.edges.flatMap((edge) =>
    edge.lines.map((line) => ({ ...line, at: `${edge.from ?? ''} ${edge.outcome ?? ''}` })),
  );
  return chart.edges.flatMap(({ label }) =>
    label === null
      ? []
      : lines
          .filter(({ page, points }) => page === label.page && touches(points, label))
          .map(({ at }): DrawingFlaw => ({
            flaw: 'label-over-line',
            page: label.page,
            at: `${label.lines.join(' ')}: ${at}`,
          })),
  );
};
