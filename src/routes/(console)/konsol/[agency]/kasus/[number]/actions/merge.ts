import { caseActions } from '../../../../../../../ui/texts/case-actions.ts';
import { textOf } from '../../../../../forms/sent-form.ts';
import { acting } from '../acting.ts';

/** Adds this case's report to another case and closes this one, both or neither. */
export const merge = acting('gabung', async ({ event, sent, actor, version }) => {
  const into = textOf(sent.form, 'into').toUpperCase();
  const unknown = { problems: [{ field: 'into', message: caseActions.mergeUnknown }] };
  if (into === '') return unknown;
  const answer = await event.locals.product.mergeDuplicate(
    sent.view.agency.id, sent.view.row.caseId, into, actor, version === undefined ? {} : { version },
  );
  return 'notFound' in answer ? unknown : answer;
});
