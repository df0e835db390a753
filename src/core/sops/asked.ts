import type { Field, OutcomeId } from './model.ts';

/** A field is asked under an outcome when it is asked always or under this one. */
export const isAsked = (field: Pick<Field, 'when'>, outcome: OutcomeId): boolean =>
  field.when === null || field.when.includes(outcome);

/**
 * Whether a field has to be filled in under an outcome.
 *
 * @param answers those of the form so far: another answer may demand it
 */
export const isRequired = (
  { required, requiredWhen }: Pick<Field, 'required' | 'requiredWhen'>,
  outcome: OutcomeId,
  answers: Readonly<Record<string, unknown>>,
): boolean => {
  if (required || requiredWhen === null) return required;
  const { answer, outcomes } = requiredWhen;
  const answered = answer === null ? null : answers[answer.field];
  return (
    (outcomes === null || outcomes.includes(outcome)) &&
    (answer === null || answer.answers.some((one) => one === answered))
  );
};
