import { z } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { input } from '#api/schema/input.ts';
import { textSchema } from '#api/schema/text.ts';

const day = (id: string, en: string) =>
  textSchema
    .max(10)
    .nullable()
    .default(null)
    .openapi({ description: bilingual(id, en), example: '2026-01-31' });

export const holdingSchema = input({
  role: textSchema.max(100).openapi({
    description: bilingual(
      'Kode peran: pelaksana SOP, `administrator`, atau `auditor`.',
      'Code of the role: an executor of the SOP, `administrator` or `auditor`.',
    ),
  }),
  decree: textSchema
    .max(300)
    .nullable()
    .default(null)
    .openapi({ description: bilingual('Nomor SK.', 'Number of the decree.') }),
  from: day(
    'Hari pertama; sebelum itu peran ini tidak dihitung.',
    'First day; before it the role does not count.',
  ),
  until: day(
    'Hari terakhir; sesudah itu peran ini tidak dihitung.',
    'Last day; after it the role does not count.',
  ),
}).openapi('Holding', {
  description: bilingual('Peran yang dipegang seseorang.', 'A role somebody holds.'),
});

const held = {
  holdings: z.array(holdingSchema).max(50),
  body: textSchema
    .max(100)
    .nullable()
    .default(null)
    .openapi({
      description: bilingual(
        'Unit atau pihak yang diwakili dalam peran pihak luar.',
        'The body that outside roles are held for.',
      ),
    }),
};

const profile = {
  name: textSchema.max(300).openapi({
    description: bilingual(
      'Nama seperti tercetak, dengan gelar.',
      'Name as printed, with degrees.',
    ),
    example: 'Nama Contoh, S.Kom.',
  }),
  position: textSchema
    .max(300)
    .openapi({ description: bilingual('Jabatan.', 'Position in the office.') }),
  rank: textSchema
    .max(300)
    .nullable()
    .default(null)
    .openapi({ description: bilingual('Pangkat, golongan.', 'Rank and class.') }),
  nip: textSchema
    .max(40)
    .nullable()
    .default(null)
    .openapi({
      description: bilingual(
        'NIP atau NI PPPK 18 angka, sebagai teks: tanggal lahir, tahun dan bulan CPNS (PPPK: tahun dan 21 sampai 29), jenis kelamin, nomor urut.',
        'NIP or NI PPPK of 18 digits, as text: date of birth, year and month of the first appointment (PPPK: year and 21 to 29), sex, serial number.',
      ),
    }),
};

const reason = textSchema
  .min(1)
  .max(2_000)
  .openapi({
    description: bilingual(
      'Alasan perubahan; tercatat tetap.',
      'The reason for the change; it stays on record.',
    ),
  });

const personSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    ...held,
    profile: z
      .object(profile)
      .nullable()
      .openapi({
        description: bilingual(
          'Yang tercetak pada naskah; `null` bila belum diisi.',
          'What papers print; `null` until somebody says so.',
        ),
      }),
    ready: z.boolean().openapi({
      description: bilingual('Sudah menetapkan kata sandi.', 'Has set a password.'),
    }),
    secondFactor: z.boolean().openapi({
      description: bilingual('Verifikasi dua langkahnya aktif.', 'The second factor is on.'),
    }),
  })
  .openapi('Person', {
    description: bilingual(
      'Seseorang dalam daftar petugas. Yang tidak memegang peran lagi tetap tercantum.',
      'Somebody in the list of people. Who holds no role any more stays in it.',
    ),
  });

/** The list; its version is the ETag. */
export const peopleSchema = z.object({ items: z.array(personSchema) }).openapi('People', {
  description: bilingual('Daftar petugas instansi.', 'The people of the agency.'),
});

export const personInput = input({
  name: textSchema.max(300),
  email: textSchema.max(300),
  ...held,
  reason,
}).openapi('PersonInput', {
  description: bilingual('Siapa yang diundang, dan sebagai apa.', 'Who is invited, and as what.'),
});

export const heldInput = input({ ...held, reason }).openapi('HeldInput', {
  description: bilingual(
    'Seluruh peran yang dipegang sejak sekarang. Tanpa peran berarti dikeluarkan: sesi dan tokennya langsung berakhir.',
    'All roles held from now on. None takes him out: his sessions and tokens end at once.',
  ),
});

export const profileInput = input({ ...profile, reason }).openapi('ProfileInput', {
  description: bilingual(
    'Yang tercetak pada naskah mengenai seseorang.',
    'What papers print of somebody.',
  ),
});

export const linkInput = input({ reason }).openapi('LinkInput', {
  description: bilingual('Mengapa ini dilakukan.', 'Why this is done.'),
});

/** What came of a change. The address of the link is told once. */
export const personDoneSchema = z
  .object({
    person: z.string(),
    link: z
      .object({ address: z.string(), until: z.string() })
      .nullable()
      .openapi({
        description: bilingual(
          'Tautan sekali pakai untuk menetapkan kata sandi; tidak dikirim ke mana pun dan tidak dapat dibaca lagi. `null` bila tidak dibuat.',
          'The one-time link to set a password; it is sent nowhere and cannot be read again. `null` where none was made.',
        ),
      }),
  })
  .openapi('PersonDone', {
    description: bilingual('Hasil perubahan daftar petugas.', 'What came of a change of people.'),
  });
