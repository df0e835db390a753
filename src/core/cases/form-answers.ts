import { isAsked, isRequired } from '#core/sops/asked.ts';
import type { Field, OutcomeId } from '#core/sops/model.ts';
import { inRow, named } from '#core/text/bilingual.ts';
import { checkAnswer } from './answer-kinds.ts';
import { isUnanswered } from './answers/answer.ts';
import type { Problem } from './answers/kind.ts';
import type { Answers } from './event.ts';
import { refuse } from './refuse.ts';
import type { Refusal } from './refusal.ts';

const problemOf = (field: Field, outcome: OutcomeId, answers: Answers): Problem | undefined => {
  const answer = answers[field.id];
  const required = isRequired(field, outcome, answers);
  if (answer === undefined || isUnanswered(answer)) {
    return required
      ? {
          code: 'missing-answer',
          message: { id: 'Bagian ini wajib diisi.', en: 'This is required.' },
        }
      : undefined;
  }
  // Demanded by another answer, it is held to as much as one that is always required.
  return checkAnswer({ ...field, required }, answer);
};

/**
 * Checks the answers of a form for one outcome, everything at once.
 *
 * @returns the refusal naming every field concerned, or the answers that count: blank ones and
 *   those asked only under other outcomes are left out.
 */
export const checkAnswers = (
  form: readonly Field[],
  outcome: OutcomeId,
  answers: Answers,
): Refusal | { readonly answers: Answers } => {
  const unknown = Object.keys(answers).find((id) => !form.some((field) => field.id === id));
  if (unknown !== undefined) return refuse('unknown-field', named(unknown));
  const asked = form.filter((field) => isAsked(field, outcome));
  const problems = asked.flatMap((field) => {
    const problem = problemOf(field, outcome, answers);
    return problem === undefined ? [] : [{ field, ...problem }];
  });
  const [first] = problems;
  if (first !== undefined) {
    const about = inRow(
      problems.filter((one) => one.code === first.code).map((one) => one.field.label),
    );
    return refuse(
      first.code,
      about,
      problems.map((one) => ({ field: one.field.id, message: one.message })),
    );
  }
  const kept = asked.filter((field) => !isUnanswered(answers[field.id]));
  return {
    answers: Object.fromEntries(
      kept.flatMap((field) => {
        const answer = answers[field.id];
        return answer === undefined ? [] : [[field.id, answer] as const];
      }),
    ),
  };
};
