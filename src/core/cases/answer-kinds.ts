import type { FieldType } from '#core/sops/document.ts';
import type { JsonSchema } from '#core/sops/json-schema.ts';
import type { Field } from '#core/sops/model.ts';
import { checklist, choice, choices } from './answers/choices.ts';
import { files } from './answers/files.ts';
import type { AnswerKind, Problem, Reading } from './answers/kind.ts';
import { system } from './answers/system.ts';
import { people } from './answers/people.ts';
import { line, passage, person } from './answers/text.ts';
import { dateTime, number } from './answers/values.ts';
import type { Answer } from './event.ts';

/** Every type of field with what everybody has to know of it; a type without a row does not compile. */
const answerKinds: Readonly<Record<FieldType, AnswerKind>> = {
  text: line,
  'long-text': passage,
  choice,
  choices,
  'date-time': dateTime,
  number,
  file: files,
  system,
  person,
  people,
  checklist,
};

/** What is wrong with an answer to a field; undefined when it is a good one. */
export const checkAnswer = (field: Field, answer: Answer): Problem | undefined =>
  answerKinds[field.type].check(field, answer);

/** What a good answer to a field is, for clients that know nothing of the SOP. */
export const answerSchema = (field: Field): JsonSchema => answerKinds[field.type].schema(field);

/** How an answer to a field reads, on papers and pages alike. */
export const readingOf = (field: Field, answer: Answer): Reading =>
  answerKinds[field.type].reading(field, answer);
