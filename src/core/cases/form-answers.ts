import { isAsked, isRequired } from '#core/sops/asked.ts';
import type { Field, OutcomeId } from '#core/sops/model.ts';
import { inRow, named } from '#core/text/bilingual.ts';
import { checkAnswer } from './answer-kinds.ts';
import { isUnanswered } from './answers/answer.ts';
import { invalid, type Problem } from './answers/kind.ts';
import { parseInstant } from '#core/time/instant.ts';
import type { Answer, Answers } from './event.ts';
import { minuteOf, type Limits } from './happened.ts';
import { refuse } from './refuse.ts';
import type { Refusal } from './refusal.ts';

/** Between when what a form tells of can have happened. */
export type FormTimes = Pick<Limits, 'now' | 'reportReceived'>;

/** What is said to have happened did not happen later than now, and no meeting about a report before it came in. */
const badTime = (
  { happened, holds }: Field,
  answer: Answer,
  times: FormTimes | undefined,
): Problem | undefined => {
  const isMeeting = holds === 'meeting-time';
  const at =
    (happened || isMeeting) && typeof answer === 'string' ? parseInstant(answer) : undefined;
  if (at === undefined || times === undefined) return undefined;
  if (at > times.now)
    return invalid(
      'Waktu ini belum tiba, sedangkan yang diisikan sudah terjadi. Isi waktu terjadinya.',
      'This time is still to come, while it tells of what has happened. Give the time it happened.',
    );
  return isMeeting && minuteOf(at) < minuteOf(times.reportReceived)
    ? invalid(
        'Rapat ini mendahului laporannya. Isi waktu rapat yang membahas laporan ini.',
        'This meeting comes before the report. Give the time of the meeting about this report.',
      )
    : undefined;
};

/** A meeting's time is asked only where the form says that there was a meeting. */
const isAskedFor = (field: Field, outcome: OutcomeId, answers: Answers): boolean =>
  isAsked(field, outcome) &&
  (field.holds !== 'meeting-time' ||
    field.requiredWhen === null ||
    isRequired(field, outcome, answers));

const problemOf = (
  field: Field,
  outcome: OutcomeId,
  answers: Answers,
  times: FormTimes | undefined,
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
  return checkAnswer({ ...field, required }, answer) ?? badTime(field, answer, times);
};

/**
 * Checks the answers of a form for one outcome, everything at once.
 *
 * @param times between when what is said to have happened happened; left out where the record has
 *   the last word
 * @returns the refusal naming every field concerned, or the answers that count: blank ones, those
 *   asked only under other outcomes and the time of a meeting there was none of are left out.
 */
export const checkAnswers = (
  form: readonly Field[],
  outcome: OutcomeId,
  answers: Answers,
  times?: FormTimes,
): Refusal | { readonly answers: Answers } => {
  const unknown = Object.keys(answers).find((id) => !form.some((field) => field.id === id));
  if (unknown !== undefined) return refuse('unknown-field', named(unknown));
  const asked = form.filter((field) => isAskedFor(field, outcome, answers));
  const problems = asked.flatMap((field) => {
    const problem = problemOf(field, outcome, answers, times);
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
