import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { tokenDays, type TokenDays } from '#app/people/own-access.ts';
import type { OwnPasswordAnswer } from '#app/ports.ts';
import { deviceName } from '#core/people/device-name.ts';
import type { TokenScope } from '#core/keeping/security/event.ts';
import { languages, type Bilingual } from '#core/text/bilingual.ts';
import type { Instant } from '#core/time/instant.ts';
import { ownAccessTexts as texts } from '#ui/texts/own-access.ts';
import { signingTexts } from '#ui/texts/signing.ts';
import { textsIn } from '#routes/forms/form-parts.ts';
import { showIn } from '#routes/(console)/language-cookie.ts';
import { moment } from '#routes/(console)/case-rows.ts';
import { officerOf } from '#routes/(console)/officer.ts';
import { roleWords } from '#routes/(console)/role-names.ts';
import { consolePath } from '#routes/(console)/session-cookies.ts';
import { passwordRefusals } from '#routes/(console)/konsol/password-refusals.ts';
import { within } from './own-account.ts';
import { keepProfile, ownProfilesOf } from './own-profile.ts';
import type { Actions, PageServerLoad } from './$types';

/** Where the officer works, what the roles are called there, and the zone of the first of them. */
const placesOf = async (event: RequestEvent) => {
  const officer = officerOf(event);
  const views = await Promise.all(
    officer.memberships.map(async ({ agency, roles }) => ({
      roles,
      view: await event.locals.product.sops.agency(agency),
    })),
  );
  return views.flatMap(({ roles, view }) =>
    'notFound' in view
      ? []
      : [
          {
            id: view.agency.id,
            name: view.agency.name,
            zone: view.agency.calendar.zone,
            roles: roles.map((role) => roleWords(view.sop, role)),
          },
        ],
  );
};

/** What the signed-in person gets in with. */
export const load: PageServerLoad = async (event) => {
  const places = await placesOf(event);
  const own = within(event, await event.locals.product.people.own.read(event.request.headers));
  const nikEnding = await event.locals.product.people.own.nik.ending(event.request.headers);
  const profiles = await ownProfilesOf(event);
  const zone = places[0]?.zone ?? 'Asia/Jakarta';
  const at = (instant: Instant): Bilingual => moment(instant, zone);
  return {
    account: { name: own.account.name, email: own.account.email },
    places: places.map(({ id, name, roles }) => ({
      id,
      name,
      roles,
      profile: profiles.find(({ agency }) => agency === id)?.profile ?? null,
    })),
    sessions: own.sessions.map(({ id, since, lastSeen, device, current }) => ({
      id,
      device: deviceName(device),
      since: at(since),
      lastSeen: at(lastSeen),
      current,
    })),
    nikEnding,
    language: await event.locals.product.people.own.language.read(event.request.headers),
    factor:
      own.factor === null
        ? null
        : { since: at(own.factor.since), recoveryCodes: own.factor.recoveryCodes },
    tokens: own.tokens.map(({ id, name, scope, until, lastUsed }) => ({
      id,
      name,
      scope,
      until: until === null ? null : at(until),
      lastUsed: lastUsed === null ? null : at(lastUsed),
    })),
    days: tokenDays,
    done: event.url.searchParams.get('sudah'),
  };
};

type FormOf = 'bahasa' | 'kata-sandi' | 'nik' | 'sesi' | 'token';

/** A form of this page that was not carried out. */
const held = (
  of: FormOf,
  field: string,
  message: Bilingual,
  typed: Readonly<Record<string, string>> = {},
) => fail(400, { failed: { of, field, message, typed } });

const passwordSaid = (answer: Exclude<OwnPasswordAnswer, 'changed'>) => {
  if (answer === 'wrong') return held('kata-sandi', 'password', texts.wrong);
  if (answer === 'held' || answer === 'now-held') return held('kata-sandi', 'password', texts.held);
  return held('kata-sandi', 'password-baru', passwordRefusals[answer]);
};

