import { oversightRights } from '#core/oversight/oversight-rights.ts';
import { error, fail, redirect } from '@sveltejs/kit';
import { roleName } from '#core/cases/gates.ts';
import { stepName } from '#core/cases/names.ts';
import { ruleChanges } from '#core/oversight/reminders/rule-changes.ts';
import { typicalDayMinutes } from '#core/time/open-hours.ts';
import { calendarTexts, reminderTexts } from '#ui/texts/calendar.ts';
import { failedForm, versionName } from '#routes/forms/failed-form.ts';
import { formIn } from '#routes/forms/form-action.ts';
import { problemsOf } from '#routes/forms/result-problems.ts';
import { textOf, type FieldProblem } from '#routes/forms/sent-form.ts';
import { atWork } from '#routes/(console)/officer.ts';
import { settingsHistory } from '#routes/(console)/settings-history.ts';
import { mostRungs, ruleProblems, rulesOf } from './rules-form.ts';
import type { Actions, PageServerLoad } from './$types';

/** The reminder rules and their changes, for those who see the whole agency. */
export const load: PageServerLoad = async (event) => {
  const { actor, view } = await atWork(event);
  if (!oversightRights.may(actor, 'read-reminders', { sop: view.sop })) error(404, 'reminders');
  const { sop, agency } = view;
  const now = await event.locals.product.oversight.reminderRules(agency.id, actor);
  if ('notFound' in now) error(404, 'reminders');
  return {
    rules: now.reminders,
    version: now.version,
    rows: Math.min(mostRungs, now.reminders.rungs.length + 2),
    dayMinutes: Math.round(typicalDayMinutes(agency.calendar)),
    roles: sop.roles
      .filter(({ outside }) => outside === null)
      .map(({ id }) => ({ id, name: roleName(sop, id) })),
    codes: [
      ...sop.duties.map((duty) => ({ id: duty.id, name: duty.name })),
      ...[...sop.steps.keys()].map((id) => ({ id, name: stepName(sop, id) })),
    ],
    changes: settingsHistory(
      await event.locals.product.time.changes(agency.id, actor),
      'reminders-changed',
      view,
    ),
    saved: event.url.searchParams.has('sudah'),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const { actor, view } = await atWork(event);
    const { product } = event.locals;
    const { id, reminders } = view.agency;
    const form = await formIn(event, id);
    const wrong = (problems: readonly FieldProblem[]) =>
      fail(400, { failed: failedForm(form, problems) });
    const read = rulesOf(form);
    const reason = textOf(form, 'alasan');
    const unreasoned =
      reason === '' ? [{ field: 'alasan', message: calendarTexts.reasonMissing }] : [];
    if ('problems' in read) return wrong([...read.problems, ...unreasoned]);
    if (unreasoned.length > 0) return wrong(unreasoned);
    const seen = Number(textOf(form, versionName)) || 0;
    if (ruleChanges(reminders, read.rules).length === 0)
      return wrong([{ message: reminderTexts.nothingChanged }]);
    const answer = await product.oversight.changeReminders(id, read.rules, reason, seen, actor);
    if ('findings' in answer) return wrong(ruleProblems(answer.findings, read.rows));
    if ('stale' in answer) return fail(409, { failed: failedForm(form, [], { staleSince: seen }) });
    if (!('version' in answer)) return wrong(problemsOf(answer)?.problems ?? []);
    redirect(303, `/konsol/${id}/pengingat?sudah=1#isi`);
  },
};
