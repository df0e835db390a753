import type { Band } from './bands.ts';
import { sizes } from './measures.ts';
import type { Route } from './routes.ts';
import { slotOrder } from './slot-order.ts';

/** Where a band and everything in it stands from top to bottom. */
export interface BandHeights {
  readonly y: number;
  readonly height: number;
  /** Top and bottom of its symbols. */
  readonly top: number;
  readonly bottom: number;
  /** Level on which a line leaves towards its target; its label stands above it. */
  readonly slots: ReadonlyMap<Route, number>;
  /** Level on which a line that went round comes back in. */
  readonly entries: ReadonlyMap<Route, number>;
  /** Top of the end symbol. */
  readonly endTop: number;
}

/** A line that goes round upwards has its label below its level, where the line does not return. */
export const isLabelBelow = ({ leg, gutter }: Route): boolean =>
  gutter !== null && leg.to.band <= leg.from.band;

/** Levels counted from the bottom of the symbol. */
const levels = (
  leaving: readonly Route[],
): { readonly of: ReadonlyMap<Route, number>; readonly height: number } => {
  const of = new Map<Route, number>();
  let height = 0;
  for (const route of slotOrder(leaving)) {
    const label = route.leg.label === null ? 0 : route.leg.label.height + sizes.label.gap;
    of.set(route, height + sizes.track + (isLabelBelow(route) ? 0 : label));
    height += sizes.track + label;
  }
  return { of, height };
};

const bandHeights = (
  band: Band,
  index: number,
  y: number,
  routes: readonly Route[],
  rowHeight: number,
): BandHeights => {
  const leaving = levels(routes.filter((route) => route.leg.from.band === index && !route.plain));
  const coming = routes.filter((route) => route.leg.to.band === index && route.gutter !== null);
  const isStep = band.kind === 'step';
  const symbol = isStep ? sizes.symbolHeight : sizes.connector.height;
  const start = isStep && band.start ? sizes.terminator.height + sizes.gap : 0;
  const end = isStep && band.end !== null ? sizes.terminator.height + sizes.stub : 0;
  const above = sizes.gap + start + coming.length * sizes.track + sizes.stub;
  const below = leaving.height + end + sizes.gap;
  const height = Math.max(isStep ? rowHeight : 0, above + symbol + below);
  const top = y + above + (height - above - symbol - below) / 2;
  const bottom = top + symbol;
  return {
    y,
    height,
    top,
    bottom,
    slots: new Map([...leaving.of].map(([route, level]) => [route, bottom + level])),
    entries: new Map(coming.map((route, at) => [route, top - sizes.stub - at * sizes.track])),
    endTop: bottom + leaving.height + sizes.stub,
  };
};

/** Heights of the bands of a page, one below the other from y = 0. */
export const heightsOf = (
  bands: readonly Band[],
  routes: readonly Route[],
  rowHeight: number,
): readonly BandHeights[] => {
  const all: BandHeights[] = [];
  for (const [index, band] of bands.entries()) {
    const last = all.at(-1);
    all.push(
      bandHeights(band, index, last === undefined ? 0 : last.y + last.height, routes, rowHeight),
    );
  }
  return all;
};
