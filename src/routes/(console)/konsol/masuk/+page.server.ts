import { textsIn } from '#routes/forms/form-parts.ts';
import { fail, redirect } from '@sveltejs/kit';
import { consoleTexts } from '#ui/texts/console.ts';
import { showInOwn } from '#routes/(console)/language-cookie.ts';
import { codePath, consolePath, setSessionCookies } from '#routes/(console)/session-cookies.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
  const next = consolePath(url.searchParams.get('lanjut'));
  if (locals.officer !== null) redirect(303, next);
  return { next };
};

const text = (data: URLSearchParams, name: string): string => data.get(name) ?? '';

export const actions: Actions = {
  default: async ({ locals, request, cookies }) => {
    const data = await textsIn({ locals, request });
    const email = text(data, 'email').trim();
    const password = text(data, 'password');
    const next = consolePath(text(data, 'lanjut'));
    if (email === '' || password === '')
      return fail(400, { email, next, message: consoleTexts.signInEmpty });
    const result = await locals.product.people.signIn(email, password, request.headers);
    if (!result.ok) return fail(400, { email, next, message: consoleTexts.signInFailed });
    setSessionCookies(cookies, result.setCookie);
    await showInOwn(cookies, locals.product, result.setCookie);
    redirect(303, result.awaitsCode ? codePath(next) : next);
  },
};
