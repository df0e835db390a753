import { timeRights } from '#app/time/time-rights.ts';
import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { calendarChanges } from '#core/time/calendar-changes.ts';
import { calendarTexts } from '#ui/texts/calendar.ts';
import { failedForm, versionName } from '#routes/forms/failed-form.ts';
import { formIn } from '#routes/forms/form-action.ts';
import { problemsOf } from '#routes/forms/result-problems.ts';
import { textOf, type SentForm } from '#routes/forms/sent-form.ts';
import { atWork, type AtWork } from '#routes/(console)/officer.ts';
import { nameIn, settingsHistory } from '#routes/(console)/settings-history.ts';
import {
  addDays,
  editDuty,
  editHours,
  editPeriod,
  findingProblems,
  removeDays,
  type Edit,
} from './calendar-form.ts';
import { presentCalendar } from './present-calendar.ts';
import type { Actions, PageServerLoad } from './$types';

type CalendarEvent = RequestEvent<{ agency: string }>;

/** The working calendar and its changes, for those who see the whole agency. */
export const load: PageServerLoad = async (event) => {
  const { actor, view } = await atWork(event);
  if (!timeRights.may(actor, 'read-calendar', { sop: view.sop })) error(404, 'calendar');
  const { product } = event.locals;
  return {
    calendar: presentCalendar(view, product.now()),
    changes: settingsHistory(
      await product.time.changes(view.agency.id, actor),
      'calendar-changed',
      view,
    ),
    saved: event.url.searchParams.has('sudah'),
  };
};

const wrong = (form: SentForm, problems: Parameters<typeof failedForm>[1]) =>
  fail(400, { failed: failedForm(form, problems), preview: null });

const stale = (form: SentForm, seen: number) =>
  fail(409, { failed: failedForm(form, [], { staleSince: seen }), preview: null });

type Next = Extract<ReturnType<Edit>, { readonly calendar: unknown }>['calendar'];

/** First shows what the change does, then, confirmed, puts it into force. */
const carry = async (
  { locals: { product } }: CalendarEvent,
  { actor, view }: AtWork,
  form: SentForm,
  next: Next,
) => {
  const { id, calendar } = view.agency;
  const changes = calendarChanges(calendar, next, nameIn(view.sop));
  const seen = Number(textOf(form, versionName)) || 0;
  // Pressed twice: what was asked for is already in force.
  if (changes.length === 0 && textOf(form, 'pasti') !== '') return null;
  if (seen !== calendar.version) return stale(form, seen);
  if (changes.length === 0) return wrong(form, [{ message: calendarTexts.nothingChanged }]);
  if (textOf(form, 'pasti') === '') {
    const preview = await product.time.previewCalendar(id, next, actor);
    if ('findings' in preview) return wrong(form, findingProblems(preview.findings));
    if ('notFound' in preview) error(404, 'calendar');
    return fail(422, {
      failed: failedForm(form, [], { confirm: true }),
      preview: { ...preview, changes },
    });
  }
  const answer = await product.time.changeCalendar(id, next, textOf(form, 'alasan'), seen, actor);
  if ('findings' in answer) return wrong(form, findingProblems(answer.findings));
  if ('stale' in answer) return stale(form, seen);
  return 'version' in answer ? null : wrong(form, problemsOf(answer)?.problems ?? []);
};

const changing = (editFor: (at: AtWork) => Edit) => async (event: CalendarEvent) => {
  const at = await atWork(event);
  const { agency } = at.view;
  const form = await formIn(event, agency.id);
  if (textOf(form, 'ubah') !== '') return wrong(form, []);
  const edited = editFor(at)(form, agency.calendar);
  const reason =
    textOf(form, 'alasan') === ''
      ? [{ field: 'alasan', message: calendarTexts.reasonMissing }]
      : [];
  if ('problems' in edited) return wrong(form, [...edited.problems, ...reason]);
  if (reason.length > 0) return wrong(form, reason);
  const failed = await carry(event, at, form, edited.calendar);
  if (failed !== null) return failed;
  redirect(303, `/konsol/${agency.id}/kalender?sudah=1#isi`);
};

export const actions: Actions = {
  jam: changing(() => editHours),
  masa: changing(() => editPeriod),
  tambah: changing(() => addDays),
  hapus: changing(() => removeDays),
  piket: changing(({ view }) => editDuty(view.sop.roles.map((role) => role.id))),
};
