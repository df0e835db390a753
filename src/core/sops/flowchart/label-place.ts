import { isLabelBelow } from './heights.ts';
import { sizes } from './measures.ts';
import { touches } from './lines.ts';
import type { Route } from './routes.ts';
import type { Box, Point } from './shapes.ts';

/** A line of the page with the route it belongs to. */
export interface DrawnLine {
  readonly route: Route;
  readonly points: readonly Point[];
}

/** Leftmost and rightmost x of a drawing. */
export interface Reach {
  readonly left: number;
  readonly right: number;
}

/** Widening the drawing by less than this is better than covering a line. */
const crossingCost = 160;

/**
 * Places a label on its line's own level below the symbol, where no symbol and no other label
 * stands: beside the line where it goes down, on the side it turns to, unless fewer lines are
 * crossed on the other.
 *
 * @param level The y on which the line turns.
 */
export const placeLabel = (
  route: Route,
  level: number,
  lines: readonly DrawnLine[],
  reach: Reach,
): Box | null => {
  const { label } = route.leg;
  if (label === null) return null;
  const { gap } = sizes.label;
  const { x } = route.exit;
  const y = isLabelBelow(route) ? level + gap / 2 : level - label.height - gap / 2;
  const rightOf = x + gap;
  const leftOf = x - gap - label.width;
  const turnsLeft = route.gutter === null ? route.targetX < x : route.gutter.side === 'left';
  const boxAt = (at: number): Box => ({ x: at, y, width: label.width, height: label.height });
  const held = (at: number): number =>
    Math.max(reach.left, Math.min(at, reach.right - label.width));
  const wished = turnsLeft ? [leftOf, rightOf] : [rightOf, leftOf];
  const cost = (box: Box): number =>
    lines.filter(({ points }) => touches(points, box)).length * crossingCost +
    Math.abs(box.x - held(box.x));
  return [...wished, ...wished.map(held)]
    .map(boxAt)
    .reduce((best, box) => (cost(box) < cost(best) ? box : best));
};
