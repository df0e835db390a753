import { z } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { instantSchema } from '#api/schema/text.ts';

export const editionSchema = z
  .object({
    edition: z.string(),
    title: z.string(),
    current: z.boolean().openapi({
      description: bilingual(
        'Kasus baru berjalan menurut edisi ini.',
        'New cases run by this edition.',
      ),
    }),
    adoptedAt: instantSchema,
    sha256: z.string(),
    links: z.object({ self: z.string() }),
  })
  .openapi('Edition');

export const editionListSchema = z.object({ items: z.array(editionSchema) }).openapi('EditionList');

export const sopSchema = editionSchema
  .extend({
    document: z.record(z.string(), z.unknown()).openapi({
      description: bilingual(
        'Naskah SOP bagian demi bagian, dengan kunci berkas sop.yaml.',
        'The SOP section by section, with the keys of the file sop.yaml.',
      ),
    }),
  })
  .openapi('Sop');

export const agencyListSchema = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        sop: z.string(),
        links: z.object({
          reports: z.string(),
          cases: z.string(),
          work: z.string(),
          sops: z.string(),
        }),
      }),
    ),
  })
  .openapi('AgencyList');
