import { input } from './input.ts';
import { textSchema } from './text.ts';

export const systemSchema = input({
  name: textSchema,
  url: textSchema.exactOptional(),
  unit: textSchema.exactOptional(),
  serverLocation: textSchema.exactOptional(),
  vendor: textSchema.exactOptional(),
}).openapi('System', { description: 'Sistem elektronik yang terdampak.' });
