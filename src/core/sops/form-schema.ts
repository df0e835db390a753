import { isAsked, textLimits } from './asked.ts';
import type { ArraySchema, JsonSchema, ObjectSchema, StringSchema } from './json-schema.ts';
import type { Field, OutcomeId, Step } from './model.ts';

const closed = (
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[],
): ObjectSchema => ({ type: 'object', properties, required, additionalProperties: false });

/** Mirrors `FileRef`: what was stored of a file, as the upload answered it. */
const fileSchema: ObjectSchema = closed(
  {
    id: { type: 'string', minLength: 1 },
    name: { type: 'string', minLength: 1 },
    size: { type: 'integer', minimum: 0 },
    sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
    mediaType: { type: 'string', minLength: 1 },
  },
  ['id', 'name', 'size', 'sha256', 'mediaType'],
);

/** Mirrors `AffectedSystem`; each part is limited as a short text. */
const systemSchema: ObjectSchema = closed(
  {
    name: { type: 'string', title: 'Nama sistem', pattern: '\\S', maxLength: textLimits.text },
    url: { type: 'string', title: 'Alamat (URL)', maxLength: textLimits.text },
    unit: { type: 'string', title: 'Unit kerja / Perangkat Daerah', maxLength: textLimits.text },
    serverLocation: { type: 'string', title: 'Lokasi server', maxLength: textLimits.text },
    vendor: { type: 'string', title: 'Pengembang', maxLength: textLimits.text },
  },
  ['name'],
);

const textSchema = (field: Field, defaultMax: number): StringSchema => ({
  type: 'string',
  maxLength: field.max ?? defaultMax,
  ...(field.required ? { pattern: '\\S' } : {}),
});

const oneOf = (field: Field): JsonSchema => ({
  type: 'string',
  oneOf: field.choices.map((choice) => ({ const: choice.id, title: choice.label.id })),
});

/** A required checklist is complete only when everything on it is ticked. */
const listSchema = (field: Field): ArraySchema => ({
  type: 'array',
  items: oneOf(field),
  uniqueItems: true,
  ...(field.required ? { minItems: field.type === 'checklist' ? field.choices.length : 1 } : {}),
});

const fileListSchema = (field: Field): ArraySchema => ({
  type: 'array',
  items: fileSchema,
  ...(field.required ? { minItems: 1 } : {}),
  ...(field.max === null ? {} : { maxItems: field.max }),
});

const answerSchema = (field: Field): JsonSchema => {
  switch (field.type) {
    case 'text':
    case 'long-text':
    case 'person':
      return textSchema(field, textLimits[field.type]);
    case 'choice':
      return oneOf(field);
    case 'choices':
    case 'checklist':
      return listSchema(field);
    case 'date-time':
      return { type: 'string', format: 'date-time' };
    case 'number':
      return { type: 'number', minimum: 0, ...(field.max === null ? {} : { maximum: field.max }) };
    case 'file':
      return fileListSchema(field);
    case 'system':
      return systemSchema;
  }
};

const described = (field: Field): JsonSchema => ({
  ...answerSchema(field),
  title: field.label.id,
  ...(field.help === null ? {} : { description: field.help.id }),
});

/** What has a form: a step, or a duty under its name. */
export type Formed = Pick<Step, 'title' | 'form'>;

/**
 * JSON Schema of a step's answers (`Answers`), for clients that know nothing of the SOP.
 *
 * @param outcome Asked under this outcome only. Left out, it describes every field of the form,
 *   and requires those that are asked whatever the outcome.
 */
export const formSchema = (step: Formed, outcome?: OutcomeId): ObjectSchema => {
  const asked =
    outcome === undefined ? step.form : step.form.filter((field) => isAsked(field, outcome));
  const required = asked.filter(
    (field) => field.required && (outcome !== undefined || field.when === null),
  );
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: step.title.id,
    ...closed(
      Object.fromEntries(asked.map((field) => [field.id, described(field)])),
      required.map((field) => field.id),
    ),
  };
};
