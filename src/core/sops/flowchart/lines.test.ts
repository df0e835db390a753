import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Outcome, Step } from '#core/sops/model.ts';
import type { Band } from './bands.ts';
import { heightsOf, isLabelBelow } from './heights.ts';
import { placeLabel, type DrawnLine } from './label-place.ts';
import { labelText } from './label-text.ts';
import { around } from './lanes.ts';
import { gutterX, pointsOf, touches } from './lines.ts';
import { sizes } from './measures.ts';
import { routesOf, type Route } from './routes.ts';
import type { Leg } from './plan.ts';
import type { Box, Point } from './shapes.ts';
import { slotOrder } from './slot-order.ts';

const outcome: Outcome = {
  id: 'lanjut',
  label: { id: 'Lanjut', en: 'Go on' },
  to: 'y',
  inferred: null,
  findsValid: false,
  findsHandled: false,
  effects: [],
  gates: [],
  addition: null,
};
const step: Step = {
  id: 'x',
  no: '1',
  title: { id: 'x', en: 'x' },
  kind: 'process',
  activity: 'x',
  executors: [],
  completeness: null,
  standardTime: null,
  outputs: [],
  remarks: null,
  source: 'uji',
  note: null,
  addition: null,
  form: [],
  waitsFor: [],
  sentBeforeNext: false,
  outcomes: [outcome],
};

const width = 500;
const at = (x: number) => around(x, 70);
const bandAt = (...middles: readonly number[]): Band => ({
  kind: 'step',
  step,
  runs: { all: middles.map(at), primary: at(middles[0] ?? 0) },
  approvals: [],
  start: false,
  end: null,
});
const leg = (
  from: readonly [band: number, x: number],
  to: readonly [band: number, x: number],
  label: string | null = null,
): Leg => ({
  way: { from: step, outcome, addition: false, back: to[0] <= from[0] },
  page: 0,
  from: { band: from[0], stand: at(from[1]) },
  to: { band: to[0], stand: at(to[1]), end: false },
  label: label === null ? null : labelText(label),
});

/** The lines of a page, each with its points. */
const drawn = (bands: readonly Band[], legs: readonly Leg[]): readonly DrawnLine[] => {
  const routes = routesOf({ bands, legs }, width);
  const heights = heightsOf(bands, routes, 76);
  return routes.map((route) => ({ route, points: pointsOf(route, heights, width, false) }));
};

const isRightAngled = (points: readonly Point[]): boolean =>
  points.every((point, index) => {
    const next = points[index + 1];
    return next === undefined || point.x === next.x || point.y === next.y;
  });

describe('the way of a line', () => {
  test('between symbols above each other is straight down', () => {
    const [line] = drawn([bandAt(250), bandAt(250)], [leg([0, 250], [1, 250])]);
    expect(line?.points.map(({ x }) => x)).toEqual([250, 250]);
    expect(line?.route).toMatchObject({ gutter: null, plain: true });
  });

  test('to another lane turns once below its symbol', () => {
    const [line] = drawn([bandAt(50), bandAt(350)], [leg([0, 50], [1, 350])]);
    expect(line?.points.map(({ x }) => x)).toEqual([50, 50, 350, 350]);
    expect(line?.route.plain).toBe(false);
  });

  test('past a symbol that stands in its way goes round, on the nearer side', () => {
    const past = (x: number) =>
      drawn([bandAt(x), bandAt(x), bandAt(x)], [leg([0, x], [2, x])])[0]?.route.gutter;
    expect(past(50)).toEqual({ side: 'left', lane: 0 });
    expect(past(450)).toEqual({ side: 'right', lane: 0 });
    expect(past(250)).toEqual({ side: 'right', lane: 0 });
  });

  test('back to an earlier step, or to the same, always goes round', () => {
    for (const to of [0, 1]) {
      const [line] = drawn([bandAt(250), bandAt(250)], [leg([1, 250], [to, 250])]);
      expect(line?.route.gutter).not.toBeNull();
      const xs = line?.points.map(({ x }) => x) ?? [];
      expect(Math.max(...xs)).toBeGreaterThan(width);
    }
  });

  test('round others has a lane of its own, the shorter way inside', () => {
    const bands = [0, 1, 2, 3].map(() => bandAt(450));
    const lines = drawn(bands, [leg([3, 450], [0, 450]), leg([2, 450], [1, 450])]);
    const laneOf = (from: number) =>
      lines.find(({ route }) => route.leg.from.band === from)?.route.gutter?.lane;
    expect(laneOf(2)).toBe(0);
    expect(laneOf(3)).toBe(1);
  });

  test('shares a lane with one it does not meet', () => {
    const bands = [0, 1, 2, 3].map(() => bandAt(450));
    const lines = drawn(bands, [leg([1, 450], [0, 450]), leg([3, 450], [2, 450])]);
    expect(lines.map(({ route }) => route.gutter?.lane)).toEqual([0, 0]);
  });

  test('is right-angled, starts at its symbol and ends above the other, wherever the two stand', () => {
    const middles = fc.constantFrom(50, 150, 250, 350, 450);
    fc.assert(
      fc.property(
        fc.array(middles, { minLength: 2, maxLength: 6 }),
        fc.nat(100),
        fc.nat(100),
        (columns, from, to) => {
          const a = from % columns.length;
          const b = to % columns.length;
          const [ax = 0, bx = 0] = [columns[a], columns[b]];
          const bands = columns.map((x) => bandAt(x));
          const legs = [leg([a, ax], [b, bx], 'Ya')];
          const [line] = drawn(bands, legs);
          const heights = heightsOf(bands, routesOf({ bands, legs }, width), 76);
          const points = line?.points ?? [];
          expect(isRightAngled(points)).toBe(true);
          expect(points[0]).toEqual({ x: ax, y: heights[a]?.bottom });
          expect(points.at(-1)).toEqual({ x: bx, y: heights[b]?.top });
          // It comes in from above.
          expect(points.at(-2)?.y).toBeLessThan(heights[b]?.top ?? 0);
          // No point of it is there for nothing.
          for (const [index, { x, y }] of points.entries()) {
            const [before, after] = [points[index - 1], points[index + 1]];
            if (before === undefined || after === undefined) continue;
            expect(before.x === x && x === after.x).toBe(false);
            expect(before.y === y && y === after.y).toBe(false);
          }
        },
      ),
    );
  });

  test('beside the lanes runs outside them, further out lane by lane', () => {
    expect(gutterX('left', 0, width)).toBeLessThan(0);
    expect(gutterX('right', 0, width)).toBeGreaterThan(width);
    expect(gutterX('left', 1, width)).toBe(gutterX('left', 0, width) - sizes.track);
    expect(gutterX('right', 1, width)).toBe(gutterX('right', 0, width) + sizes.track);
  });
});

