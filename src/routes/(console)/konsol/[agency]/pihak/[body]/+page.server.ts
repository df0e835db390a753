import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { bodyChanges, bodiesAfter, type BodyDetails } from '#core/people/change-bodies.ts';
import { bodyKinds, bodyOf, type BodyKind, type Head } from '#core/people/body.ts';
import { say, type Bilingual } from '#core/text/bilingual.ts';
import { formatDate } from '#core/time/format.ts';
import { bodyTexts } from '#ui/texts/bodies.ts';
import { failedForm, versionName } from '#routes/forms/failed-form.ts';
import { formIn } from '#routes/forms/form-action.ts';
import { problemsOf } from '#routes/forms/result-problems.ts';
import { textOf, type FieldProblem, type SentForm } from '#routes/forms/sent-form.ts';
import { accountsOffered } from '#routes/(console)/accounts-offered.ts';
import { atWork } from '#routes/(console)/officer.ts';
import { settingsHistory } from '#routes/(console)/settings-history.ts';
import { bodiesEnding, bodyFrom, bodyProblems, newBody } from './body-form.ts';
import { accountIds } from '#core/people/account-words.ts';
import type { Actions, PageServerLoad } from './$types';

type BodyEvent = RequestEvent<{ agency: string; body: string }>;

/** The register as it stands, for those who may read it. */
const register = async (event: BodyEvent) => {
  const { actor, view } = await atWork(event);
  const now = await event.locals.product.bodies.read(view.agency.id, actor);
  if ('notFound' in now) error(404, 'bodies');
  return { actor, view, now };
};

/** Who headed a body before, and since when. */
const headWords = ({ name, title, nip, since }: Head): Bilingual => {
  const who = [name, title, nip === null ? null : `NIP ${nip}`].filter((part) => part !== null);
  const day =
    since === null
      ? null
      : bodyTexts.formerSince(say(formatDate(since, 'id'), formatDate(since, 'en')));
  return say(
    [...who, ...(day === null ? [] : [day.id])].join(', '),
    [...who, ...(day === null ? [] : [day.en])].join(', '),
  );
};

/** One body of the register, or the form of a new one. */
export const load: PageServerLoad = async (event) => {
  const { actor, view, now } = await register(event);
  const { body: id } = event.params;
  const body = bodyOf(now.bodies, id);
  if (body === undefined && id !== newBody) error(404, 'bodies');
  const kinds: readonly BodyKind[] = ['unit', 'firm', 'government'];
  return {
    body: body ?? null,
    /** What a new one was called where somebody met it. */
    proposed: event.url.searchParams.get('nama')?.slice(0, 200) ?? '',
    formerHeads: (body?.formerHeads ?? []).map(headWords),
    accounts: await accountsOffered(event.locals.product, view),
    version: now.version,
    kinds: kinds.map((kind) => ({ id: kind, name: bodyKinds[kind] })),
    changes: settingsHistory(
      await event.locals.product.time.changes(view.agency.id, actor),
      'bodies-changed',
      view,
      await event.locals.product.people.officers(view.agency.id),
    ),
  };
};

/** Puts a register into force, or says at the controls what stands in the way. */
const put = async (
  event: BodyEvent,
  form: SentForm,
  wanted: readonly BodyDetails[],
  reason: string,
  index: number,
) => {
  const { actor, view } = await register(event);
  const { id } = view.agency;
  const seen = Number(textOf(form, versionName)) || 0;
  const answer = await event.locals.product.bodies.change(id, wanted, reason, actor, seen);
  if ('findings' in answer)
    return fail(400, { failed: failedForm(form, bodyProblems(answer.findings, index)) });
  if ('stale' in answer) return fail(409, { failed: failedForm(form, [], { staleSince: seen }) });
  if (!('version' in answer))
    return fail(400, { failed: failedForm(form, problemsOf(answer)?.problems ?? []) });
  redirect(303, `/konsol/${id}/pihak?sudah=1#isi`);
};

const unreasoned = (reason: string): readonly FieldProblem[] =>
  reason === '' ? [{ field: 'alasan', message: bodyTexts.reasonMissing }] : [];

const ending = (ended: boolean) => async (event: BodyEvent) => {
  const { view, now } = await register(event);
  const form = await formIn(event, view.agency.id);
  const body = bodyOf(now.bodies, event.params.body);
  if (body === undefined) error(404, 'bodies');
  const reason = textOf(form, 'alasan');
  const problems = unreasoned(reason);
  if (problems.length > 0) return fail(400, { failed: failedForm(form, problems) });
  // Asked back before it is chosen for nothing any more.
  if (ended && textOf(form, 'yakin') !== 'ya')
    return fail(422, { failed: failedForm(form, [], { confirm: true }) });
  return put(event, form, bodiesEnding(now.bodies, body.id, ended), reason, -1);
};

export const actions: Actions = {
  simpan: async (event) => {
    const { view, now } = await register(event);
    const form = await formIn(event, view.agency.id);
    const read = bodyFrom(form, now.bodies, event.params.body);
    const reason = textOf(form, 'alasan');
    const problems = [...('problems' in read ? read.problems : []), ...unreasoned(reason)];
    if ('problems' in read || problems.length > 0)
      return fail(400, { failed: failedForm(form, problems) });
    if (bodyChanges(now.bodies, bodiesAfter(now.bodies, read.wanted), accountIds).length === 0)
      return fail(400, { failed: failedForm(form, [{ message: bodyTexts.nothingChanged }]) });
    return put(event, form, read.wanted, reason, read.index);
  },
  akhiri: ending(true),
  aktifkan: ending(false),
};