const changePassword = async (event: RequestEvent) => {
  officerOf(event);
  const form = await textsIn(event);
  const answer = within(
    event,
    await event.locals.product.people.own.changePassword(
      event.request.headers,
      form.get('password') ?? '',
      form.get('password-baru') ?? '',
    ),
  );
  if (answer !== 'changed') return passwordSaid(answer);
  redirect(303, '/konsol/saya?sudah=kata-sandi#isi');
};

const endSessions = async (event: RequestEvent, id: string | null) => {
  const { own } = event.locals.product.people;
  const ended = within(event, await own.endSessions(event.request.headers, id));
  if (!ended) return held('sesi', 'sesi', texts.gone);
  redirect(303, '/konsol/saya?sudah=sesi#isi');
};

const endOne = async (event: RequestEvent) => {
  officerOf(event);
  return endSessions(event, (await textsIn(event)).get('id') ?? '');
};

const endOthers = async (event: RequestEvent) => {
  officerOf(event);
  return endSessions(event, null);
};

const scopeIn = (text: string | null): TokenScope | undefined =>
  text === 'read' || text === 'write' ? text : undefined;

const daysIn = (text: string | null): TokenDays =>
  tokenDays.find((days) => String(days ?? '') === text) ?? null;

const makeToken = async (event: RequestEvent) => {
  officerOf(event);
  const form = await textsIn(event);
  const [name, scope] = [(form.get('nama') ?? '').trim(), scopeIn(form.get('boleh'))];
  const typed = { nama: name, boleh: scope ?? '', hari: form.get('hari') ?? '' };
  if (scope === undefined) return held('token', 'boleh', texts.scopeBad, typed);
  const wanted = { name, scope, days: daysIn(form.get('hari')) };
  const answer = within(
    event,
    await event.locals.product.people.own.makeToken(event.request.headers, wanted),
  );
  if ('badName' in answer) return held('token', 'nama', texts.tokenNameBad, typed);
  // What is shown is a secret.
  event.setHeaders({ 'cache-control': 'no-store' });
  return { made: { name, token: answer.token } };
};

const revokeToken = async (event: RequestEvent) => {
  officerOf(event);
  const id = (await textsIn(event)).get('id') ?? '';
  const { own } = event.locals.product.people;
  if (!within(event, await own.revokeToken(event.request.headers, id)))
    return held('token', 'nama', texts.gone);
  redirect(303, '/konsol/saya?sudah=token#isi');
};

const keepNik = async (event: RequestEvent) => {
  officerOf(event);
  // Phones put spaces into long numbers.
  const nik = ((await textsIn(event)).get('nik') ?? '').replaceAll(/\s/gu, '');
  const { keep } = event.locals.product.people.own.nik;
  const answer = within(event, await keep(event.request.headers, nik));
  if (answer === 'not-a-nik') return held('nik', 'nik', signingTexts.nikBad);
  redirect(303, '/konsol/saya?sudah=nik-disimpan#isi');
};

const keepLanguage = async (event: RequestEvent) => {
  officerOf(event);
  const wanted = (await textsIn(event)).get('bahasa-konsol');
  const language = languages.find((one) => one === wanted);
  if (language === undefined) return held('bahasa', 'bahasa-konsol', texts.languageBad);
  const { keep } = event.locals.product.people.own.language;
  within(event, await keep(event.request.headers, language));
  showIn(event.cookies, language);
  redirect(303, '/konsol/saya?sudah=bahasa#isi');
};

const forgetNik = async (event: RequestEvent) => {
  officerOf(event);
  const { forget } = event.locals.product.people.own.nik;
  if (!within(event, await forget(event.request.headers))) return held('nik', 'nik', texts.gone);
  redirect(303, '/konsol/saya?sudah=nik-dihapus#isi');
};

const readFailures = async (event: RequestEvent) => {
  officerOf(event);
  const back = consolePath((await textsIn(event)).get('lanjut'));
  await event.locals.product.people.own.readFailures(event.request.headers);
  redirect(303, back);
};

export const actions: Actions = {
  profil: keepProfile,
  bahasa: keepLanguage,
  baca: readFailures,
  sandi: changePassword,
  nik: keepNik,
  lupakan: forgetNik,
  akhiri: endOne,
  lainnya: endOthers,
  token: makeToken,
  cabut: revokeToken,
};
