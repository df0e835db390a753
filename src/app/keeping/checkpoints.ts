import type { Frontier } from '#core/record/tree.ts';

/** What was signed of a tree last, and what growing on from there needs. */
export interface Checkpoint {
  readonly frontier: Frontier;
  /** The root of the tree at that size, in hexadecimal. */
  readonly root: string;
}

/** Signed heads of the trees, kept outside the database: whoever alters that cannot alter these. */
export interface Checkpoints {
  /** The last one of an agency; null before the first, `unsound` where what is there was not signed here. */
  last(agency: string): Promise<Checkpoint | 'unsound' | null>;
  /** Signs one and keeps it in the place of the last. */
  keep(agency: string, checkpoint: Checkpoint): Promise<void>;
}
