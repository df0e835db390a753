import type { Field, OutcomeId } from './model.ts';

/** A field is asked under an outcome when it is asked always or under this one. */
export const isAsked = (field: Field, outcome: OutcomeId): boolean =>
  field.when === null || field.when.includes(outcome);
