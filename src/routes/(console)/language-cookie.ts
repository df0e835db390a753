import type { Cookies } from '@sveltejs/kit';
import type { Product } from '#app/product.ts';
import type { Language } from '#core/text/bilingual.ts';

const year = 365 * 24 * 60 * 60;

/** Shows this browser pages in a language, as a choice in an address does (`?bahasa=`). */
export const showIn = (cookies: Pick<Cookies, 'set'>, language: Language): void => {
  cookies.set('bahasa', language, { path: '/', maxAge: year, sameSite: 'lax' });
};

/**
 * Shows the browser that somebody just signed in with pages in the language he chose, whoever used
 * it before; where he chose none it stays as it is.
 *
 * @param setCookie those of his new session
 */
export const showInOwn = async (
  cookies: Pick<Cookies, 'set'>,
  { people }: Pick<Product, 'people'>,
  setCookie: readonly string[],
): Promise<void> => {
  const cookie = setCookie.map((line) => line.split(';')[0] ?? '').join('; ');
  const language = await people.own.language.read(new Headers({ cookie }));
  if (language !== null) showIn(cookies, language);
};
