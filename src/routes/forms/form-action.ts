import { fail, redirect, type ActionFailure } from '@sveltejs/kit';
import type { CommandOptions } from '#app/cases/answers.ts';
import type { Officer } from '#app/ports.ts';
import {
  failedForm,
  versionName,
  type FailedForm,
  type Overtaking,
  type TypedLine,
} from './failed-form.ts';
import { onceOf } from './once-key.ts';
import { readForm, sentAgain, textOf, type FieldProblem, type SentForm } from './sent-form.ts';

/** What of a request a form's action needs. */
interface Asked {
  readonly locals: Pick<App.Locals, 'product' | 'sent'>;
  readonly request: Request;
}

/** Whose form it is: the agency that keeps its files, and what it is answered once for. */
export interface FormPlace {
  readonly agency: string;
  readonly officer: Pick<Officer, 'id'>;
  /** What the key of the form is good for: a case, or a page. */
  readonly place: string;
}

/** A form as an action receives it. */
export interface Received {
  readonly form: SentForm;
  readonly options: CommandOptions;
}

/** A form that was not carried out, and why. */
export interface Held {
  readonly problems: readonly FieldProblem[];
  /** What was recorded of the case first, so that nothing of the form was. */
  readonly overtaken?: readonly Overtaking[] | null;
  /** Of a form that was overtaken: what was typed, in words. */
  readonly typed?: readonly TypedLine[];
  /** Asks back before something that cannot be undone. */
  readonly confirm?: boolean;
  /** It is not his who sent it. */
  readonly forbidden?: boolean;
  /** The form to show again, where it is not the one sent. */
  readonly form?: SentForm;
}

/** A form that was carried out, and where to go on to. */
export interface Done {
  readonly onward: string;
}

/** The version seen that a form carries; undefined when it carries none. */
const versionIn = (form: SentForm): number | undefined => {
  const text = textOf(form, versionName);
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
};

const received = (form: SentForm, { officer, place }: FormPlace): Received => {
  const version = versionIn(form);
  const once = onceOf(form, officer.id, place);
  return {
    form,
    options: {
      ...(version === undefined ? {} : { version }),
      ...(once === undefined ? {} : { once }),
    },
  };
};

const statusOf = ({ overtaken = null, confirm = false, forbidden = false }: Held): number => {
  if (forbidden) return 403;
  if (overtaken !== null) return 409;
  return confirm ? 422 : 400;
};

/** Stores the files of a request's form and gathers its texts. */
export const formIn = async ({ locals, request }: Asked, agency: string): Promise<SentForm> => {
  const { files, limits } = locals.product;
  const form = await readForm({ locals, request }, { files, agency, limit: limits.fileBytes });
  locals.sent = sentAgain(form);
  return form;
};

/**
 * The action of a form: reads it, has it carried out once on the version seen, and leads on. What
 * was not carried out comes back with everything typed and every file received.
 */
export const formAction = async (
  event: Asked,
  place: FormPlace,
  carry: (received: Received) => Promise<Held | Done>,
): Promise<ActionFailure<FailedForm>> => {
  const form = await formIn(event, place.agency);
  if (form.problems.length > 0) return fail(400, failedForm(form, []));
  const outcome = await carry(received(form, place));
  if ('onward' in outcome) redirect(303, outcome.onward);
  return fail(
    statusOf(outcome),
    failedForm(outcome.form ?? form, outcome.problems, {
      overtaken: outcome.overtaken ?? null,
      typed: outcome.typed ?? [],
      confirm: outcome.confirm ?? false,
    }),
  );
};
