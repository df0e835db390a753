import type { Sop } from '#core/sops/model.ts';
import { alike, say, type Bilingual } from '#core/text/bilingual.ts';
import type { Cause } from './event-parts.ts';

type Steps = Pick<Sop, 'steps'>;

const titleOf = ({ steps }: Steps, { step }: Cause): Bilingual =>
  steps.get(step)?.title ?? alike(step);

/** What brought something about, as a reason: the outcome of a step. */
export const causeWords = (sop: Steps, cause: Cause): Bilingual => {
  const step = titleOf(sop, cause);
  const outcome =
    sop.steps.get(cause.step)?.outcomes.find(({ id }) => id === cause.outcome)?.label ??
    alike(cause.outcome);
  return say(
    `Hasil langkah "${step.id}": ${outcome.id}`,
    `Outcome of step "${step.en}": ${outcome.en}`,
  );
};

/** A reason in both languages where an outcome is it; else as somebody wrote it. */
export const reasonWords = (sop: Steps, text: string, cause: Cause | null): Bilingual =>
  cause === null ? alike(text) : causeWords(sop, cause);

/** Why a step settled something, as its title; else as somebody wrote it. */
export const settledWords = (sop: Steps, text: string, cause: Cause | null): Bilingual =>
  cause === null ? alike(text) : titleOf(sop, cause);
