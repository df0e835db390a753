import type { Language } from '#core/text/bilingual.ts';

/** The page's own address in another language; the name of a form action in it is dropped. */
export const languageAddress = (
  url: Pick<URL, 'pathname'> & { readonly searchParams: Iterable<[string, string]> },
  language: Language,
): string => {
  const search = new URLSearchParams(
    [...url.searchParams].filter(([name]) => !name.startsWith('/')),
  );
  search.set('bahasa', language);
  return `${url.pathname}?${search.toString()}`;
};
