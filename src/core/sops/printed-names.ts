import { say, type Bilingual } from '#core/text/bilingual.ts';
import type { RoleId, Sop, Step, StepId } from './model.ts';

/** A column of the table by its heading; its id when the edition does not know it. */
export const printedRole = (sop: Sop, id: RoleId): string =>
  sop.roles.find((role) => role.id === id)?.name ?? id;

/** What a step is called where it has no number of its own. */
export const printedStep = (step: Step): string =>
  step.no === null ? `Tambahan: ${step.title.id}` : `Langkah ${step.no}`;

/** A step within a sentence: by its number, or where it has none by its short title. */
export const stepInSentence = (sop: Sop, id: StepId): Bilingual => {
  const step = sop.steps.get(id);
  if (step === undefined) return say(`langkah "${id}"`, `step "${id}"`);
  return step.no === null
    ? say(`langkah "${step.title.id}"`, `step "${step.title.en}"`)
    : say(`langkah ${step.no}`, `step ${step.no}`);
};
