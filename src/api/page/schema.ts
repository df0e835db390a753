import { html, raw } from 'hono/html';
import type { Document } from '#api/description/index.ts';
import type { Words } from './words.ts';

type Components = NonNullable<Document['components']>;
/** A schema of the document, or a reference to one. */
export type Schema = NonNullable<Components['schemas']>[string];

export type Html = ReturnType<typeof html>;

/** A text of the description, with what stands between backticks as code. */
export const prose = (text: string): Html =>
  html`${text.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part))}`;

/** The name behind `#/components/schemas/Case`. */
const nameOf = (reference: string): string => reference.split('/').at(-1) ?? reference;

const joined = (parts: readonly Html[], between: string): Html =>
  html`${parts.map((part, index) => (index === 0 ? part : html`${between}${part}`))}`;

/** The type of a schema in a few words, with links to the schemas it names. */
export const typeWords = (schema: Schema): Html => {
  if ('$ref' in schema) {
    const name = nameOf(schema.$ref);
    return html`<a href="#schema-${name}">${name}</a>`;
  }
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices !== undefined) return joined(choices.map(typeWords), ' | ');
  if (schema.allOf !== undefined) return joined(schema.allOf.map(typeWords), ' & ');
  if (schema.enum !== undefined)
    return joined(
      schema.enum.map((value) => html`<code>${JSON.stringify(value)}</code>`),
      ' | ',
    );
  if (schema.items !== undefined) return html`${typeWords(schema.items)}[]`;
  const type = Array.isArray(schema.type) ? schema.type.join(' | ') : (schema.type ?? 'object');
  return html`${type}${schema.format === undefined ? '' : html` <span class="soft">(${schema.format})</span>`}`;
};

const descriptionOf = (schema: Schema): string => schema.description ?? '';

const properties = (schema: Schema, words: Words): Html => {
  if ('$ref' in schema || schema.properties === undefined) return html`<p>${typeWords(schema)}</p>`;
  const required = new Set(schema.required);
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${words.parts}">
    <table>
      <thead>
        <tr>
          <th scope="col">${words.name}</th>
          <th scope="col">${words.kind}</th>
          <th scope="col">${words.description}</th>
        </tr>
      </thead>
      <tbody>
        ${Object.entries(schema.properties).map(
          ([name, part]) =>
            html`<tr>
              <th scope="row">
                <code>${name}</code
                >${required.has(name) ? html` <span class="soft">${words.required}</span>` : ''}
              </th>
              <td>${typeWords(part)}</td>
              <td>${prose(descriptionOf(part))}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
};

const variants = (schema: Schema): readonly Schema[] =>
  '$ref' in schema ? [] : [...(schema.oneOf ?? schema.anyOf ?? schema.allOf ?? [])];

/** One named schema with its parts; a choice between forms shows each form. */
export const renderSchema = ([name, schema]: readonly [string, Schema], words: Words): Html => {
  const inner = variants(schema).filter((one) => !('$ref' in one) && one.properties !== undefined);
  return html`<section aria-labelledby="schema-${name}">
    <h3 id="schema-${name}">${name}</h3>
    ${descriptionOf(schema) === '' ? raw('') : html`<p>${prose(descriptionOf(schema))}</p>`}
    ${inner.length === 0 ? properties(schema, words) : inner.map((one) => properties(one, words))}
  </section>`;
};
