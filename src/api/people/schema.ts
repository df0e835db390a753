import { bilingual } from '#api/description/bilingual.ts';
import { input } from '#api/schema/input.ts';
import { textSchema } from '#api/schema/text.ts';
import { z } from '@hono/zod-openapi';

const nullable = textSchema.max(300).nullable();

const kind = z.enum(['unit', 'firm', 'government']).openapi({
  description: bilingual(
    '`unit` perangkat daerah atau unit kerja, `firm` perusahaan, `government` pemerintah lain.',
    '`unit` a work unit of the government itself, `firm` a company, `government` another government.',
  ),
});

const details = {
  id: textSchema.max(100).openapi({
    description: bilingual(
      'Kode yang tetap, juga bila namanya berganti: huruf kecil, angka, tanda hubung.',
      'An id that stays when the name changes: small letters, digits, hyphens.',
    ),
    example: 'dinas-pendidikan',
  }),
  name: textSchema.max(300),
  kind,
  head: input({
    title: textSchema.max(300).openapi({
      description: bilingual(
        'Sebutan jabatan kepalanya, misalnya Camat, Direktur RSUD, Kepala Dinas Pendidikan.',
        'What its head is called: Camat, Direktur RSUD, Kepala Dinas Pendidikan …',
      ),
      example: 'Kepala Dinas Pendidikan',
    }),
    name: nullable,
    rank: nullable,
    nip: textSchema.max(30).nullable(),
  }),
  address: z.array(textSchema.max(300)).max(10),
  email: nullable,
  ended: z.boolean().openapi({
    description: bilingual(
      'Sudah berakhir: tidak dapat dipilih lagi, yang sudah ada tetap berjalan.',
      'No longer there: not chosen for anything new, what it has goes on.',
    ),
  }),
};

export const bodiesChangeInput = input({
  bodies: z.array(input(details)).max(5_000),
  reason: textSchema
    .min(1)
    .max(2_000)
    .openapi({
      description: bilingual(
        'Alasan perubahan; tercatat tetap.',
        'The reason for the change; it stays on record.',
      ),
    }),
}).openapi('BodiesChange', {
  description: bilingual(
    'Seluruh daftar yang baru, dan alasannya. Yang sudah terdaftar tidak boleh hilang; nama lama dicatat sendiri.',
    'The whole new register, and the reason. Nobody who is in it may be left out; former names are kept by themselves.',
  ),
});

export const bodySchema = z
  .object({
    ...details,
    head: z.object({
      title: z.string(),
      name: z.string().nullable(),
      rank: z.string().nullable(),
      nip: z.string().nullable(),
    }),
    formerNames: z.array(z.string()).openapi({
      description: bilingual(
        'Nama sebelumnya, terbaru lebih dahulu.',
        'Former names, newest first.',
      ),
    }),
  })
  .openapi('Body', {
    description: bilingual(
      'Unit kerja atau pihak yang menyangkut kasus.',
      'A work unit or other body that cases concern.',
    ),
  });

export const bodiesSchema = z.object({ bodies: z.array(bodySchema) }).openapi('Bodies', {
  description: bilingual('Daftar unit kerja dan pihak.', 'The register of work units and parties.'),
});

/** A change of the register names the version it was made from. */
export const bodiesPrecondition = z.object({
  'if-match': z
    .string()
    .max(100)
    .optional()
    .openapi({
      description: bilingual(
        'Versi daftar yang dibaca (ETag), misalnya `"3"`; wajib.',
        'The version of the register that was read (ETag), for instance `"3"`; required.',
      ),
    }),
});
