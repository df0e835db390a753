import type { Question } from '../../../../../../core/case/question.ts';
import type { Bilingual } from '../../../../../../core/text/bilingual.ts';
import { answerName } from '../../../../forms/answers.ts';
import type { FieldProblem } from '../../../../forms/sent-form.ts';
import { outputName } from './output-name.ts';

const labelOf = (control: string, question: Question): Bilingual | undefined => {
  const field = question.fields.find((one) => answerName(one.id) === control);
  if (field !== undefined) return field.label;
  const output = question.outputs.find((one) => outputName(one.id) === control);
  return output === undefined ? undefined : { id: output.name, en: output.name };
};

/** Names the field of the step's form that each problem is about, so that a summary can be read alone. */
export const withLabels = (problems: readonly FieldProblem[], question: Question | null): readonly FieldProblem[] =>
  problems.map((problem) => {
    const label = problem.field === undefined || question === null ? undefined : labelOf(problem.field, question);
    return label === undefined ? problem : { ...problem, label };
  });
