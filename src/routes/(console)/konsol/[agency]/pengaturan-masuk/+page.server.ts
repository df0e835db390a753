import { error, fail, redirect } from '@sveltejs/kit';
import { accessChanges, demandsFactor } from '#core/people/access-settings.ts';
import { rolesOn } from '#core/people/person.ts';
import { dateIn } from '#core/time/instant.ts';
import { calendarTexts, reminderTexts } from '#ui/texts/calendar.ts';
import { failedForm, versionName } from '#routes/forms/failed-form.ts';
import { formIn } from '#routes/forms/form-action.ts';
import { problemsOf } from '#routes/forms/result-problems.ts';
import { textOf, textsOf, type FieldProblem } from '#routes/forms/sent-form.ts';
import { atWork } from '#routes/(console)/officer.ts';
import { roleWords } from '#routes/(console)/role-names.ts';
import { settingsHistory } from '#routes/(console)/settings-history.ts';
import { rolesFor } from '#routes/(console)/konsol/[agency]/petugas/[person]/person-form.ts';
import type { Actions, PageServerLoad } from './$types';

/** What the agency asks of those who come in, and who does not meet it yet. */
export const load: PageServerLoad = async (event) => {
  const { actor, view } = await atWork(event);
  const { agency, sop } = view;
  const { product } = event.locals;
  const now = await product.access.read(agency.id, actor);
  const people = await product.people.read(agency.id, actor);
  if ('notFound' in now || 'notFound' in people) error(404, 'access');
  const day = dateIn(agency.calendar.zone, product.now());
  return {
    demanded: now.access.secondFactorFor,
    proofMinutes: now.access.proofMinutes,
    version: now.version,
    roles: rolesFor(sop, undefined).map((id) => ({ id, name: roleWords(sop, id) })),
    lacking: people.people
      .filter((one) => !one.secondFactor && demandsFactor(now.access, rolesOn(one, day)))
      .map(({ id, name }) => ({ id, name })),
    changes: settingsHistory(await product.time.changes(agency.id, actor), 'access-changed', view),
    saved: event.url.searchParams.has('sudah'),
  };
};

/** A number as typed; what is none is no number of minutes either. */
const minutesIn = (text: string): number => (/^\d{1,6}$/u.test(text) ? Number(text) : Number.NaN);

export const actions: Actions = {
  default: async (event) => {
    const { actor, view } = await atWork(event);
    const { product } = event.locals;
    const { id, access } = view.agency;
    const form = await formIn(event, id);
    const wrong = (problems: readonly FieldProblem[]) =>
      fail(400, { failed: failedForm(form, problems) });
    const wanted = {
      secondFactorFor: textsOf(form, 'wajib').filter((role) => role !== ''),
      proofMinutes: minutesIn(textOf(form, 'menit')),
    };
    const reason = textOf(form, 'alasan');
    if (reason === '') return wrong([{ field: 'alasan', message: calendarTexts.reasonMissing }]);
    if (accessChanges(access, wanted, (role) => roleWords(view.sop, role)).length === 0)
      return wrong([{ message: reminderTexts.nothingChanged }]);
    const seen = Number(textOf(form, versionName)) || 0;
    const answer = await product.access.change(id, wanted, reason, seen, actor);
    if ('findings' in answer)
      return wrong(
        answer.findings.map(({ path: [part], message }) => ({
          field: part === 'proofMinutes' ? 'menit' : 'wajib',
          message,
        })),
      );
    if ('stale' in answer) return fail(409, { failed: failedForm(form, [], { staleSince: seen }) });
    if (!('version' in answer)) return wrong(problemsOf(answer)?.problems ?? []);
    redirect(303, `/konsol/${id}/pengaturan-masuk?sudah=1#isi`);
  },
};