describe('rows', () => {
  test('follow each other without a gap and are as high as asked, or higher for many lines', () => {
    const bands = [bandAt(50, 450), bandAt(250), bandAt(250)];
    const legs = ['Ya', 'Tidak', 'Ragu', 'Lain', 'Entah'].map((label) =>
      leg([0, 50], [1, 250], label),
    );
    const heights = heightsOf(bands, routesOf({ bands, legs }, width), 76);
    for (const [index, { y }] of heights.entries()) {
      const before = heights[index - 1];
      expect(y).toBe(before === undefined ? 0 : before.y + before.height);
    }
    expect(heights[0]?.height).toBeGreaterThan(76);
    expect(heights[1]?.height).toBe(76);
    const levels = [...(heights[0]?.slots.values() ?? [])];
    expect(new Set(levels).size).toBe(5);
  });

  test('give each line that leaves its own level below the symbol and within the row', () => {
    const bands = [bandAt(50), bandAt(250)];
    const legs = ['Ya', 'Tidak', 'Ragu'].map((label) => leg([0, 50], [1, 250], label));
    const [first] = heightsOf(bands, routesOf({ bands, legs }, width), 76);
    const levels = [...(first?.slots.values() ?? [])].toSorted((a, b) => a - b);
    for (const [index, level] of levels.entries()) {
      expect(level).toBeGreaterThan((first?.bottom ?? 0) + 1);
      expect(level).toBeLessThan((first?.y ?? 0) + (first?.height ?? 0));
      // Room for a label between it and the one above.
      if (index > 0)
        expect(level - (levels[index - 1] ?? 0)).toBeGreaterThan(sizes.label.lineHeight);
    }
  });

  test('of connectors alone are only as high as they need', () => {
    const marks: Band = {
      kind: 'marks',
      marks: [{ letter: 'A', step: 'y', toPage: 1, stand: around(50, sizes.connector.width) }],
    };
    const [only] = heightsOf([marks], [], 500);
    expect(only?.height).toBeLessThan(76);
    expect((only?.bottom ?? 0) - (only?.top ?? 0)).toBe(sizes.connector.height);
  });
});

