import type { Question } from '#core/cases/question.ts';
import type { Field } from '#core/sops/model.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import { answerName } from '#routes/forms/answers.ts';
import type { FieldProblem } from '#routes/forms/sent-form.ts';
import { outputName } from '#routes/(console)/konsol/[agency]/kasus/[number]/step/output-name.ts';

const labelOf = (
  control: string,
  question: Question | null,
  others: readonly Field[],
): Bilingual | undefined => {
  const field = [...others, ...(question?.fields ?? [])].find(
    (one) => answerName(one.id) === control,
  );
  if (field !== undefined) return field.label;
  const output = question?.outputs.find((one) => outputName(one.id) === control);
  return output === undefined ? undefined : { id: output.name, en: output.name };
};

/**
 * Names the field that each problem is about, so that a summary can be read alone.
 *
 * @param others fields of the form that was sent, when it is not the step's
 */
export const withLabels = (
  problems: readonly FieldProblem[],
  question: Question | null,
  others: readonly Field[] = [],
): readonly FieldProblem[] =>
  problems.map((problem) => {
    const label =
      problem.field === undefined ? undefined : labelOf(problem.field, question, others);
    return label === undefined ? problem : { ...problem, label };
  });
