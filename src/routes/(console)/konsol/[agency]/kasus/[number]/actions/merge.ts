import type { CommandAnswer } from '#app/cases/answers.ts';
import type { Product } from '#app/product.ts';
import type { Actor } from '#core/people/actor.ts';
import { caseActions } from '#ui/texts/case-actions.ts';
import type { CommandOptions } from '#app/cases/answers.ts';
import { textOf } from '#routes/forms/sent-form.ts';
import { acting } from './acting.ts';
import { leavingOpenOf } from './leaving-open.ts';
import type { Sent, Unready } from './acting.ts';

interface Asked {
  readonly sent: Pick<Sent, 'form'> & {
    readonly view: {
      readonly agency: { readonly id: string };
      readonly row: { readonly caseId: string };
    };
  };
  readonly actor: Actor;
  readonly options: CommandOptions;
}

/** Merges the case into the one whose number the form names; the same form sent again gets the same answer. */
export const mergeAsked = async (
  product: Pick<Product, 'cases'>,
  { sent, actor, options }: Asked,
): Promise<CommandAnswer | Unready> => {
  const into = textOf(sent.form, 'into').toUpperCase();
  const unknown = { problems: [{ field: 'into', message: caseActions.mergeUnknown }] };
  if (into === '') return unknown;
  const answer = await product.cases.merge(
    sent.view.agency.id,
    sent.view.row.caseId,
    { into, ...leavingOpenOf(sent.form) },
    actor,
    options,
  );
  return 'notFound' in answer ? unknown : answer;
};

/** Adds this case's report to another case and closes this one, both or neither. */
export const merge = acting('gabung', (ready) => mergeAsked(ready.event.locals.product, ready));