describe('a label', () => {
  const lineTo = (x: number): DrawnLine => {
    const [line] = drawn([bandAt(250), bandAt(x)], [leg([0, 250], [1, x], 'Valid')]);
    if (line === undefined) throw new Error('no line');
    return line;
  };
  const place = (line: DrawnLine, others: readonly DrawnLine[] = []): Box => {
    const box = placeLabel(line.route, 100, [line, ...others], { left: 0, right: width });
    if (box === null) throw new Error('no label');
    return box;
  };

  test('stands on the side its line turns to, above the level', () => {
    const right = place(lineTo(450));
    expect(right.x).toBeGreaterThan(250);
    expect(right.y + right.height).toBeLessThan(100);
    expect(place(lineTo(50)).x + right.width).toBeLessThan(250);
  });

  test('changes sides rather than lie on another line', () => {
    const line = lineTo(450);
    const before = place(line);
    const upright: DrawnLine = {
      route: line.route,
      points: [
        { x: before.x + 5, y: 0 },
        { x: before.x + 5, y: 400 },
      ],
    };
    expect(place(line, [upright]).x).toBeLessThan(250);
  });

  test('stays within the drawing where that costs nothing', () => {
    const [line] = drawn([bandAt(480), bandAt(480)], [leg([0, 480], [0, 480], 'Belum selesai')]);
    if (line === undefined) throw new Error('no line');
    const box = place(line);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
  });

  test('of a line that goes back stands below its level, of one that goes on above it', () => {
    const back = drawn([bandAt(250), bandAt(250)], [leg([1, 250], [0, 250], 'Belum')])[0];
    if (back === undefined) throw new Error('no line');
    expect(isLabelBelow(back.route)).toBe(true);
    expect(place(back).y).toBeGreaterThan(100);
    expect(isLabelBelow(lineTo(450).route)).toBe(false);
  });

  test('is none where there is nothing to choose', () => {
    const [line] = drawn([bandAt(250), bandAt(250)], [leg([0, 250], [1, 250])]);
    if (line === undefined) throw new Error('no line');
    expect(placeLabel(line.route, 100, [line], { left: 0, right: width })).toBeNull();
  });
});

describe('a line and a box', () => {
  const box: Box = { x: 10, y: 10, width: 20, height: 10 };
  test.each<[says: string, points: readonly Point[], meet: boolean]>([
    [
      'across',
      [
        { x: 0, y: 15 },
        { x: 50, y: 15 },
      ],
      true,
    ],
    [
      'from top to bottom',
      [
        { x: 20, y: 0 },
        { x: 20, y: 50 },
      ],
      true,
    ],
    [
      'ending inside',
      [
        { x: 0, y: 15 },
        { x: 15, y: 15 },
      ],
      true,
    ],
    [
      'all inside',
      [
        { x: 12, y: 15 },
        { x: 15, y: 15 },
      ],
      true,
    ],
    [
      'along its upper edge',
      [
        { x: 0, y: 10 },
        { x: 50, y: 10 },
      ],
      false,
    ],
    [
      'along its right edge',
      [
        { x: 30, y: 0 },
        { x: 30, y: 50 },
      ],
      false,
    ],
    [
      'short of it',
      [
        { x: 0, y: 15 },
        { x: 10, y: 15 },
      ],
      false,
    ],
    [
      'above it',
      [
        { x: 0, y: 5 },
        { x: 50, y: 5 },
      ],
      false,
    ],
    [
      'only at its second part',
      [
        { x: 0, y: 0 },
        { x: 20, y: 0 },
        { x: 20, y: 50 },
      ],
      true,
    ],
    ['a single point', [{ x: 15, y: 15 }], false],
    ['nothing', [], false],
  ])('%s', (_says, points, meet) => {
    expect(touches(points, box)).toBe(meet);
    expect(touches(points.toReversed(), box)).toBe(meet);
  });
});

describe('the order in which lines of a step turn', () => {
  const route = (from: number, to: number, more: Partial<Route> = {}): Route => ({
    leg: leg([0, 250], [1, to]),
    exit: { side: 'below', x: from },
    targetX: to,
    gutter: null,
    plain: false,
    ...more,
  });
  const order = (...routes: readonly Route[]) =>
    slotOrder(routes).map((one) => routes.indexOf(one));

  test('keeps lines that go apart as they came', () => {
    expect(order(route(240, 50), route(260, 450))).toEqual([0, 1]);
  });

  test('lets one turn first that would else come down on the other', () => {
    // The first comes down where the second leaves: turning above it, it would lie on it.
    expect(order(route(240, 260), route(260, 450))).toEqual([1, 0]);
    expect(order(route(260, 450), route(240, 260))).toEqual([0, 1]);
  });

  test('lets those at a corner turn before the one below the symbol', () => {
    expect(order(route(250, 50), route(300, 450, { exit: { side: 'right', x: 300 } }))).toEqual([
      1, 0,
    ]);
  });

  test('keeps every line once', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(500), fc.nat(500)), { maxLength: 7 }), (ends) => {
        const routes = ends.map(([from, to]) => route(from, to));
        expect(new Set(slotOrder(routes))).toEqual(new Set(routes));
        expect(slotOrder(routes)).toHaveLength(routes.length);
      }),
    );
  });

  test('lets the one that goes further turn first, where the other comes down on its way', () => {
    // Turning lower, the further one would cross the other twice.
    expect(order(route(270, 450), route(260, 350))).toEqual([0, 1]);
    expect(order(route(260, 350), route(270, 450))).toEqual([1, 0]);
  });
});
