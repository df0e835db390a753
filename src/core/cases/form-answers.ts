import { isAsked, isRequired } from '#core/sops/asked.ts';
import type { Field, OutcomeId } from '#core/sops/model.ts';
import { inRow, named } from '#core/text/bilingual.ts';
import { checkAnswer } from './answer-kinds.ts';
import { isUnanswered } from './answers/answer.ts';
import { invalid, type Problem } from './answers/kind.ts';
import { parseInstant, type Instant } from '#core/time/instant.ts';
import type { Answer, Answers } from './event.ts';
import { refuse } from './refuse.ts';
import type { Refusal } from './refusal.ts';

/** What is said to have happened did not happen later than now. */
const tooEarly = (
  { happened }: Field,
  answer: Answer,
  now: Instant | undefined,
): Problem | undefined => {
  const at = happened && typeof answer === 'string' ? parseInstant(answer) : undefined;
  return at !== undefined && now !== undefined && at > now
    ? invalid(
        'Waktu ini belum tiba, sedangkan yang diisikan sudah terjadi. Isi waktu terjadinya.',
        'This time is still to come, while it tells of what has happened. Give the time it happened.',
      )
    : undefined;
};

const problemOf = (
  field: Field,
  outcome: OutcomeId,
  answers: Answers,
  now: Instant | undefined,
): Problem | undefined => {
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
  return checkAnswer({ ...field, required }, answer) ?? tooEarly(field, answer, now);
};

/**
 * Checks the answers of a form for one outcome, everything at once.
 *
 * @param now what is said to have happened is not later; left out where the record has the last word
 * @returns the refusal naming every field concerned, or the answers that count: blank ones and
 *   those asked only under other outcomes are left out.
 */
export const checkAnswers = (
  form: readonly Field[],
  outcome: OutcomeId,
  answers: Answers,
  now?: Instant,
): Refusal | { readonly answers: Answers } => {
  const unknown = Object.keys(answers).find((id) => !form.some((field) => field.id === id));
  if (unknown !== undefined) return refuse('unknown-field', named(unknown));
  const asked = form.filter((field) => isAsked(field, outcome));
  const problems = asked.flatMap((field) => {
    const problem = problemOf(field, outcome, answers, now);
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
