import type { Effect } from '#core/sops/effect.ts';
import type { Outcome, Step } from '#core/sops/model.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import { caseActions } from '#ui/texts/case-actions.ts';

const outcomeOf = (step: Step, id: string): Outcome | undefined =>
  step.outcomes.find((outcome) => outcome.id === id);

/** Whether an outcome closes the case or cuts a system, so that it is asked back before it is recorded. */
export const isIrreversible = (step: Step, outcome: string): boolean => {
  const found = outcomeOf(step, outcome);
  return (
    found !== undefined &&
    (found.to === null ||
      found.effects.some((effect) => effect.type === 'close' || effect.type === 'block'))
  );
};

const effectWords = (effect: Effect): Bilingual => {
  switch (effect.type) {
    case 'issue-ticket':
      return caseActions.willTicket;
    case 'lift-measures':
      return caseActions.willLift;
    case 'block':
      return caseActions.willBlock;
    case 'send':
      return caseActions.willSend(effect.to.join(', '));
    case 'escalate':
      return caseActions.willEscalate(effect.to);
    case 'notify-reporter':
      return caseActions.willTell;
    case 'close':
      return caseActions.closesCase;
  }
};

/** What an outcome brings about besides the next step, in words. */
export const consequences = (step: Step, outcome: string): readonly Bilingual[] => {
  const found = outcomeOf(step, outcome);
  if (found === undefined) return [];
  const words = found.effects.map(effectWords);
  const cuts = found.effects.some((effect) => effect.type === 'block')
    ? [caseActions.ordersBlock]
    : [];
  const closes =
    found.to === null && !found.effects.some((effect) => effect.type === 'close')
      ? [caseActions.closesCase]
      : [];
  return [...words, ...cuts, ...closes];
};
