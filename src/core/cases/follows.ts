import type { FieldPlace } from '#core/sops/field-place.ts';
import type { GateOf } from '#core/sops/gate.ts';
import type { Field, Outcome, Sop, Step } from '#core/sops/model.ts';
import { alike, say, type Bilingual } from '#core/text/bilingual.ts';
import type { OpenCase, Turn } from './case.ts';
import type { Answers } from './event.ts';

type Follows = GateOf<'follows-answer'>;

/** What an outcome follows, if it follows an answer. */
export const followsOf = ({ gates }: Pick<Outcome, 'gates'>): Follows | undefined =>
  gates.find((gate) => gate.type === 'follows-answer');

/**
 * The answer an outcome follows, as it was given last; null while there is none.
 *
 * @param answers those of the current step's form so far
 */
export const followedAnswer = (
  { step, field }: Follows,
  state: OpenCase,
  turn: Turn,
  answers: Answers,
): string | null => {
  const given =
    step === turn.step
      ? answers[field]
      : state.turns.findLast((one) => one.step === step && one.completed !== null)?.completed?.form[
          field
        ];
  return typeof given === 'string' ? given : null;
};

const fieldOf = (sop: Sop, { step, field }: FieldPlace): Field | undefined =>
  sop.steps.get(step)?.form.find(({ id }) => id === field);

/** A field's question and one of its answers, as a sentence names them. */
export const answerWords = (
  sop: Sop,
  place: FieldPlace,
  answer: string,
): { readonly question: Bilingual; readonly answer: Bilingual } => {
  const field = fieldOf(sop, place);
  return {
    question: field?.label ?? alike(place.field),
    answer: field?.choices.find(({ id }) => id === answer)?.label ?? alike(answer),
  };
};

/** The outcome of a step that follows an answer. */
export const followingOutcome = (step: Step, answer: string): Outcome | undefined =>
  step.outcomes.find((outcome) => followsOf(outcome)?.answers.includes(answer) === true);

/** Both outcomes named: the one that follows the answer, and the one that was chosen. */
export const otherWay = (
  sop: Sop,
  gate: Follows,
  step: Step,
  chosen: Outcome,
  answer: string,
): Bilingual => {
  const words = answerWords(sop, gate, answer);
  const right = followingOutcome(step, answer)?.label ?? words.answer;
  return say(
    `"${words.question.id}" dijawab "${words.answer.id}", maka hasil langkah ini "${right.id}", bukan "${chosen.label.id}"`,
    `"${words.question.en}" was answered "${words.answer.en}", so the outcome of this step is "${right.en}", not "${chosen.label.en}"`,
  );
};
