import { z } from 'zod';
import { sopSchema } from './schema.ts';

/**
 * The text of `sop/sop.schema.json`, with which editors complete and explain SOP files. Draft 7,
 * because that is what the YAML support of editors reads.
 */
export const sopJsonSchema = (): string => {
  const { $schema, ...schema } = z.toJSONSchema(sopSchema, { target: 'draft-07' });
  return `${JSON.stringify({ $schema, title: 'Berkas SOP Tanggap', ...schema }, null, 2)}\n`;
};
