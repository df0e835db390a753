import type { MissingData } from './ground.ts';

/** Blocks, and what was missing for them. */
export interface Built<T> {
  readonly value: T;
  readonly missing: readonly MissingData[];
}
