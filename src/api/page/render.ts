import { html } from 'hono/html';
import type { Language } from '#core/text/bilingual.ts';
import type { Document } from '#api/description/index.ts';
import { problemKinds } from '#api/problem/kinds.ts';
import { operationsOf, renderOperation } from './operation.ts';
import { type Html, prose, renderSchema } from './schema.ts';
import { type Words, wordsIn } from './words.ts';

const example = `curl -H "Authorization: Bearer tgp_..." \\
     -H 'If-Match: "3"' -H "Idempotency-Key: 7f3c" -H "Content-Type: application/json" \\
     -d '{"type":"start-step","turn":1}' \\
     https://tanggap.example/api/v1/denpasar/cases/DPS-2026-0001/commands`;

const contents = (document: Document, words: Words): Html =>
  html`<nav aria-labelledby="isi">
    <h2 id="isi">${words.contents}</h2>
    <ul>
      ${operationsOf(document).map(
        ({ verb, address, operation }) =>
          html`<li>
            <a href="#${operation.operationId ?? ''}">${operation.summary ?? ''}</a>
            <span class="soft">${verb} <span class="address">${address}</span></span>
          </li>`,
      )}
      <li><a href="#masalah">${words.problems}</a></li>
      <li><a href="#skema">${words.schemas}</a></li>
    </ul>
  </nav>`;

const problems = (words: Words, language: Language): Html =>
  html`<section aria-labelledby="masalah">
    <h2 id="masalah">${words.problems}</h2>
    <p>${prose(words.problemsIntro)}</p>
    <div class="scroll" tabindex="0" role="group" aria-label="${words.problems}">
      <table>
        <thead>
          <tr>
            <th scope="col">${words.kind}</th>
            <th scope="col">${words.status}</th>
            <th scope="col">${words.meaning}</th>
          </tr>
        </thead>
        <tbody>
          ${Object.entries(problemKinds).map(
            ([kind, { status, title }]) =>
              html`<tr id="${kind}">
                <th scope="row"><code>${kind}</code></th>
                <td>${status}</td>
                <td>${title[language]}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;

const head = ({ info, openapi }: Document, words: Words, language: Language): Html => {
  const other = language === 'id' ? 'en' : 'id';
  return html`<header>
    <h1>${info.title}</h1>
    <p>
      <a href="/">${words.home}</a> ·
      <a href="/api?bahasa=${other}" lang="${other}" hreflang="${other}">${words.other}</a>
    </p>
    ${(info.description ?? '').split('\n\n').map((paragraph) => html`<p>${prose(paragraph)}</p>`)}
    <p>${words.machine}: <a href="/api/v1/openapi.json">openapi.json</a> (OpenAPI ${openapi}).</p>
    <pre tabindex="0"><code>${example}</code></pre>
  </header>`;
};

/** The API description as a page: the OpenAPI document, readable, without scripts. */
export const renderPage = (document: Document, language: Language): Html => {
  const words = wordsIn[language];
  const operations = operationsOf(document);
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${document.info.title}</title>
        <link rel="stylesheet" href="/api/halaman.css" />
      </head>
      <body>
        <a class="skip" href="#utama">${words.skip}</a>
        ${head(document, words, language)}
        <main id="utama">
          ${contents(document, words)}
          ${(document.tags ?? []).map(
            (tag) =>
              html`<section aria-label="${tag.name}">
                <h2>${tag.name}</h2>
                <p>${prose(tag.description ?? '')}</p>
                ${operations.filter(({ operation }) => operation.tags?.includes(tag.name) === true).map((one) => renderOperation(one, words))}
              </section>`,
          )}
          ${problems(words, language)}
          <section aria-labelledby="skema">
            <h2 id="skema">${words.schemas}</h2>
            ${Object.entries(document.components?.schemas ?? {}).map((one) => renderSchema(one, words))}
          </section>
        </main>
      </body>
    </html>`;
};
