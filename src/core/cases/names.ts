import { categories } from '#core/sops/categories.ts';
import type { DutyId, OutcomeId, OutputId, Sop, StepId } from '#core/sops/model.ts';
import { alike, type Bilingual, named } from '#core/text/bilingual.ts';
import type { Measure } from './case.ts';
import { measureNames } from './measures.ts';
import { sidePaperName, sidePaperTitle } from './side-papers.ts';

/** A step as people name it: its printed number and short title. */
export const stepName = (sop: Sop, id: StepId): Bilingual => {
  const step = sop.steps.get(id);
  if (step === undefined) return alike(id);
  const number = step.no === null ? '' : `${step.no}. `;
  return { id: `${number}${step.title.id}`, en: `${number}${step.title.en}` };
};

/** What choosing a way out of a step is called. */
export const outcomeName = (sop: Sop, step: StepId, outcome: OutcomeId): Bilingual =>
  sop.steps.get(step)?.outcomes.find((one) => one.id === outcome)?.label ?? alike(outcome);

/** A paper by its name in the SOP, or its usual one when it lies beside the flow. */
export const outputName = (sop: Sop, id: OutputId): string =>
  sidePaperName(id) ??
  [...sop.steps.values()].flatMap((step) => step.outputs).find((output) => output.id === id)
    ?.name ??
  id;

/** A paper as a sentence names it: an output by its SOP's name, one beside the flow in both languages. */
export const paperTitle = (sop: Sop, id: OutputId): Bilingual =>
  sidePaperTitle(id) ?? named(outputName(sop, id));

/** A measure of a case by what it does; `measures` are those of the case. */
export const measureName = (measures: readonly Measure[], number: number): Bilingual => {
  const measure = measures.find((one) => one.measure === number);
  return measure === undefined
    ? { id: `tindakan ${String(number)}`, en: `measure ${String(number)}` }
    : measureNames[measure.kind];
};

/** A kind of incident by its name in the list of categories. */
export const categoryName = (id: string): Bilingual =>
  categories.find((one) => one.id === id)?.label ?? alike(id);

/** A legal duty by its name in the SOP. */
export const dutyName = (sop: Sop, id: DutyId): Bilingual =>
  sop.duties.find((one) => one.id === id)?.name ?? alike(id);
