import { isAsked } from '#core/sops/asked.ts';
import type { Answer, Answers } from '#core/cases/event.ts';
import type { FileRef } from '#core/cases/report.ts';
import type { Field, OutcomeId, Step } from '#core/sops/model.ts';
import { file } from './scenario.ts';

const firstChoice = (field: Field): string => {
  const [first] = field.choices;
  if (first === undefined)
    throw new Error(`field ${field.id} has no choices; lint the SOP before sampling it`);
  return first.id;
};

/** An answer the field accepts: of a choice its first option, of a checklist everything ticked. */
export const sampleAnswer = (field: Field): Answer => {
  switch (field.type) {
    case 'text':
    case 'long-text':
      return `Isian contoh: ${field.label.id}`.slice(0, field.max ?? undefined);
    case 'person':
      return 'Petugas Contoh'.slice(0, field.max ?? undefined);
    case 'choice':
      return firstChoice(field);
    case 'choices':
      return [firstChoice(field)];
    case 'checklist':
      return field.choices.map((choice) => choice.id);
    case 'date-time':
      return '2026-11-02T01:00:00.000Z';
    case 'number':
      return 1;
    case 'file':
      return [file(field.id)];
    case 'system':
      return { name: 'Situs Dinas Contoh', url: 'https://contoh.example', unit: 'Dinas Contoh' };
  }
};

/** A form in which everything required under an outcome is filled in; `given` answers win. */
export const sampleAnswers = (step: Step, outcome: OutcomeId, given: Answers = {}): Answers => {
  const needed = step.form.filter((field) => field.required && isAsked(field, outcome));
  return {
    ...Object.fromEntries(needed.map((field) => [field.id, sampleAnswer(field)] as const)),
    ...given,
  };
};

/** A file for each output that must be handed in under an outcome, but for those left out on purpose. */
export const sampleOutputs = (
  step: Step,
  outcome: OutcomeId,
  without: readonly string[] = [],
): readonly { readonly output: string; readonly files: readonly FileRef[] }[] =>
  step.outputs
    .filter(
      (output) => output.origin === 'berkas' && !output.optional && !without.includes(output.id),
    )
    .filter((output) => output.when === null || output.when.includes(outcome))
    .map((output) => ({ output: output.id, files: [file(output.id)] }));
