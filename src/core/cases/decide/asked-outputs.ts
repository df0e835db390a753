import type { OutcomeId, Output } from '#core/sops/model.ts';

/** Whether an output is demanded under an outcome. */
export const isDemanded = (output: Output, outcome: OutcomeId): boolean =>
  !output.optional && isOffered(output, outcome);

/** Whether an output can be handed in under an outcome. */
export const isOffered = (output: Output, outcome: OutcomeId): boolean =>
  output.when === null || output.when.includes(outcome);
