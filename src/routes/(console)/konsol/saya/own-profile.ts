import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { failedForm } from '#routes/forms/failed-form.ts';
import { problemsOf } from '#routes/forms/result-problems.ts';
import { formIn } from '#routes/forms/form-action.ts';
import { textOf } from '#routes/forms/sent-form.ts';
import { officerOf } from '#routes/(console)/officer.ts';
import { profileFrom, profileProblems } from '#routes/(console)/profile-form.ts';
import { within } from './own-account.ts';

/** What papers of each agency print of the signed-in person. */
export const ownProfilesOf = async (event: RequestEvent) =>
  within(event, await event.locals.product.people.own.profiles.read(event.request.headers));

/** Keeps the profile in the agency that the form names. */
export const keepProfile = async (event: RequestEvent) => {
  const here = officerOf(event).memberships.map(({ agency }) => agency);
  const agency = here.find((one) => one === event.url.searchParams.get('instansi'));
  if (agency === undefined) error(404, 'agency');
  const form = await formIn(event, agency);
  const wanted = profileFrom((name) => textOf(form, name));
  const answer = within(
    event,
    await event.locals.product.people.own.profiles.keep(event.request.headers, agency, wanted),
  );
  if ('findings' in answer)
    return fail(400, { profile: failedForm(form, profileProblems(answer.findings)) });
  if (!('version' in answer))
    return fail(400, { profile: failedForm(form, problemsOf(answer)?.problems ?? []) });
  redirect(303, '/konsol/saya?sudah=profil#isi');
};
