import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { isPersonNo, type Held, type PersonAnswer, type PersonDone } from '#app/people/people.ts';
import type { OneTimeLink } from '#app/ports.ts';
import { activeBodies, bodyOf } from '#core/people/body.ts';
import { personChanges } from '#core/people/person-changes.ts';
import { sameProfile, tidiedProfile } from '#core/people/profile.ts';
import { isOutside } from '#core/people/seats.ts';
import { peopleTexts } from '#ui/texts/people.ts';
import { failedForm, versionName } from '#routes/forms/failed-form.ts';
import { formIn } from '#routes/forms/form-action.ts';
import { problemsOf } from '#routes/forms/result-problems.ts';
import { textOf, type FieldProblem, type SentForm } from '#routes/forms/sent-form.ts';
import { moment } from '#routes/(console)/case-rows.ts';
import { atWork } from '#routes/(console)/officer.ts';
import { roleWords } from '#routes/(console)/role-names.ts';
import {
  peopleHistory,
  wordsIn,
} from '#routes/(console)/konsol/[agency]/petugas/people-history.ts';
import { profileFrom, profileProblems } from '#routes/(console)/profile-form.ts';
import { heldFrom, newPerson, personProblems, rolesFor } from './person-form.ts';
import type { Actions, PageServerLoad } from './$types';

type PersonEvent = RequestEvent<{ agency: string; person: string }>;

/** The list as it stands and whom of it the address means, for those who may read it. */
const listed = async (event: PersonEvent) => {
  const { actor, view } = await atWork(event);
  const now = await event.locals.product.people.read(view.agency.id, actor);
  if ('notFound' in now) error(404, 'people');
  const person = now.people.find(({ id }) => id === event.params.person);
  if (person === undefined && event.params.person !== newPerson) error(404, 'people');
  return { actor, view, now, person };
};

/** Somebody of the agency, or the form of an invitation. */
export const load: PageServerLoad = async (event) => {
  const { actor, view, now, person } = await listed(event);
  const { agency, sop } = view;
  const changes = await event.locals.product.people.changes(agency.id, actor);
  const bodies = activeBodies(agency.bodies);
  const own = person?.body ?? null;
  const kept = own === null || bodyOf(bodies, own) !== undefined ? [] : [own];
  return {
    person: person ?? null,
    profile: person?.profile ?? null,
    version: now.version,
    roles: rolesFor(sop, person).map((role) => ({
      id: role,
      name: roleWords(sop, role),
      outside: isOutside(sop, role),
      held: person?.holdings.find((holding) => holding.role === role) ?? null,
    })),
    bodies: [
      ...bodies.map(({ id, name }) => ({ id, name })),
      ...kept.map((id) => ({ id, name: bodyOf(agency.bodies, id)?.name ?? id })),
    ],
    all: peopleHistory(changes, view),
    changes: peopleHistory(
      changes.filter((change) => change.event.person.id === person?.id),
      view,
    ),
  };
};

/** A form of this page as it was sent: the version seen, and why. */
const asked = async (event: PersonEvent) => {
  const at = await listed(event);
  const form = await formIn(event, at.view.agency.id);
  const reason = textOf(form, 'alasan');
  const problems: readonly FieldProblem[] =
    reason === '' ? [{ field: 'alasan', message: peopleTexts.reasonMissing }] : [];
  const seen = Number(textOf(form, versionName)) || 0;
  return { ...at, form, problems, asking: { actor: at.actor, reason, seen } };
};

/** What stood in the way of a change, at the controls of its form. */
const held = (
  form: SentForm,
  answer: Exclude<PersonAnswer, PersonDone>,
  given: Held,
  seen: number,
) => {
  if ('findings' in answer)
    return fail(400, { failed: failedForm(form, personProblems(answer.findings, given)) });
  if ('stale' in answer) return fail(409, { failed: failedForm(form, [], { staleSince: seen }) });
  return fail(400, { failed: failedForm(form, problemsOf(answer)?.problems ?? []) });
};

const nobody: Held = { holdings: [], body: null };

/** The link as the page shows it, once. */
const shown = (event: PersonEvent, link: OneTimeLink | null, zone: string) => {
  // What is shown holds a secret.
  event.setHeaders({ 'cache-control': 'no-store' });
  return link === null
    ? null
    : {
        address: `${event.url.origin}/konsol/mulai?token=${link.token}`,
        until: moment(link.until, zone),
      };
};

