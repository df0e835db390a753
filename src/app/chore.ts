/** Work that goes on by itself, in batches. Closed. */
export type ChoreName =
  | 'forget-answers'
  | 'grow-tree'
  | 'recompute-dues'
  | 'sweep-uploads'
  | 'tell-reminders'
  | 'tidy-registers';

/** How a wing's work goes on by itself. */
export interface Chore<Name extends ChoreName = ChoreName> {
  readonly name: Name;
  /** Size of a batch: each takes well below a second, so that stopping is quick. */
  readonly batch: number;
  /** Between two looks when there was nothing to do, in milliseconds. */
  readonly rest: number;
  /**
   * Does a batch. Safe to call at any time, by many at once, and to be killed in.
   * @returns how much of it there was to do; 0 when nothing is left
   */
  run(batch: number): Promise<number>;
}

/** The chores of some wings; one that has none of its own does not compile. */
export type Chores<Names extends ChoreName = ChoreName> = {
  readonly [Name in Names]: Chore<Name>;
};

/** Between two looks for what is to be taken into the tree over the record, in milliseconds. */
export const treeRest = 2_000;
/** Between two looks for what people wait for, in milliseconds. */
export const shortRest = 10_000;
/** Between two looks for what broke off a day ago, in milliseconds. */
export const longRest = 600_000;
