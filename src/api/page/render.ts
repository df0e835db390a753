import { html } from 'hono/html';
import { problemKinds } from '../problem/kinds.ts';
import { operationsOf, renderOperation } from './operation.ts';
import { type Document, type Html, prose, renderSchema } from './schema.ts';

const example = `curl -H "Authorization: Bearer tgp_..." \\
     -H 'If-Match: "3"' -H "Idempotency-Key: 7f3c" -H "Content-Type: application/json" \\
     -d '{"type":"start-step","turn":1}' \\
     https://tanggap.example/api/v1/denpasar/cases/DPS-2026-0001/commands`;

const contents = (document: Document): Html => html`<nav aria-labelledby="isi"><h2 id="isi">Isi</h2><ul>
  ${operationsOf(document).map(({ verb, address, operation }) => html`<li><a href="#${operation.operationId ?? ''}">${operation.summary ?? ''}</a>
    <span class="soft">${verb} <span class="address">${address}</span></span></li>`)}
  <li><a href="#masalah">Masalah dan penolakan</a></li><li><a href="#skema">Skema</a></li></ul></nav>`;

const problems = (): Html => html`<section aria-labelledby="masalah"><h2 id="masalah">Masalah dan penolakan</h2>
  <p>Setiap masalah dijawab sebagai <code>application/problem+json</code> (RFC 9457). <code>code</code> memuat jenisnya,
  atau kode penolakan SOP; <code>message</code> memuat kalimatnya dalam kedua bahasa.</p>
  <div class="scroll" tabindex="0" role="group" aria-label="Jenis masalah"><table>
  <thead><tr><th scope="col">Jenis</th><th scope="col">Status</th><th scope="col">Arti</th><th scope="col">Meaning</th></tr></thead>
  <tbody>${Object.entries(problemKinds).map(([kind, { status, title }]) => html`<tr id="${kind}"><th scope="row"><code>${kind}</code></th>
    <td>${status}</td><td>${title.id}</td><td lang="en">${title.en}</td></tr>`)}</tbody></table></div></section>`;

/** The API description as a page: the OpenAPI document, readable, without scripts. */
export const renderPage = (document: Document): Html => {
  const operations = operationsOf(document);
  const { info, tags = [] } = document;
  return html`<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${info.title}</title><link rel="stylesheet" href="/api/halaman.css"></head><body>
<a class="skip" href="#utama">Langsung ke isi</a>
<header><h1>${info.title}</h1>${(info.description ?? '').split('\n\n').map((paragraph) => html`<p>${prose(paragraph)}</p>`)}
<p>Bentuk untuk mesin: <a href="/api/v1/openapi.json">openapi.json</a> (OpenAPI ${document.openapi}). <a href="/">Halaman depan</a>.</p>
<pre tabindex="0"><code>${example}</code></pre></header>
<main id="utama">${contents(document)}
${tags.map((tag) => html`<section aria-label="${tag.name}"><h2>${tag.name}</h2><p>${prose(tag.description ?? '')}</p>
  ${operations.filter(({ operation }) => operation.tags?.includes(tag.name) === true).map(renderOperation)}</section>`)}
${problems()}
<section aria-labelledby="skema"><h2 id="skema">Skema</h2>${Object.entries(document.components?.schemas ?? {}).map(renderSchema)}</section>
</main></body></html>`;
};
