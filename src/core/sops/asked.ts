import type { Field, OutcomeId } from './model.ts';

/** Most characters an answer may have when the SOP gives no limit of its own. */
export const textLimits = { text: 500, 'long-text': 20_000, person: 200 } as const;

/** A field is asked under an outcome when it is asked always or under this one. */
export const isAsked = (field: Field, outcome: OutcomeId): boolean =>
  field.when === null || field.when.includes(outcome);
