import type { BandHeights } from './heights.ts';
import { sizes } from './measures.ts';
import type { Route } from './routes.ts';
import type { Box, Point } from './shapes.ts';

/** Leaves out points that change nothing: doubles, and those in the middle of a straight part. */
const simplified = (points: readonly Point[]): readonly Point[] => {
  const kept: Point[] = [];
  for (const point of points) {
    const [before, last] = [kept.at(-2), kept.at(-1)];
    if (last?.x === point.x && last.y === point.y) continue;
    const upright = before?.x === last?.x && last?.x === point.x;
    const level = before?.y === last?.y && last?.y === point.y;
    if (before !== undefined && (upright || level)) kept.pop();
    kept.push(point);
  }
  return kept;
};

/** Where a line leaves its symbol: on its lower edge or at a corner of the diamond. */
const exitPoint = ({ leg, exit }: Route, heights: BandHeights, isDecision: boolean): Point => {
  const { left, right } = leg.from.stand;
  const middle = (heights.top + heights.bottom) / 2;
  if (exit.side !== 'below') return { x: exit.side === 'left' ? left : right, y: middle };
  const share = Math.abs(exit.x - (left + right) / 2) / ((right - left) / 2);
  return {
    x: exit.x,
    y: isDecision ? heights.bottom - ((heights.bottom - heights.top) / 2) * share : heights.bottom,
  };
};

/** Where the lanes beside the symbols run. */
export const gutterX = (side: 'left' | 'right', lane: number, width: number): number =>
  side === 'left' ? -sizes.gap - lane * sizes.track : width + sizes.gap + lane * sizes.track;

/** The line of a route, from symbol to symbol; x counts from the first lane. */
export const pointsOf = (
  route: Route,
  bands: readonly BandHeights[],
  width: number,
  isDecision: boolean,
): readonly Point[] => {
  const { leg, exit, targetX, gutter } = route;
  const [from, to] = [bands[leg.from.band], bands[leg.to.band]];
  if (from === undefined || to === undefined) return [];
  const start = exitPoint(route, from, isDecision);
  const end = { x: targetX, y: leg.to.end ? to.endTop : to.top };
  const slot = from.slots.get(route);
  if (slot === undefined) return [start, end];
  const out = [start, { x: exit.x, y: start.y }, { x: exit.x, y: slot }];
  if (gutter === null) return simplified([...out, { x: targetX, y: slot }, end]);
  const x = gutterX(gutter.side, gutter.lane, width);
  const entry = to.entries.get(route) ?? to.top;
  return simplified([...out, { x, y: slot }, { x, y: entry }, { x: targetX, y: entry }, end]);
};

/** Does a right-angled line touch the inside of a box? */
export const touches = (points: readonly Point[], box: Box): boolean =>
  points.some((point, index) => {
    const next = points[index + 1];
    return (
      next !== undefined &&
      Math.min(point.x, next.x) < box.x + box.width &&
      Math.max(point.x, next.x) > box.x &&
      Math.min(point.y, next.y) < box.y + box.height &&
      Math.max(point.y, next.y) > box.y
    );
  });
