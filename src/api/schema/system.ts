import { z } from '@hono/zod-openapi';
import { input } from './input.ts';
import { bilingual } from '#api/description/bilingual.ts';
import { textSchema } from './text.ts';

export const systemSchema = input({
  name: textSchema,
  url: textSchema.exactOptional(),
  unit: textSchema.exactOptional(),
  serverLocation: textSchema.exactOptional(),
  vendor: textSchema.exactOptional(),
  vital: z
    .enum(['yes', 'no'])
    .exactOptional()
    .openapi({
      description: bilingual(
        'Infrastruktur Informasi Vital (IIV); tidak disebut berarti belum diketahui.',
        'Vital information infrastructure (IIV); left out: not known.',
      ),
    }),
}).openapi('System', {
  description: bilingual('Sistem elektronik yang terdampak.', 'The electronic system concerned.'),
});
