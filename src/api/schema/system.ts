import { z } from '@hono/zod-openapi';
import { input } from './input.ts';
import { bilingual } from '#api/description/bilingual.ts';
import { textSchema } from './text.ts';

const reported = {
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
};

/** As a report tells of it. */
export const reportedSystemSchema = input(reported).openapi('ReportedSystem', {
  description: bilingual(
    'Sistem elektronik yang dilaporkan.',
    'The electronic system as it was reported.',
  ),
});

/** As an officer has settled it. */
export const systemSchema = input({
  ...reported,
  body: textSchema.exactOptional().openapi({
    description: bilingual(
      'Kode pemiliknya dalam daftar unit kerja dan pihak; `unit` adalah namanya waktu itu. Tanpa ini unitnya belum terdaftar.',
      'The id of its owner in the register of work units and parties; `unit` is what that was called then. Without it the unit is not registered.',
    ),
  }),
}).openapi('System', {
  description: bilingual('Sistem elektronik yang terdampak.', 'The electronic system concerned.'),
});
