import type { Api } from '../environment.ts';
import { documentOf } from '../describe.ts';
import { renderPage } from './render.ts';
import { stylesheet } from './stylesheet.ts';

const policy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The description of the API as a page for people, made here without scripts. */
export const page = (api: Api): void => {
  const html = renderPage(documentOf(api));
  api.get('/api', (c) => c.html(html, 200, { 'content-security-policy': policy, 'content-language': 'id' }));
  api.get('/api/halaman.css', (c) => c.body(stylesheet, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=3600' }));
};
