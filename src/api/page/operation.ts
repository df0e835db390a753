import { html } from 'hono/html';
import type { Document } from '#api/description/index.ts';
import { type Html, prose, type Schema, typeWords } from './schema.ts';
import type { Words } from './words.ts';

type Item = NonNullable<Document['paths']>[string];
export type Operation = NonNullable<Item['get']>;

/** An operation with its address. */
export interface Addressed {
  readonly verb: string;
  readonly address: string;
  readonly operation: Operation;
}

const verbs = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** All operations of the document in its order. */
export const operationsOf = (document: Document): readonly Addressed[] =>
  Object.entries(document.paths ?? {}).flatMap(([address, item]) =>
    Object.keys(item).flatMap((key) => {
      const verb = verbs.find((one) => one === key);
      const operation = verb === undefined ? undefined : item[verb];
      return operation === undefined ? [] : [{ verb: key.toUpperCase(), address, operation }];
    }),
  );

const table = (caption: string, heads: readonly string[], rows: readonly Html[]): Html | '' =>
  rows.length === 0
    ? ''
    : html` <div class="scroll" tabindex="0" role="group" aria-label="${caption}">
        <table>
          <caption>
            ${caption}
          </caption>
          <thead>
            <tr>
              ${heads.map((head) => html`<th scope="col">${head}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows}
          </tbody>
        </table>
      </div>`;

const parameterRows = (operation: Operation, words: Words): readonly Html[] =>
  (operation.parameters ?? []).flatMap((parameter) =>
    '$ref' in parameter
      ? []
      : [
          html`<tr>
            <th scope="row">
              <code>${parameter.name}</code
              >${parameter.required === true ? html` <span class="soft">${words.required}</span>` : ''}
            </th>
            <td>${words[parameter.in]}</td>
            <td>${parameter.schema === undefined ? '' : typeWords(parameter.schema)}</td>
            <td>${prose(parameter.description ?? '')}</td>
          </tr>`,
        ],
  );

const contentRows = (
  content: Readonly<Record<string, { readonly schema?: Schema }>>,
): readonly Html[] =>
  Object.entries(content).map(
    ([mediaType, { schema }]) =>
      html`<tr>
        <th scope="row"><code>${mediaType}</code></th>
        <td>${schema === undefined ? '' : bodyWords(schema)}</td>
      </tr>`,
  );

const bodyWords = (schema: Schema): Html => {
  if ('$ref' in schema || schema.properties === undefined) return typeWords(schema);
  return html`${Object.entries(schema.properties).map(([name, part]) => html`<code>${name}</code>: ${typeWords(part)}<br />`)}`;
};

const bodyRows = (operation: Operation): readonly Html[] => {
  const body = operation.requestBody;
  return body === undefined || '$ref' in body ? [] : contentRows(body.content);
};

type Answer = {
  readonly description?: string;
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
};

const answerRows = (operation: Operation): readonly Html[] =>
  Object.entries<Answer>(operation.responses ?? {}).map(
    ([status, { description = '', content = {} }]) =>
      html`<tr>
        <th scope="row">${status}</th>
        <td>${prose(description)}</td>
        <td>
          ${Object.values(content).map(({ schema }) => (schema === undefined ? '' : html`${typeWords(schema)} `))}
        </td>
      </tr>`,
  );

/** One operation: what it is for, what it takes, what it answers. */
export const renderOperation = ({ verb, address, operation }: Addressed, words: Words): Html => {
  const id = operation.operationId ?? '';
  return html`<section aria-labelledby="${id}">
    <h3 id="${id}">${operation.summary ?? id}</h3>
    <p><span class="verb">${verb}</span> <span class="address">${address}</span></p>
    ${operation.description === undefined ? '' : html`<p>${prose(operation.description)}</p>`}
    ${operation.security === undefined ? '' : html`<p class="soft">${words.secured}</p>`}
    ${table(words.parameters, [words.name, words.place, words.kind, words.description], parameterRows(operation, words))}
    ${table(words.body, [words.form, words.kind], bodyRows(operation))}
    ${table(words.answers, [words.status, words.meaning, words.kind], answerRows(operation))}
  </section>`;
};
