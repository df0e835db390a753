import { textsIn } from '#routes/forms/form-parts.ts';
import { fail, redirect } from '@sveltejs/kit';
import { OfficerRefused } from '#app/ports.ts';
import { consoleTexts } from '#ui/texts/console.ts';
import { passwordRefusals } from '#routes/(console)/konsol/password-refusals.ts';
import { codePath, setSessionCookies } from '#routes/(console)/session-cookies.ts';
import type { Actions, PageServerLoad } from './$types';

/** The first administrator's one-time link. */
export const load: PageServerLoad = async ({ locals, url, setHeaders }) => {
  // The address holds a secret: it must not be cached nor told to other sites.
  setHeaders({ 'cache-control': 'no-store' });
  const token = url.searchParams.get('token') ?? '';
  return { token, invited: token === '' ? null : await locals.product.people.linkOf(token) };
};

const text = (data: URLSearchParams, name: string): string => data.get(name) ?? '';

export const actions: Actions = {
  default: async ({ locals, request, cookies }) => {
    const home = '/konsol';
    const data = await textsIn({ locals, request });
    const password = text(data, 'password');
    const { people } = locals.product;
    let awaitsCode = false;
    try {
      const account = await people.useLink(text(data, 'token'), password);
      if (account === null) return fail(400, { message: consoleTexts.invitationUnknown });
      const signedIn = await people.signIn(account.email, password, request.headers);
      if (signedIn.ok) setSessionCookies(cookies, signedIn.setCookie);
      awaitsCode = signedIn.ok && signedIn.awaitsCode;
    } catch (error) {
      if (error instanceof OfficerRefused)
        return fail(400, { message: passwordRefusals[error.reason] });
      throw error;
    }
    redirect(303, awaitsCode ? codePath(home) : home);
  },
};
