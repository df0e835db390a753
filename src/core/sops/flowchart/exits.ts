import type { StepBand } from './bands.ts';
import { middleOf } from './lanes.ts';
import { sizes } from './measures.ts';

/** Where a line leaves a symbol. `x` is where it goes down from there. */
export interface Exit {
  readonly side: 'below' | 'left' | 'right';
  readonly x: number;
}

/** What a line wants: where it is heading, and whether it can go straight down. */
export interface Wish {
  readonly heading: number;
  readonly straight: boolean;
}

/** Along the lower edge, in the order of where the lines are heading, so that they do not cross. */
const alongBelow = (left: number, right: number, wishes: readonly Wish[]): readonly Exit[] => {
  const order = wishes
    .map((_, index) => index)
    .sort((a, b) => (wishes[a]?.heading ?? 0) - (wishes[b]?.heading ?? 0) || a - b);
  return wishes.map((_, index) => ({
    side: 'below',
    x: left + ((right - left) * (order.indexOf(index) + 1)) / (wishes.length + 1),
  }));
};

/** Sides of the symbol that no tie to another symbol of the same step takes. */
const freeSides = ({ runs }: StepBand): readonly ('left' | 'right')[] => {
  const left = runs.all.every((run) => run.left >= runs.primary.left);
  const right = runs.all.every((run) => run.right <= runs.primary.right);
  return [...(right ? ['right' as const] : []), ...(left ? ['left' as const] : [])];
};

/** One way out below and the others at the corners of the diamond, as decisions are drawn by hand. */
const atCorners = (band: StepBand, wishes: readonly Wish[]): readonly Exit[] | undefined => {
  const { primary } = band.runs;
  const middle = middleOf(primary);
  const below = Math.max(
    0,
    wishes.findIndex(({ straight }) => straight),
  );
  const free = [...freeSides(band)];
  const exits: Exit[] = [];
  for (const [index, { heading }] of wishes.entries()) {
    if (index === below) {
      exits.push({ side: 'below', x: middle });
      continue;
    }
    const wished = heading < middle ? 'left' : 'right';
    const side = free.includes(wished) ? wished : free[0];
    if (side === undefined) return undefined;
    free.splice(free.indexOf(side), 1);
    exits.push({
      side,
      x: side === 'right' ? primary.right + sizes.inset / 2 : primary.left - sizes.inset / 2,
    });
  }
  return exits;
};

/** Where the lines of a step leave its symbol, one for each wish, in the same order. */
export const exitsOf = (band: StepBand, wishes: readonly Wish[]): readonly Exit[] => {
  const { primary } = band.runs;
  const corners = band.step.kind === 'decision' ? atCorners(band, wishes) : undefined;
  return corners ?? alongBelow(primary.left, primary.right, wishes);
};
