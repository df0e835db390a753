import { getCookie } from 'hono/cookie';
import { type Language, languages } from '#core/text/bilingual.ts';
import type { Document } from '#api/description/index.ts';
import { whenAsked } from '#api/description/when-asked.ts';
import type { Api } from '#api/environment.ts';
import { renderPage } from './render.ts';
import { stylesheet } from './stylesheet.ts';

const policy =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The description of the API as a page for people, made here without scripts. Its language is chosen as on all pages. */
export const page = (api: Api, documents: () => Readonly<Record<Language, Document>>): void => {
  const pages = {
    id: whenAsked(() => renderPage(documents().id, 'id')),
    en: whenAsked(() => renderPage(documents().en, 'en')),
  };
  api.get('/api', (c) => {
    const wanted = c.req.query('bahasa') ?? getCookie(c, 'bahasa');
    const language = languages.find((one) => one === wanted) ?? 'id';
    return c.html(pages[language](), 200, {
      'content-security-policy': policy,
      'content-language': language,
    });
  });
  api.get('/api/halaman.css', (c) =>
    c.body(stylesheet, 200, {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=3600',
    }),
  );
};
