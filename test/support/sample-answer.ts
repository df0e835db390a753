import { answerSchema } from '#core/cases/answer-kinds.ts';
import { isAsked, isRequired } from '#core/sops/asked.ts';
import { isHandedIn } from '#core/cases/entered-for.ts';
import type { Answer, Answers } from '#core/cases/event.ts';
import type { FileRef } from '#core/cases/report.ts';
import type { ChoiceSchema, JsonSchema } from '#core/sops/json-schema.ts';
import type { Field, OutcomeId, Step } from '#core/sops/model.ts';
import { file, tuesday } from './scenario.ts';

const isOptions = (schema: JsonSchema): schema is ChoiceSchema => 'oneOf' in schema;

const fitting = (schema: JsonSchema, field: Field): Answer => {
  if (isOptions(schema)) {
    const [first] = schema.oneOf;
    if (first === undefined)
      throw new Error(`field ${field.id} has no choices; lint the SOP before sampling it`);
    return first.const;
  }
  switch (schema.type) {
    case 'string':
      if (schema.format === 'date-time')
        // A meeting about a report is not before it; reports of tests come in at that moment.
        return field.holds === 'meeting-time' ? tuesday : '2026-11-02T01:00:00.000Z';
      return field.holds === 'attendees'
        ? 'Peserta Contoh, Analis\nPeserta Lain Contoh, Pranata Komputer'
        : `Isian contoh: ${field.label.id}`.slice(0, schema.maxLength);
    case 'number':
    case 'integer':
      return 1;
    case 'array':
      return isOptions(schema.items)
        ? schema.items.oneOf.slice(0, schema.minItems ?? 1).map((option) => option.const)
        : [file(field.id)];
    case 'object':
      return {
        name: 'Situs Dinas Contoh',
        url: 'https://contoh.example',
        unit: 'Dinas Contoh',
        body: 'dinas-contoh',
      };
  }
};

/** An answer the field accepts, as its schema describes one. */
export const sampleAnswer = (field: Field): Answer => fitting(answerSchema(field), field);

/** A form in which everything required under an outcome is filled in; `given` answers win. */
export const sampleAnswers = (step: Step, outcome: OutcomeId, given: Answers = {}): Answers => {
  const always = step.form.filter((field) => field.required && isAsked(field, outcome));
  const answered = {
    ...Object.fromEntries(always.map((field) => [field.id, sampleAnswer(field)] as const)),
    ...given,
  };
  const needed = step.form.filter(
    (field) =>
      !Object.hasOwn(answered, field.id) &&
      isAsked(field, outcome) &&
      isRequired(field, outcome, answered),
  );
  return {
    ...Object.fromEntries(
      needed.map((field) => [field.id, sampleAnswer({ ...field, required: true })] as const),
    ),
    ...answered,
  };
};

/** A file for each output that must be handed in under an outcome, but for those left out on purpose; papers too where the step is entered for others. */
export const sampleOutputs = (
  step: Step,
  outcome: OutcomeId,
  without: readonly string[] = [],
  forOthers = false,
): readonly { readonly output: string; readonly files: readonly FileRef[] }[] =>
  step.outputs
    .filter(
      (output) => isHandedIn(output, forOthers) && !output.optional && !without.includes(output.id),
    )
    .filter((output) => output.when === null || output.when.includes(outcome))
    .map((output) => ({ output: output.id, files: [file(output.id)] }));
