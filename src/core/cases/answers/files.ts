import { counted } from '#core/text/counted.ts';
import type { ObjectSchema } from '#core/sops/json-schema.ts';
import { filesOf, isList } from './answer.ts';
import { type AnswerKind, closed, invalid } from './kind.ts';

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

export const files: AnswerKind = {
  check: ({ max }, answer) => {
    if (!isList(answer) || filesOf(answer).length !== answer.length)
      return invalid('Lampirkan berkas.', 'Attach files.');
    return max !== null && answer.length > max
      ? invalid(`Paling banyak ${String(max)} berkas.`, `At most ${counted(max, 'file')}.`)
      : undefined;
  },
  schema: ({ required, max }) => ({
    type: 'array',
    items: fileSchema,
    ...(required ? { minItems: 1 } : {}),
    ...(max === null ? {} : { maxItems: max }),
  }),
  reading: (_, answer) => ({ as: 'files', files: filesOf(answer) }),
};
