import { fail, type RequestEvent } from '@sveltejs/kit';
import { factorTexts } from '#ui/texts/second-factor.ts';
import { ownAccessTexts } from '#ui/texts/own-access.ts';
import { readParts, textsIn } from '#routes/forms/form-parts.ts';
import { officerOf } from '#routes/(console)/officer.ts';
import { consolePath } from '#routes/(console)/session-cookies.ts';
import { codeSaid, within } from '#routes/(console)/konsol/saya/own-account.ts';
import { carriedIn, type CarriedForm } from './carried-form.ts';
import type { Actions, PageServerLoad } from './$types';

const targetOf = ({ url }: Pick<RequestEvent, 'url'>): string =>
  consolePath(url.searchParams.get('tujuan'));

/** Where whoever is signed in proves again who he is, and what he is on the way to. */
export const load: PageServerLoad = async (event) => {
  officerOf(event);
  const { factor } = event.locals.product.people.own;
  const { account, on } = within(event, await factor.read(event.request.headers));
  const onward: CarriedForm = { target: targetOf(event), fields: null, lost: [] };
  return { email: account.email, withCode: on !== null, onward };
};

/** A form that was sent on to here comes along as it was typed; its files cannot. */
const carry = async (event: RequestEvent) => {
  officerOf(event);
  const fields: [string, string][] = [];
  const lost: [string, string][] = [];
  await readParts(event, {
    text: (name, text) => {
      fields.push([name, text]);
    },
    file: async (name, file) => {
      if (!file.empty) lost.push([name, file.name]);
    },
  });
  return fail(403, { carried: { target: targetOf(event), fields, lost } });
};

const prove = async (event: RequestEvent) => {
  officerOf(event);
  const texts = await textsIn(event);
  const carried = carriedIn(texts, consolePath(texts.get('tujuan')));
  const answer = within(
    event,
    await event.locals.product.people.own.prove(event.request.headers, {
      password: texts.get('password') ?? '',
      code: texts.get('kode-verifikasi') ?? '',
    }),
  );
  if (answer === true) return { proven: true as const, carried };
  const { of, why } = answer;
  const failed =
    of === 'code'
      ? { field: 'kode-verifikasi', message: codeSaid[why] }
      : {
          field: 'password',
          message: why === 'wrong' ? ownAccessTexts.wrong : factorTexts.held,
        };
  return fail(400, { failed, carried });
};

export const actions: Actions = { isian: carry, bukti: prove };
