import { error, fail, redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import type { OnceKey } from '#app/answers.ts';
import type { CaseView, CommandAnswer } from '#app/cases/answers.ts';
import type { Actor } from '#core/people/actor.ts';
import type { OfficerCommand } from '#core/cases/command.ts';
import type { ActionName } from '#ui/texts/case-actions.ts';
import { failedForm, versionName, type FailedForm } from '#routes/forms/failed-form.ts';
import { onceOf } from '#routes/forms/once-key.ts';
import { problemsOf, type ControlOf } from '#routes/forms/result-problems.ts';
import { readForm, textOf, type FieldProblem, type SentForm } from '#routes/forms/sent-form.ts';
import { atWork } from '#routes/(console)/officer.ts';
import { atControls } from './at-controls.ts';
import { dutyFields } from '#routes/(console)/konsol/[agency]/kasus/[number]/duties/duty-fields.ts';
import { withLabels } from './with-labels.ts';

/** What an action is made from: what was sent, and the case as it stands. */
export interface Sent {
  readonly form: SentForm;
  readonly view: CaseView;
  /** The agency's time zone, in which date-times were typed. */
  readonly zone: string;
}

/** Instead of a command: what has to be put right first, or `confirm` to ask back. */
export type Unready = { readonly problems: readonly FieldProblem[] } | { readonly confirm: true };

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
  readonly version: number | undefined;
  readonly once: OnceKey | undefined;
}) => Promise<CommandAnswer | Unready>;

const versionOf = (form: SentForm): number | undefined => {
  const text = textOf(form, versionName);
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
};

/**
 * An action of the case page: reads the form, carries it out once, and leads back to the case.
 * What was not carried out comes back with everything typed and every file received.
 */
export const acting =
  (name: ActionName, carry: Carry, controlOf?: ControlOf) =>
  async (event: CaseEvent): Promise<ActionFailure<FailedForm>> => {
    const { officer, actor, view: agency } = await atWork(event);
    const { product } = event.locals;
    const view = await product.cases.view(agency.agency.id, event.params.number, actor);
    if ('notFound' in view) error(404, 'case');
    const form = await readForm(await event.request.formData(), {
      files: product.files,
      agency: agency.agency.id,
      limit: product.limits.fileBytes,
    });
    if (form.problems.length > 0) return fail(400, failedForm(form, []));
    const version = versionOf(form);
    const once = onceOf(form, officer.id, view.row.caseId);
    const answer = await carry({
      event,
      sent: { form, view, zone: view.agency.calendar.zone },
      actor,
      version,
      once,
    });
    if ('confirm' in answer) return fail(422, failedForm(form, [], { confirm: true }));
    if ('problems' in answer)
      return fail(
        400,
        failedForm(form, withLabels(answer.problems, view.question, dutyFields(form, view))),
      );
    const wrong = problemsOf(answer, controlOf);
    if (wrong !== undefined) {
      const problems =
        'refused' in answer
          ? atControls(wrong.problems, answer.refused, name, form)
          : wrong.problems;
      return fail(
        wrong.stale ? 409 : 400,
        failedForm(form, withLabels(problems, view.question, dutyFields(form, view)), {
          staleSince: wrong.stale ? (version ?? view.row.version) : null,
        }),
      );
    }
    redirect(
      303,
      `/konsol/${agency.agency.id}/kasus/${encodeURIComponent(view.row.number)}?sudah=${name}#isi`,
    );
  };

/** An action that is one command of the case. */
export const commanding = (name: ActionName, prepare: Prepare, controlOf?: ControlOf) =>
  acting(
    name,
    async ({ event, sent, actor, version, once }) => {
      const command = await prepare(sent, event);
      if (!('type' in command)) return command;
      return event.locals.product.cases.command(
        sent.view.agency.id,
        sent.view.row.caseId,
        command,
        actor,
        {
          ...(version === undefined ? {} : { version }),
          ...(once === undefined ? {} : { once }),
        },
      );
    },
    controlOf,
  );
