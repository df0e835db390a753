import type { Route } from './routes.ts';

/** A line below its symbol: down at `from`, across to `to`, and on down unless it goes round. */
interface Reach {
  readonly from: number;
  readonly to: number;
  readonly goesOn: boolean;
}

const reachOf = ({ exit, targetX, gutter }: Route): Reach => ({
  from: exit.x,
  to:
    gutter === null
      ? targetX
      : gutter.side === 'left'
        ? Number.NEGATIVE_INFINITY
        : Number.POSITIVE_INFINITY,
  goesOn: gutter === null,
});

const isWithin = (x: number, { from, to }: Reach): boolean =>
  x > Math.min(from, to) && x < Math.max(from, to);

/** Two lines on top of each other cannot be told apart; any number of crossings is better. */
const onEachOther = 1000;

/** How badly two lines meet when the first turns above the second. */
const meeting = (upper: Reach, lower: Reach): number =>
  (isWithin(lower.from, upper) ? 1 : 0) +
  (upper.goesOn && isWithin(upper.to, lower) ? 1 : 0) +
  (upper.goesOn && Math.abs(upper.to - lower.from) < 1 ? onEachOther : 0);

/**
 * The order from top to bottom in which the lines of a step turn: next is always the line that
 * meets the remaining ones least; of equal ones the first, those from a corner of the diamond
 * before the one below it, whose label would stand in their way.
 */
export const slotOrder = (leaving: readonly Route[]): readonly Route[] => {
  const order: Route[] = [];
  const cornersFirst = [...leaving].sort(
    (a, b) => Number(a.exit.side === 'below') - Number(b.exit.side === 'below'),
  );
  let waiting = cornersFirst.map((route) => ({ route, reach: reachOf(route) }));
  for (;;) {
    const cost = (one: (typeof waiting)[number]): number =>
      waiting.reduce(
        (sum, other) => sum + (other === one ? 0 : meeting(one.reach, other.reach)),
        0,
      );
    const [first, ...rest] = waiting;
    if (first === undefined) return order;
    const next = rest.reduce((best, one) => (cost(one) < cost(best) ? one : best), first);
    order.push(next.route);
    waiting = waiting.filter((one) => one !== next);
  }
};
