import { isAsked } from '#core/sops/asked.ts';
import type { JsonSchema, ObjectSchema } from '#core/sops/json-schema.ts';
import type { Field, OutcomeId, Step } from '#core/sops/model.ts';
import { answerSchema } from './answer-kinds.ts';
import { closed } from './answers/kind.ts';

const described = (field: Field): JsonSchema => ({
  ...answerSchema(field),
  title: field.label.id,
  ...(field.help === null ? {} : { description: field.help.id }),
});

/** What has a form: a step, or a duty under its name. */
export type Formed = Pick<Step, 'title' | 'form'>;

/** Asked, and required whatever is answered. */
const alwaysRequired = (
  { required, requiredWhen, when }: Field,
  outcome: OutcomeId | undefined,
): boolean => {
  if (outcome === undefined) return required && when === null;
  return (
    required ||
    (requiredWhen !== null &&
      requiredWhen.answer === null &&
      (requiredWhen.outcomes?.includes(outcome) ?? true))
  );
};

/** Required once another field was answered so. */
const demandsOf = (
  asked: readonly Field[],
  outcome: OutcomeId | undefined,
): NonNullable<ObjectSchema['allOf']> =>
  asked.flatMap((field) => {
    const { id, required, requiredWhen } = field;
    const { answer, outcomes } = requiredWhen ?? { answer: null, outcomes: null };
    const now = outcomes === null || (outcome !== undefined && outcomes.includes(outcome));
    return required || answer === null || !now
      ? []
      : [
          {
            anyOf: [
              { properties: { [answer.field]: { not: { enum: answer.answers } } } },
              { required: [id], properties: { [id]: answerSchema({ ...field, required: true }) } },
            ],
          },
        ];
  });

/**
 * JSON Schema of a step's answers (`Answers`), for clients that know nothing of the SOP.
 *
 * @param outcome Asked under this outcome only. Left out, it describes every field of the form,
 *   and requires those that are asked whatever the outcome.
 */
export const formSchema = (step: Formed, outcome?: OutcomeId): ObjectSchema => {
  const asked =
    outcome === undefined ? step.form : step.form.filter((field) => isAsked(field, outcome));
  const required = asked.filter((field) => alwaysRequired(field, outcome));
  const demands = demandsOf(asked, outcome);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: step.title.id,
    ...closed(
      Object.fromEntries(
        asked.map((field) => [
          field.id,
          described({ ...field, required: field.required || required.includes(field) }),
        ]),
      ),
      required.map((field) => field.id),
    ),
    ...(demands.length === 0 ? {} : { allOf: demands }),
  };
};
