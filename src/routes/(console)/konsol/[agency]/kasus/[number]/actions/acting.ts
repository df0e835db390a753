import { error, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import type { CaseView, CommandAnswer, CommandOptions } from '#app/cases/answers.ts';
import type { Actor } from '#core/people/actor.ts';
import { asksForProof } from '#core/cases/asking-proof.ts';
import type { OfficerCommand } from '#core/cases/command.ts';
import type { ActionName } from '#ui/texts/case-actions.ts';
import type { FailedForm, Overtaking } from '#routes/forms/failed-form.ts';
import { formAction, type Done, type Held } from '#routes/forms/form-action.ts';
import { problemsOf, type ControlOf } from '#routes/forms/result-problems.ts';
import type { FieldProblem, SentForm } from '#routes/forms/sent-form.ts';
import { atWork } from '#routes/(console)/officer.ts';
import { proveHere } from '#routes/(console)/proof-here.ts';
import { atControls, controlOfPart } from './at-controls.ts';
import { dutyFields } from '#routes/(console)/konsol/[agency]/kasus/[number]/duties/duty-fields.ts';
import { overtakenBy } from './overtaken.ts';
import { typedInForm } from './typed-in-form.ts';
import { withLabels } from './with-labels.ts';

/** What an action is made from: what was sent, and the case as it stands. */
export interface Sent {
  readonly form: SentForm;
  readonly view: CaseView;
  /** The agency's time zone, in which date-times were typed. */
  readonly zone: string;
}

/** Instead of a command: what has to be put right first, or `confirm` to ask back, with what was wrong there. */
export type Unready =
  | { readonly problems: readonly FieldProblem[] }
  | { readonly confirm: readonly FieldProblem[] };

/** Makes the command a form asks for. */
export type Prepare = (
  sent: Sent,
  event: CaseEvent,
) => OfficerCommand | Unready | Promise<OfficerCommand | Unready>;

export type CaseEvent = RequestEvent<{ agency: string; number: string }>;

type Carry = (ready: {
  readonly event: CaseEvent;
  readonly sent: Sent;
  readonly actor: Actor;
  readonly options: CommandOptions;
}) => Promise<CommandAnswer | Unready>;

/** What became of a form of the case page: on to the case, or what stood in the way. */
const outcomeOf = async (
  answer: CommandAnswer | Unready,
  { form, view }: Sent,
  {
    name,
    controlOf,
    overtaken,
  }: {
    readonly name: ActionName;
    readonly controlOf: ControlOf | undefined;
    /** What was recorded of the case first, and what was typed meanwhile. */
    readonly overtaken: () => Promise<
      Required<Pick<Held, 'typed'>> & { readonly overtaken: readonly Overtaking[] }
    >;
  },
): Promise<Held | Done> => {
  const labelled = (problems: readonly FieldProblem[]) =>
    withLabels(problems, view.question, dutyFields(form, view));
  if ('confirm' in answer) return { problems: answer.confirm, confirm: true };
  if ('problems' in answer) return { problems: labelled(answer.problems) };
  const wrong = problemsOf(answer, controlOf ?? controlOfPart(name));
  if (wrong === undefined) {
    const number = encodeURIComponent(view.row.number);
    return { onward: `/konsol/${view.agency.id}/kasus/${number}?sudah=${name}#isi` };
  }
  const problems =
    'refused' in answer ? atControls(wrong.problems, answer.refused, name) : wrong.problems;
  return {
    problems: labelled(problems),
    forbidden: wrong.forbidden === true,
    ...(wrong.stale ? await overtaken() : {}),
  };
};

/**
 * An action of the case page: reads the form, carries it out once, and leads back to the case.
 * What was not carried out comes back with everything typed and every file received.
 */
export const acting =
  (name: ActionName, carry: Carry, controlOf?: ControlOf) =>
  async (event: CaseEvent): Promise<ActionFailure<FailedForm>> => {
    const { officer, actor, view: at } = await atWork(event);
    const { product } = event.locals;
    const view = await product.cases.view(at.agency.id, event.params.number, actor);
    if ('notFound' in view) error(404, 'case');
    const place = { agency: view.agency.id, officer, place: view.row.caseId };
    return formAction(event, place, async ({ form, options }) => {
      const sent = { form, view, zone: view.agency.calendar.zone };
      const answer = await carry({ event, sent, actor, options });
      const since = options.version ?? view.row.version;
      return outcomeOf(answer, sent, {
        name,
        controlOf,
        overtaken: async () => ({
          overtaken: await overtakenBy(product, { view, actor, officer, since }),
          typed: typedInForm(form, {
            view,
            officers: await product.people.officers(view.agency.id),
          }),
        }),
      });
    });
  };

/** What proves who sent a form; a password is taken as it is. */
const proofIn = ({ texts }: SentForm) => ({
  password: texts['password']?.[0] ?? '',
  code: texts['kode-verifikasi']?.[0]?.trim() ?? '',
});

/** An action that is one command of the case; some of them ask first who gives it. */
export const commanding = (name: ActionName, prepare: Prepare, controlOf?: ControlOf) =>
  acting(
    name,
    async ({ event, sent, actor, options }) => {
      const command = await prepare(sent, event);
      if (!('type' in command)) return command;
      const unproven = asksForProof(command.type) ? await proveHere(event, proofIn(sent.form)) : [];
      if (unproven.length > 0) return { problems: unproven };
      const { agency, row } = sent.view;
      return event.locals.product.cases.command(agency.id, row.caseId, command, actor, options);
    },
    controlOf,
  );