const invite = async (event: PersonEvent) => {
  const { view, form, problems, asking } = await asked(event);
  if (problems.length > 0) return fail(400, { failed: failedForm(form, problems) });
  const { id, calendar } = view.agency;
  const given = heldFrom(form, rolesFor(view.sop, undefined));
  const [name, email] = [textOf(form, 'nama'), textOf(form, 'surel')];
  const answer = await event.locals.product.people.invite(id, { name, email, ...given }, asking);
  return isPersonNo(answer)
    ? held(form, answer, given, asking.seen)
    : { done: { name, link: shown(event, answer.link, calendar.zone) } };
};

const save = async (event: PersonEvent) => {
  const { view, person, form, problems, asking } = await asked(event);
  if (person === undefined) error(404, 'people');
  const { id } = view.agency;
  const given = heldFrom(form, rolesFor(view.sop, person));
  if (problems.length > 0) return fail(400, { failed: failedForm(form, problems) });
  if (given.holdings.length === 0)
    return fail(400, {
      failed: failedForm(form, [{ field: 'peran', message: peopleTexts.chooseRole }]),
    });
  if (personChanges(person, { ...person, ...given }, wordsIn(view)).length === 0)
    return fail(400, { failed: failedForm(form, [{ message: peopleTexts.nothingChanged }]) });
  const answer = await event.locals.product.people.change(id, person.id, given, asking);
  if (isPersonNo(answer)) return held(form, answer, given, asking.seen);
  redirect(303, `/konsol/${id}/petugas?sudah=peran#isi`);
};

const takeOut = async (event: PersonEvent) => {
  const { view, person, form, problems, asking } = await asked(event);
  if (person === undefined) error(404, 'people');
  const { id } = view.agency;
  if (problems.length > 0) return fail(400, { failed: failedForm(form, problems) });
  // Asked back before somebody is shut out of his work.
  if (textOf(form, 'yakin') !== 'ya')
    return fail(422, { failed: failedForm(form, [], { confirm: true }) });
  const answer = await event.locals.product.people.change(id, person.id, nobody, asking);
  if (isPersonNo(answer)) return held(form, answer, nobody, asking.seen);
  redirect(303, `/konsol/${id}/petugas?sudah=keluar#isi`);
};

const link = async (event: PersonEvent) => {
  const { view, person, form, problems, asking } = await asked(event);
  if (person === undefined) error(404, 'people');
  const { id, calendar } = view.agency;
  if (problems.length > 0) return fail(400, { failed: failedForm(form, problems) });
  const answer = await event.locals.product.people.makeLink(id, person.id, asking);
  return isPersonNo(answer)
    ? held(form, answer, nobody, asking.seen)
    : { done: { name: person.name, link: shown(event, answer.link, calendar.zone) } };
};

const takeFactorOff = async (event: PersonEvent) => {
  const { view, person, form, problems, asking } = await asked(event);
  if (person === undefined) error(404, 'people');
  const { id } = view.agency;
  if (problems.length > 0) return fail(400, { failed: failedForm(form, problems) });
  const answer = await event.locals.product.people.resetFactor(id, person.id, asking);
  if (isPersonNo(answer)) return held(form, answer, nobody, asking.seen);
  redirect(303, `/konsol/${id}/petugas?sudah=verifikasi#isi`);
};

const saveProfile = async (event: PersonEvent) => {
  const { view, person, form, problems, asking } = await asked(event);
  if (person === undefined) error(404, 'people');
  const { id } = view.agency;
  const wanted = profileFrom((name) => textOf(form, name));
  if (problems.length > 0) return fail(400, { failed: failedForm(form, problems) });
  if (sameProfile(person.profile, tidiedProfile(wanted)))
    return fail(400, { failed: failedForm(form, [{ message: peopleTexts.nothingChanged }]) });
  const answer = await event.locals.product.people.changeProfile(id, person.id, wanted, asking);
  if (isPersonNo(answer))
    return 'findings' in answer
      ? fail(400, { failed: failedForm(form, profileProblems(answer.findings)) })
      : held(form, answer, nobody, asking.seen);
  redirect(303, `/konsol/${id}/petugas?sudah=profil#isi`);
};

export const actions: Actions = {
  profil: saveProfile,
  undang: invite,
  simpan: save,
  keluarkan: takeOut,
  tautan: link,
  verifikasi: takeFactorOff,
};
