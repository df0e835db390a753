import { checkAnswers } from '#core/cases/form-answers.ts';
import { closesCase, isIrreversible } from '#core/cases/effect-kinds.ts';
import { isOffered } from '#core/cases/decide/asked-outputs.ts';
import type { OfficerCommand } from '#core/cases/command.ts';
import { isRefusal } from '#core/cases/refusal.ts';
import type { OutcomeQuestion, Question } from '#core/cases/question.ts';
import type { Output, Step } from '#core/sops/model.ts';
import { isBlank } from '#core/text/plain.ts';
import { parseLocal } from '#core/time/instant.ts';
import { caseActions } from '#ui/texts/case-actions.ts';
import { answerName, answersOf } from '#routes/forms/answers.ts';
import { refusalProblems } from '#routes/forms/result-problems.ts';
import { sentFiles, textOf, type FieldProblem, type SentForm } from '#routes/forms/sent-form.ts';
import type { Prepare, Sent, Unready } from './acting.ts';
import { leavingOpenName, leavingOpenOf, openIn } from './leaving-open.ts';
import {
  measureControl,
  measuresIn,
} from '#routes/(console)/konsol/[agency]/kasus/[number]/step/ordered-measures.ts';
import { outputName } from '#routes/(console)/konsol/[agency]/kasus/[number]/step/output-name.ts';

/** The control of a field or output that a refusal of the step's form names. */
export const stepControl = (field: string): string =>
  field.startsWith('measure:')
    ? measureControl(field)
    : field.startsWith('output:')
      ? outputName(field.slice('output:'.length))
      : answerName(field);

/** The moment typed, undefined when left as it was offered, a problem when unreadable. */
export const happenedAtOf = ({
  form,
  zone,
}: Pick<Sent, 'form' | 'zone'>):
  | { readonly happenedAt?: ReturnType<typeof parseLocal> & string }
  | Unready => {
  const text = textOf(form, 'terjadi');
  // Unchanged means "just now": the offered minute may already lie before the step started.
  if (text === '' || text === textOf(form, 'terjadi-awal')) return {};
  const happenedAt = parseLocal(text, zone);
  return happenedAt === undefined
    ? { problems: [{ field: 'terjadi', message: caseActions.badTime }] }
    : { happenedAt };
};

/** Files of outputs that belong to other outcomes stay behind. */
const handedIn = (outputs: readonly Output[], outcome: string, form: SentForm) =>
  outputs
    .filter((output) => isOffered(output, outcome))
    .flatMap((output) => {
      const files = sentFiles(form, outputName(output.id));
      return files.length === 0 ? [] : [{ output: output.id, files }];
    });

const missingFiles = (outcome: OutcomeQuestion, form: SentForm): readonly FieldProblem[] =>
  outcome.missingOutputs
    .filter((output) => sentFiles(form, outputName(output.id)).length === 0)
    .map((output) => ({
      field: outputName(output.id),
      message: {
        id: 'Lampirkan berkasnya; hasil ini memerlukannya.',
        en: 'Attach the file; this outcome needs it.',
      },
    }));

const notReady = (
  question: Question,
  outcome: OutcomeQuestion,
  { form, zone }: Filled,
): readonly FieldProblem[] => {
  const checked = checkAnswers(question.fields, outcome.id, answersOf(question.fields, form, zone));
  return [
    ...(isRefusal(checked) ? refusalProblems(checked, stepControl) : []),
    ...missingFiles(outcome, form),
  ];
};

/** The hidden turn says which visit of the step the form was filled in for; another one is refused by core. */
const turnSeen = (form: SentForm, question: Question): number => {
  const text = textOf(form, 'giliran');
  return /^\d{1,6}$/.test(text) ? Number(text) : question.turn.turn;
};

/** A step's form as filled in, and the question it answers now; null when the case is closed. */
export interface Filled extends Pick<Sent, 'form' | 'zone'> {
  readonly question: Question | null;
  /** Whether closing the case now would leave something open, for which a reason is needed. */
  readonly leavesOpen: boolean;
}

/** Asks back before a case closes or a system is cut; and again where the reason for what stays open is missing. */
const stillToConfirm = (
  { form, leavesOpen }: Filled,
  step: Step,
  outcome: string,
): Unready | undefined => {
  if (!isIrreversible(step, outcome)) return undefined;
  if (textOf(form, 'pasti') === '') return { confirm: [] };
  return leavesOpen && closesCase(step, outcome) && isBlank(textOf(form, leavingOpenName))
    ? { confirm: [{ field: leavingOpenName, message: caseActions.openNeeded }] }
    : undefined;
};

/** What a filled-in form asks for. Everything missing is told at once; before a case closes or a system is cut, it is asked back. */
export const completion = (sent: Filled): OfficerCommand | Unready => {
  const { form, question } = sent;
  if (textOf(form, 'ubah') !== '') return { problems: [] };
  const step = textOf(form, 'langkah');
  const chosen = textOf(form, 'hasil');
  if (chosen === '') return { problems: [{ field: 'hasil', message: caseActions.chooseOutcome }] };
  const when = happenedAtOf(sent);
  if (
    question === null ||
    turnSeen(form, question) !== question.turn.turn ||
    step !== question.step.id
  ) {
    // Core says that the case has moved on; the answers cannot be read without their step.
    return {
      type: 'complete-step',
      turn: question === null ? 0 : turnSeen(form, question),
      step,
      outcome: chosen,
      form: {},
      outputs: [],
    };
  }
  const outcome = question.outcomes.find((one) => one.id === chosen);
  const problems = [
    ...(outcome === undefined ? [] : notReady(question, outcome, sent)),
    ...('problems' in when ? when.problems : []),
  ];
  if (problems.length > 0 || 'problems' in when || 'confirm' in when) return { problems };
  const askedBack = stillToConfirm(sent, question.step, chosen);
  if (askedBack !== undefined) return askedBack;
  const reason = textOf(form, 'alasan-mundur');
  return {
    type: 'complete-step',
    turn: question.turn.turn,
    step,
    outcome: chosen,
    form: answersOf(question.fields, form, sent.zone),
    outputs: handedIn(question.outputs, chosen, form),
    ...when,
    ...(reason === '' ? {} : { backdatingReason: reason }),
    ...measuresIn(question, form),
    ...leavingOpenOf(form),
  };
};

/** Completes the step. */
export const complete: Prepare = ({ form, view, zone }) =>
  completion({
    form,
    zone,
    question: view.question,
    leavesOpen: openIn(view).length > 0,
  });
