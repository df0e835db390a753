import type { Band } from './bands.ts';
import { isClear } from './bands.ts';
import type { Exit, Wish } from './exits.ts';
import { exitsOf } from './exits.ts';
import { middleOf } from './lanes.ts';
import type { Leg, PagePlan } from './plan.ts';

/** How a line gets from one symbol to the next. */
export interface Route {
  readonly leg: Leg;
  readonly exit: Exit;
  /** Where it comes in from above. */
  readonly targetX: number;
  /** Straight down between the symbols, or round them through a strip beside the lanes. */
  readonly gutter: Gutter | null;
  /** It has no horizontal part and no label, so it needs no room of its own below its symbol. */
  readonly plain: boolean;
}

export interface Gutter {
  readonly side: 'left' | 'right';
  /** 0 is the lane next to the symbols. */
  readonly lane: number;
}

type Side = Gutter['side'];

const isDirect = (bands: readonly Band[], { from, to }: Leg): boolean =>
  to.end || (to.band > from.band && isClear(bands, from.band, to.band, middleOf(to.stand)));

/** The side on which the way round is shorter; the right one when both are. */
const gutterSide = ({ from, to }: Leg, width: number): Side =>
  middleOf(from.stand) + middleOf(to.stand) < width ? 'left' : 'right';

const wishOf = (bands: readonly Band[], leg: Leg, width: number): Wish => {
  const target = middleOf(leg.to.stand);
  if (!isDirect(bands, leg)) {
    return {
      heading:
        gutterSide(leg, width) === 'left' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
      straight: false,
    };
  }
  return { heading: target, straight: Math.abs(target - middleOf(leg.from.stand)) < 0.5 };
};

const exitsFrom = (
  band: Band,
  legs: readonly Leg[],
  bands: readonly Band[],
  width: number,
): readonly Exit[] =>
  band.kind === 'marks'
    ? legs.map((leg) => ({ side: 'below', x: middleOf(leg.from.stand) }))
    : exitsOf(
        band,
        legs.map((leg) => wishOf(bands, leg, width)),
      );

/** A gutter line's reach from top to bottom, in bands: it leaves low in one and comes in high in another. */
const reachOf = ({ from, to }: Leg): readonly [number, number] => {
  const ends = [from.band + 0.75, to.band + 0.25] as const;
  return [Math.min(...ends), Math.max(...ends)];
};

/** Short ways round go inside, long ones outside; lanes are used again where nothing runs. */
const laneOf = (
  routes: readonly { readonly leg: Leg; readonly side: Side }[],
): ReadonlyMap<Leg, Gutter> => {
  const lanes = new Map<Leg, Gutter>();
  const length = (leg: Leg): number => reachOf(leg)[1] - reachOf(leg)[0];
  for (const { leg, side } of [...routes].sort((a, b) => length(a.leg) - length(b.leg))) {
    const [top, bottom] = reachOf(leg);
    const taken = [...lanes]
      .filter(
        ([other, gutter]) =>
          gutter.side === side && reachOf(other)[0] <= bottom && reachOf(other)[1] >= top,
      )
      .map(([, gutter]) => gutter.lane);
    let lane = 0;
    while (taken.includes(lane)) lane += 1;
    lanes.set(leg, { side, lane });
  }
  return lanes;
};

/**
 * Finds a way for every line of a page. A line goes straight down where nothing stands in its
 * way; loops back and lines past other symbols go round.
 *
 * @param width Width of all lanes together.
 */
export const routesOf = ({ bands, legs }: PagePlan, width: number): readonly Route[] => {
  const round = legs
    .filter((leg) => !isDirect(bands, leg))
    .map((leg) => ({ leg, side: gutterSide(leg, width) }));
  const gutters = laneOf(round);
  return bands.flatMap((band, index) => {
    const leaving = legs.filter((leg) => leg.from.band === index);
    const exits = exitsFrom(band, leaving, bands, width);
    return leaving.flatMap((leg, at): readonly Route[] => {
      const exit = exits[at];
      if (exit === undefined) return [];
      const gutter = gutters.get(leg) ?? null;
      const targetX = middleOf(leg.to.stand);
      const straight = gutter === null && exit.side === 'below' && Math.abs(exit.x - targetX) < 0.5;
      return [{ leg, exit, targetX, gutter, plain: straight && leg.label === null }];
    });
  });
};
