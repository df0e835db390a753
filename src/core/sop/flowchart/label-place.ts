import { sizes } from './measures.ts';
import { touches } from './lines.ts';
import type { Route } from './routes.ts';
import type { Box, Point } from './shapes.ts';

/** A line of the page with the route it belongs to. */
export interface DrawnLine {
  readonly route: Route;
  readonly points: readonly Point[];
}

/** Leftmost and rightmost x a label may reach. */
export interface Reach {
  readonly left: number;
  readonly right: number;
}

/**
 * Places a label on its line's own level below the symbol, where no symbol and no other label
 * stands: beside the line where it goes down, on the side with the fewest lines to cross,
 * otherwise on the side it turns to.
 *
 * @param level The y on which the line turns.
 */
export const placeLabel = (route: Route, level: number, lines: readonly DrawnLine[], reach: Reach): Box | null => {
  const { label } = route.leg;
  if (label === null) return null;
  const { gap } = sizes.label;
  const { x } = route.exit;
  const y = level - label.height - gap / 2;
  const rightOf = x + gap;
  const leftOf = x - gap - label.width;
  const turnsLeft = route.gutter === null ? route.targetX < x : route.gutter.side === 'left';
  const wished = turnsLeft ? [leftOf, rightOf] : [rightOf, leftOf];
  const boxes = wished.map((at): Box => ({
    x: Math.max(reach.left, Math.min(at, reach.right - label.width)), y, width: label.width, height: label.height,
  }));
  const crossed = (box: Box): number => lines.filter(({ points }) => touches(points, box)).length;
  const [first, second] = boxes;
  if (first === undefined || second === undefined) return null;
  return crossed(second) < crossed(first) ? second : first;
};
