import type { Step, StepId } from '#core/sops/model.ts';
import type { ApprovalStand, Runs, Stand } from './lanes.ts';
import { around, middleOf } from './lanes.ts';
import { sizes } from './measures.ts';

/** A page from top to bottom: connectors coming in, steps, connectors going out. */
export type Band = StepBand | MarkBand;

export interface StepBand {
  readonly kind: 'step';
  readonly step: Step;
  readonly runs: Runs;
  /** In the lanes of those who approve a way out of the step, and do not do it themselves. */
  readonly approvals: readonly ApprovalStand[];
  /** The start symbol stands above the step. */
  readonly start: boolean;
  /** Where the end symbol stands below the step; null when no outcome ends the flow. */
  readonly end: Stand | null;
}

export interface MarkBand {
  readonly kind: 'marks';
  readonly marks: readonly Mark[];
}

/** An off-page connector. The same letter stands wherever lines to one step break. */
export interface Mark {
  readonly letter: string;
  readonly step: StepId;
  /** The page, from 0, on which the line goes on or from which it comes. */
  readonly toPage: number;
  readonly stand: Stand;
}

/** Keeps lines from touching the symbols they pass. */
const clearance = 4;

const isHit = (stand: Stand, x: number): boolean =>
  x > stand.left - clearance && x < stand.right + clearance;

/** What stands in a band and blocks a line that passes through it from top to bottom. */
const obstacles = (band: Band): readonly Stand[] => {
  if (band.kind === 'marks') return band.marks.map(({ stand }) => stand);
  const start = band.start ? [around(middleOf(band.runs.primary), sizes.terminator.width)] : [];
  return [...band.runs.all, ...band.approvals, ...(band.end === null ? [] : [band.end]), ...start];
};

/** Can a line run straight down at `x` from below the symbol of one band to that of a later one? */
export const isClear = (bands: readonly Band[], from: number, to: number, x: number): boolean => {
  const first = bands[from];
  const last = bands[to];
  if (first?.kind === 'step' && first.end !== null && isHit(first.end, x)) return false;
  if (last?.kind === 'step' && last.start) return false;
  return bands
    .slice(from + 1, to)
    .every((band) => obstacles(band).every((stand) => !isHit(stand, x)));
};

/**
 * Where the end symbol of a step goes: below the step when all its outcomes end there, else
 * in the nearest lane that the step's other lines leave free.
 */
export const endStand = (
  middle: number,
  allEnd: boolean,
  lanes: readonly number[],
  taken: readonly number[],
): Stand => {
  const { width } = sizes.terminator;
  if (allEnd) return around(middle, width);
  const free = lanes.filter((lane) =>
    [middle, ...taken].every((x) => !isHit(around(lane, width), x)),
  );
  const [nearest] = [...free].sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return around(nearest ?? middle, width);
};

/** The stand nearest to the wished middle that no mark of the band takes, tried to both sides. */
export const markStand = (wished: number, taken: readonly Stand[]): Stand => {
  const step = sizes.connector.width + sizes.gap;
  const isFree = (x: number): boolean =>
    taken.every((stand) => Math.abs(middleOf(stand) - x) >= step);
  for (let distance = 0; ; distance += 1) {
    const found = [wished + distance * step, wished - distance * step].find(
      (x) => x > 0 && isFree(x),
    );
    if (found !== undefined) return around(found, sizes.connector.width);
  }
};
