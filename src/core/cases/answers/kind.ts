import type { Answer } from '#core/cases/event.ts';
import type { RefusalCode } from '#core/cases/refusal.ts';
import type { AffectedSystem, FileRef } from '#core/cases/report.ts';
import type { JsonSchema, ObjectSchema } from '#core/sops/json-schema.ts';
import type { Field } from '#core/sops/model.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import { tooLong } from '#core/text/too-long.ts';
import type { Instant } from '#core/time/instant.ts';

/** What is wrong with an answer. */
export interface Problem {
  readonly code: RefusalCode;
  readonly message: Bilingual;
}

/** How an answer reads, whether on a paper or on a page: few forms, so that a new type of field finds its own among them. */
export type Reading =
  /** Typed on a line. */
  | { readonly as: 'text'; readonly text: string }
  /** Typed at length; what was meant as a list becomes one. */
  | { readonly as: 'passage'; readonly text: string }
  /** Stands alone as a sentence. */
  | { readonly as: 'sentence'; readonly words: Bilingual }
  | { readonly as: 'list'; readonly items: readonly Bilingual[] }
  | { readonly as: 'moment'; readonly at: Instant }
  | { readonly as: 'number'; readonly value: number }
  | { readonly as: 'files'; readonly files: readonly FileRef[] }
  | { readonly as: 'system'; readonly system: AffectedSystem };

/** What everybody has to know of a type of field. */
export interface AnswerKind {
  /** What is wrong with an answer that was given; undefined when it is a good one. */
  readonly check: (field: Field, answer: Answer) => Problem | undefined;
  /** The same for clients that know nothing of the SOP; `check` refuses whatever the schema does. */
  readonly schema: (field: Field) => JsonSchema;
  /** How a good answer reads. */
  readonly reading: (field: Field, answer: Answer) => Reading;
}

/** What is too long of an answer; undefined when nothing is. */
export const badLength = (text: string, max: number): Problem | undefined => {
  const message = tooLong(text, max);
  return message === undefined ? undefined : { code: 'too-long', message };
};

export const invalid = (id: string, en: string): Problem => ({
  code: 'invalid-answer',
  message: { id, en },
});

/** Of an answer that is none of its type's, which `check` keeps out of the record. */
export const nothingToRead: Reading = { as: 'list', items: [] };

/** An object with these properties and no others. */
export const closed = (
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[],
): ObjectSchema => ({ type: 'object', properties, required, additionalProperties: false });
