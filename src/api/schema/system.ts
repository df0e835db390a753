import { input } from './input.ts';
import { bilingual } from '#api/description/bilingual.ts';
import { textSchema } from './text.ts';

export const systemSchema = input({
  name: textSchema,
  url: textSchema.exactOptional(),
  unit: textSchema.exactOptional(),
  serverLocation: textSchema.exactOptional(),
  vendor: textSchema.exactOptional(),
}).openapi('System', {
  description: bilingual('Sistem elektronik yang terdampak.', 'The electronic system concerned.'),
});
