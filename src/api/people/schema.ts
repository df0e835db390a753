import { bilingual } from '#api/description/bilingual.ts';
import { input } from '#api/schema/input.ts';
import { textSchema } from '#api/schema/text.ts';
import { tiedAccount } from '#api/schema/tied-account.ts';
import { z } from '@hono/zod-openapi';

const nullable = textSchema.max(300).nullable();

const kind = z.enum(['unit', 'firm', 'government']).openapi({
  description: bilingual(
    '`unit` perangkat daerah atau unit kerja, `firm` perusahaan, `government` pemerintah lain.',
    '`unit` a work unit of the government itself, `firm` a company, `government` another government.',
  ),
});

export const headSchema = input({
  title: textSchema.max(300).openapi({
    description: bilingual(
      'Sebutan jabatan pimpinannya, misalnya Camat, Direktur RSUD, Kepala Dinas Pendidikan.',
      'What its head is called: Camat, Direktur RSUD, Kepala Dinas Pendidikan …',
    ),
    example: 'Kepala Dinas Pendidikan',
  }),
  name: nullable,
  rank: nullable,
  nip: textSchema.max(30).nullable(),
  since: textSchema
    .max(10)
    .nullable()
    .default(null)
    .openapi({
      description: bilingual(
        'Hari pertama menjabat. Dengan hari yang lebih baru, nama lain berarti pejabat baru dan yang lama tetap tercatat; tanpa itu, nama lain dianggap pembetulan.',
        'First day in office. With a later day another name is a successor and the one before stays on record; without it another name is a correction.',
      ),
      example: '2026-01-31',
    }),
  account: tiedAccount,
}).openapi('Head', {
  description: bilingual('Pimpinan unit atau pihak.', 'Who heads a body.'),
});

/** One body, as it is read and as it is sent; its former names and heads only ever come from the register. */
export const bodySchema = input({
  id: textSchema.max(100).openapi({
    description: bilingual(
      'Kode yang tetap, juga bila namanya berganti: huruf kecil, angka, tanda hubung.',
      'An id that stays when the name changes: small letters, digits, hyphens.',
    ),
    example: 'dinas-pendidikan',
  }),
  name: textSchema.max(300),
  kind,
  head: headSchema,
  address: z.array(textSchema.max(300)).max(10),
  email: nullable,
  ended: z.boolean().openapi({
    description: bilingual(
      'Sudah berakhir: tidak dapat dipilih lagi, yang sudah ada tetap berjalan.',
      'No longer there: not chosen for anything new, what it has goes on.',
    ),
  }),
  formerHeads: z
    .array(headSchema)
    .default([])
    .openapi({
      readOnly: true,
      description: bilingual(
        'Yang memimpin sebelumnya, terbaru lebih dahulu. Dicatat sendiri bila pimpinan lain dengan "since" yang lebih baru didaftarkan; isi yang dikirim di sini tidak dipakai.',
        'Who headed it before, newest first. Kept by the register itself when another head with a later "since" is registered; what is sent here is not used.',
      ),
    }),
  formerNames: z
    .array(textSchema.max(300))
    .default([])
    .openapi({
      readOnly: true,
      description: bilingual(
        'Nama sebelumnya, terbaru lebih dahulu. Dicatat sendiri: isi yang dikirim di sini tidak dipakai, dan boleh tidak disebut.',
        'Former names, newest first. Kept by the register itself: what is sent here is not used, and it may be left out.',
      ),
    }),
}).openapi('Body', {
  description: bilingual(
    'Unit kerja atau pihak yang menyangkut kasus.',
    'A work unit or other body that cases concern.',
  ),
});

/** The register, as it is read and as it is changed; its version is the ETag. */
export const bodiesSchema = input({ items: z.array(bodySchema).max(5_000) }).openapi('Bodies', {
  description: bilingual('Daftar unit kerja dan pihak.', 'The register of work units and parties.'),
});

export const bodiesChangeInput = input({
  bodies: bodiesSchema,
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
