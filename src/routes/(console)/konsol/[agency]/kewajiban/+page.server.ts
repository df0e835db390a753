import { oversightRights } from '#core/oversight/oversight-rights.ts';
import { dutyChanges } from '#core/oversight/duties/duty-changes.ts';
import { error, fail, redirect } from '@sveltejs/kit';
import { calendarTexts } from '#ui/texts/calendar.ts';
import { dutyTexts } from '#ui/texts/duty-settings.ts';
import { failedForm, versionName } from '#routes/forms/failed-form.ts';
import { formIn } from '#routes/forms/form-action.ts';
import { problemsOf } from '#routes/forms/result-problems.ts';
import { textOf, type FieldProblem } from '#routes/forms/sent-form.ts';
import { atWork } from '#routes/(console)/officer.ts';
import { settingsHistory } from '#routes/(console)/settings-history.ts';
import { dutiesOf, dutyProblems, rowsOf } from './duties-form.ts';
import type { Actions, PageServerLoad } from './$types';

/** Whom legal duties are told to and what changed of it, for those who see the whole agency. */
export const load: PageServerLoad = async (event) => {
  const { actor, view } = await atWork(event);
  if (!oversightRights.may(actor, 'read-duties', { sop: view.sop })) error(404, 'duties');
  const { sop, agency } = view;
  const now = await event.locals.product.oversight.dutySettings(agency.id, actor);
  if ('notFound' in now) error(404, 'duties');
  return {
    version: now.version,
    replyHours: now.duties.replyHours,
    duties: sop.duties.map((duty) => ({
      id: duty.id,
      name: duty.name,
      source: duty.source,
      rows: rowsOf(now.duties, duty),
    })),
    changes: settingsHistory(
      await event.locals.product.time.changes(agency.id, actor),
      'duties-changed',
      view,
    ),
    saved: event.url.searchParams.has('sudah'),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const { actor, view } = await atWork(event);
    const { product } = event.locals;
    const { id } = view.agency;
    const form = await formIn(event, id);
    const wrong = (problems: readonly FieldProblem[]) =>
      fail(400, { failed: failedForm(form, problems) });
    const reason = textOf(form, 'alasan');
    if (reason === '') return wrong([{ field: 'alasan', message: calendarTexts.reasonMissing }]);
    const seen = Number(textOf(form, versionName)) || 0;
    const duties = dutiesOf(form, view.sop.duties);
    if (dutyChanges(view.agency.duties, duties, view.sop).length === 0)
      return wrong([{ message: dutyTexts.nothingChanged }]);
    const answer = await product.oversight.changeDuties(id, duties, reason, seen, actor);
    if ('findings' in answer) return wrong(dutyProblems(form, answer.findings));
    if ('stale' in answer) return fail(409, { failed: failedForm(form, [], { staleSince: seen }) });
    if (!('version' in answer)) return wrong(problemsOf(answer)?.problems ?? []);
    redirect(303, `/konsol/${id}/kewajiban?sudah=1#isi`);
  },
};
