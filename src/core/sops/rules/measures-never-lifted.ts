import type { OutcomePart, SopDocument, StepPart } from '#core/sops/document.ts';
import type { GatePart } from '#core/sops/gate.ts';
import { endOfFlow } from '#core/sops/flow.ts';
import { warning, type Rule } from '#core/sops/rule.ts';
import { effectsOf, hasEffect } from '#core/sops/walk.ts';

const name = 'measures-never-lifted';

const demandsLifting = (gates: readonly GatePart[] | undefined): boolean =>
  (gates ?? []).includes('measures-lifted');

const lifts = (step: StepPart, outcome: OutcomePart): boolean =>
  hasEffect(outcome, 'lift-measures') ||
  demandsLifting(step.syarat) ||
  demandsLifting(outcome.syarat);

/** Whether the end can be reached from a step without lifting measures on the way. */
const endsBlocked = (document: SopDocument, from: string): boolean => {
  const seen = new Set<string>();
  const waiting = [from];
  for (let code = waiting.pop(); code !== undefined; code = waiting.pop()) {
    if (code === endOfFlow) return true;
    if (seen.has(code)) continue;
    seen.add(code);
    const step = document.langkah.find((candidate) => candidate.kode === code);
    if (step !== undefined)
      waiting.push(
        ...step.hasil.filter((outcome) => !lifts(step, outcome)).map((outcome) => outcome.ke),
      );
  }
  return false;
};

/** A measure ordered on the way is lifted, or asked for, before the case closes. A backup is done once it is made: nothing of it stays in force. */
export const measuresNeverLifted: Rule = {
  name,
  check: (document) =>
    effectsOf(document).flatMap(({ part: effect, path, step, outcome }) => {
      if (typeof effect === 'string' || !('block' in effect) || lifts(step, outcome)) return [];
      if (effect.block.tindakan === 'backup') return [];
      if (!endsBlocked(document, outcome.ke)) return [];
      return [
        warning(
          name,
          path,
          'Setelah tindakan ini kasus dapat ditutup tanpa tindakan dicabut. Beri jalan ke akhir efek "lift-measures" atau syarat "measures-lifted".',
          'After this measure the case can close with the measure still in force. Give the way to the end a "lift-measures" effect or a "measures-lifted" gate.',
        ),
      ];
    }),
};
