import type { ChoiceSchema } from '#core/sops/json-schema.ts';
import type { Field } from '#core/sops/model.ts';
import { alike, type Bilingual } from '#core/text/bilingual.ts';
import { chosen, isList } from './answer.ts';
import { type AnswerKind, invalid, nothingToRead } from './kind.ts';

const oneOf = (field: Field): ChoiceSchema => ({
  type: 'string',
  oneOf: field.choices.map((choice) => ({ const: choice.id, title: choice.label.id })),
});

const labelOf = (field: Field, id: string): Bilingual =>
  field.choices.find((choice) => choice.id === id)?.label ?? alike(id);

/** One of the options. */
export const choice: AnswerKind = {
  check: (field, answer) =>
    typeof answer === 'string' && field.choices.some(({ id }) => id === answer)
      ? undefined
      : invalid('Pilih salah satu.', 'Choose one.'),
  schema: oneOf,
  reading: (field, answer) =>
    typeof answer === 'string' ? { as: 'sentence', words: labelOf(field, answer) } : nothingToRead,
};

/** Several of the options; `least`: how many make an answer complete where one is required. */
const several = (least: (field: Field) => number): AnswerKind => ({
  check: (field, answer) => {
    if (!isList(answer)) return invalid('Pilih dari daftar.', 'Choose from the list.');
    const ids = chosen(answer);
    const known = ids.every((id) => field.choices.some((one) => one.id === id));
    if (!known || ids.length !== answer.length || new Set(ids).size !== ids.length)
      return invalid('Ada pilihan yang tidak tersedia.', 'A choice is not among those offered.');
    return field.required && ids.length < least(field)
      ? invalid('Semua butir harus dicentang.', 'Every item must be ticked.')
      : undefined;
  },
  schema: (field) => ({
    type: 'array',
    items: oneOf(field),
    uniqueItems: true,
    ...(field.required ? { minItems: least(field) } : {}),
  }),
  reading: (field, answer) => ({
    as: 'list',
    items: chosen(answer).map((id) => labelOf(field, id)),
  }),
});

export const choices = several(() => 1);

/** Complete only when everything on it is ticked. */
export const checklist = several((field) => field.choices.length);
