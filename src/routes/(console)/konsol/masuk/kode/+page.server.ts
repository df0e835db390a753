import { fail, redirect } from '@sveltejs/kit';
import type { CodeTaken } from '#app/people/sign-in.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import { factorTexts as texts } from '#ui/texts/second-factor.ts';
import { textsIn } from '#routes/forms/form-parts.ts';
import { showInOwn } from '#routes/(console)/language-cookie.ts';
import { consolePath, setSessionCookies } from '#routes/(console)/session-cookies.ts';
import type { Actions, PageServerLoad } from './$types';

/** The second step of signing in. */
export const load: PageServerLoad = ({ locals, url }) => {
  const next = consolePath(url.searchParams.get('lanjut'));
  if (locals.officer !== null) redirect(303, next);
  return { next, recovery: url.searchParams.has('pemulihan') };
};

const said: Readonly<Record<Exclude<CodeTaken, { readonly ok: true }>['why'], Bilingual>> = {
  wrong: texts.wrongCode,
  held: texts.held,
  unreadable: texts.unreadable,
  expired: texts.expired,
};

export const actions: Actions = {
  default: async ({ locals, request, cookies }) => {
    const data = await textsIn({ locals, request });
    const next = consolePath(data.get('lanjut'));
    const code = data.get('kode-verifikasi') ?? '';
    const answer = await locals.product.people.signInByCode(code, request.headers);
    if (!answer.ok)
      return fail(400, { next, message: said[answer.why], over: answer.why === 'expired' });
    setSessionCookies(cookies, answer.setCookie);
    await showInOwn(cookies, locals.product, answer.setCookie);
    redirect(303, next);
  },
};
