import { fail, type RequestEvent } from '@sveltejs/kit';
import type { Unproven } from '#app/people/own-factor.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import { ownAccessTexts } from '#ui/texts/own-access.ts';
import { factorTexts as texts } from '#ui/texts/second-factor.ts';
import { textsIn } from '#routes/forms/form-parts.ts';
import { moment } from '#routes/(console)/case-rows.ts';
import { officerOf } from '#routes/(console)/officer.ts';
import { consolePath } from '#routes/(console)/session-cookies.ts';
import { codeSaid, ownZone, within } from '#routes/(console)/konsol/saya/own-account.ts';
import type { Actions, PageServerLoad } from './$types';

/** The second factor of whoever is signed in. */
export const load: PageServerLoad = async (event) => {
  officerOf(event);
  const { factor } = event.locals.product.people.own;
  const { account, on, offer } = within(event, await factor.read(event.request.headers));
  // A key that is offered is a secret.
  if (offer !== null) event.setHeaders({ 'cache-control': 'no-store' });
  const zone = await ownZone(event);
  return {
    account: { name: account.name, email: account.email },
    on: on === null ? null : { since: moment(on.since, zone), recoveryCodes: on.recoveryCodes },
    offer,
    /** An agency demands it, and nothing else can be done before it is on. */
    demanded: event.locals.lacksFactor,
    ...onward(event.url),
  };
};

/** Where whoever was led here goes on; every form of the page brings it along. */
const onward = ({ searchParams }: URL) => {
  const asked = searchParams.get('lanjut');
  const next = consolePath(asked);
  return {
    led: asked !== null,
    next,
    onward: asked === null ? '' : `&lanjut=${encodeURIComponent(next)}`,
  };
};

type FormOf = 'mulai' | 'aktifkan' | 'pemulihan' | 'matikan';

/** A form of this page that was not carried out. */
const held = (of: FormOf, field: string | undefined, message: Bilingual) =>
  fail(400, { failed: { of, field, message } });

const unproven = (form: FormOf, { why, of }: Unproven) =>
  of === 'code'
    ? held(form, `kode-${form}`, codeSaid[why])
    : held(form, `password-${form}`, why === 'wrong' ? ownAccessTexts.wrong : texts.held);

/** What a form proves: its controls are told apart by their ids alone. */
const proofIn = async (event: RequestEvent) => {
  const form = await textsIn(event);
  return { password: form.get('password') ?? '', code: form.get('kode-verifikasi') ?? '' };
};

const begin = async (event: RequestEvent) => {
  officerOf(event);
  const { password } = await proofIn(event);
  const { factor } = event.locals.product.people.own;
  const answer = within(event, await factor.offer(event.request.headers, password));
  if (typeof answer === 'object') return unproven('mulai', answer);
  return answer ? undefined : held('mulai', undefined, texts.wasOn);
};

/** Recovery codes as the page shows them, once. */
const shown = (event: RequestEvent, codes: readonly string[], first: boolean) => {
  event.setHeaders({ 'cache-control': 'no-store' });
  return { made: { codes, first } };
};

const confirm = async (event: RequestEvent) => {
  officerOf(event);
  const { code } = await proofIn(event);
  const { factor } = event.locals.product.people.own;
  const answer = within(event, await factor.confirm(event.request.headers, code));
  return answer === 'wrong'
    ? held('aktifkan', 'kode-aktifkan', texts.wrongFirst)
    : shown(event, answer.recoveryCodes, true);
};

const renew = async (event: RequestEvent) => {
  officerOf(event);
  const proof = await proofIn(event);
  const { factor } = event.locals.product.people.own;
  const answer = within(event, await factor.renewCodes(event.request.headers, proof));
  if (answer === false) return held('pemulihan', undefined, texts.wasOff);
  return 'ok' in answer ? unproven('pemulihan', answer) : shown(event, answer.recoveryCodes, false);
};

const end = async (event: RequestEvent) => {
  officerOf(event);
  const proof = await proofIn(event);
  const { factor } = event.locals.product.people.own;
  const answer = within(event, await factor.end(event.request.headers, proof));
  if (typeof answer === 'object') return unproven('matikan', answer);
  return answer ? { ended: true } : held('matikan', undefined, texts.wasOff);
};

export const actions: Actions = { mulai: begin, aktifkan: confirm, pemulihan: renew, matikan: end };
