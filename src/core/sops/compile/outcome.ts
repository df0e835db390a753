import type { OutcomePart } from '#core/sops/document.ts';
import { compileEffect } from '#core/sops/effect.ts';
import { compileFollows, compileGate, type Gate } from '#core/sops/gate.ts';
import { endOfFlow } from '#core/sops/flow.ts';
import type { Outcome, StepId } from '#core/sops/model.ts';

/** A way out of a step, with what it follows and the gates of the step before its own. */
export const compileOutcome = (
  outcome: OutcomePart,
  step: StepId,
  stepGates: readonly Gate[],
): Outcome => ({
  id: outcome.kode,
  label: { id: outcome.label, en: outcome.label_en },
  to: outcome.ke === endOfFlow ? null : outcome.ke,
  inferred: outcome.dugaan ?? null,
  findsValid: outcome.menyatakan === 'valid',
  findsHandled: outcome.menyatakan === 'tertangani',
  effects: (outcome.efek ?? []).map(compileEffect),
  gates: [
    ...(outcome.mengikuti === undefined ? [] : [compileFollows(outcome.mengikuti, step)]),
    ...stepGates,
    ...(outcome.syarat ?? []).map(compileGate),
  ],
  addition: outcome.tambahan?.alasan ?? null,
});
