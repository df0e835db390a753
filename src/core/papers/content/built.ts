import type { MissingData } from './material.ts';

/** Blocks, and what was missing for them. */
export interface Built<T> {
  readonly value: T;
  readonly missing: readonly MissingData[];
}
