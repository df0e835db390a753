import { occasionInput, occasionSchema } from '#api/schema/paper-occasion.ts';
import { bilingual } from '#api/description/bilingual.ts';
import { fileRefSchema } from '#api/schema/file-ref.ts';
import { input } from '#api/schema/input.ts';
import { bilingualSchema, instantInput, patternSchema, textSchema } from '#api/schema/text.ts';
import { z } from '@hono/zod-openapi';

const paperAddress = {
  case: z.string().openapi({ description: bilingual('Nomor kasus.', 'Number of the case.') }),
  output: z.string(),
  of: occasionSchema,
};

/** Number and date somebody else gave a paper. */
const given = input({
  number: textSchema
    .min(1)
    .max(150)
    .openapi({
      description: bilingual('Nomor surat dari TU.', 'The number the records office gave.'),
    }),
  date: z.iso
    .date()
    .openapi({ description: bilingual('Tanggal suratnya.', 'The date of the letter.') }),
}).openapi('GivenNumber', {
  description: bilingual(
    'Wajib bila jenis naskah ini dinomori TU; tidak boleh ada bila dinomori register sendiri.',
    'Required where papers of this kind are numbered by the records office; not allowed where their numbers are the agency’s own.',
  ),
});

export const printInput = input({ given: given.exactOptional() }).openapi('PrintInput', {
  description: bilingual('Untuk mencetak naskah.', 'What printing a paper takes.'),
});

export const signingInput = input({
  papers: z
    .array(
      input({
        case: textSchema
          .min(1)
          .max(300)
          .openapi({ description: bilingual('Id atau nomor kasus.', 'Id or number of the case.') }),
        output: textSchema.min(1).max(300),
        of: occasionInput,
        fingerprint: textSchema
          .min(1)
          .max(100)
          .openapi({
            description: bilingual(
              '`fingerprint` dari daftar naskah yang dibaca penanda tangan. Naskah yang sudah berubah tidak ditandatangani (`paper-changed`).',
              'The `fingerprint` of the list of papers the signer has read. A paper that has changed since is not signed (`paper-changed`).',
            ),
          }),
        given: given.exactOptional(),
      }),
    )
    .min(1)
    .max(200),
  nik: patternSchema('nik').openapi({
    description: bilingual(
      'NIK penanda tangan, 16 angka, sebagai teks.',
      'The signer’s NIK, 16 digits, as text.',
    ),
  }),
  passphrase: z
    .string()
    .min(1)
    .max(500)
    .exactOptional()
    .openapi({
      description: bilingual('Tidak disimpan dan tidak dicatat.', 'Neither kept nor logged.'),
    }),

  totp: patternSchema('totp')
    .exactOptional()
    .openapi({
      description: bilingual(
        'Kode dari ponsel sebagai ganti `passphrase`: isi salah satu. Hanya bila layanan tanda tangan instansi menerimanya. Tidak disimpan dan tidak dicatat.',
        'A code from the phone in place of `passphrase`: give one of the two. Only where the agency’s signing service takes it. Neither kept nor logged.',
      ),
    }),
}).openapi('Signing', {
  description: bilingual(
    'Naskah yang ditandatangani dengan sekali memasukkan passphrase.',
    'Papers to sign with one entry of the passphrase.',
  ),
});

/** Why a paper was not signed. */
const whySchema = {
  code: z.string(),
  message: bilingualSchema,
  missing: z.array(bilingualSchema),
};

export const signingSchema = z
  .object({
    signed: z.array(
      z.object({
        ...paperAddress,
        number: z.string(),
        code: z.string(),
        notes: z.array(bilingualSchema).openapi({
          description: bilingual(
            'Yang perlu diketahui tentang tanda tangan yang jadi, misalnya selisih waktu.',
            'What is to be known of a signature that was made, such as a difference in time.',
          ),
        }),
      }),
    ),
    unsigned: z
      .array(
        z.object({
          ...paperAddress,
          case: z.string().openapi({
            description: bilingual(
              'Kasusnya, sebagaimana disebut dalam permintaan.',
              'Its case, as the request named it.',
            ),
          }),
          ...whySchema,
        }),
      )
      .openapi({
        description: bilingual(
          'Naskah yang tidak ditandatangani, masing-masing dengan alasannya.',
          'Papers that were not signed, each with why.',
        ),
      }),
    failure: z
      .object(whySchema)
      .nullable()
      .openapi({
        description: bilingual(
          'Alasan pertama dari semuanya; null bila semua ditandatangani.',
          'The first reason of them all; null when all were signed.',
        ),
      }),
  })
  .openapi('SigningResult', {
    description: bilingual('Apa yang terjadi dengan setiap naskah.', 'What became of each paper.'),
  });

export const printSchema = z
  .object({
    output: z.string(),
    of: occasionSchema,
    version: z.int().openapi({
      description: bilingual(
        'Versi naskah ini, untuk mencatat pindaiannya dan mengunduh PDF-nya.',
        'This paper’s version, for recording its scan and downloading its PDF.',
      ),
    }),
    number: z.string(),
    code: z.string(),
    links: z.object({ pdf: z.string(), scan: z.string() }),
  })
  .openapi('Print', {
    description: bilingual(
      'Cetakan yang menunggu tanda tangan basah.',
      'A print that waits to be signed by hand.',
    ),
  });

export const scanInput = input({
  version: z
    .int()
    .positive()
    .openapi({ description: bilingual('Versi yang dicetak.', 'The version that was printed.') }),
  file: fileRefSchema,
  signers: z
    .array(
      input({
        role: textSchema
          .min(1)
          .max(300)
          .nullable()
          .openapi({
            description: bilingual(
              'Peran dalam SOP; null bagi pihak yang bukan pelaksana.',
              'A role of the SOP; null for a party who is no executor.',
            ),
          }),
        name: textSchema.min(1).max(300),
        position: textSchema.max(300).default(''),
      }),
    )
    .min(1)
    .max(100)
    .openapi({
      description: bilingual(
        'Semua yang membubuhkan tanda tangan; setiap peran pada `waitsFor` harus ada.',
        'Everybody who signed; each role in `waitsFor` must be among them.',
      ),
    }),
  place: textSchema
    .min(1)
    .max(300)
    .openapi({ description: bilingual('Tempat penandatanganan.', 'Where it was signed.') }),
  note: textSchema
    .max(5_000)
    .default('')
    .openapi({
      description: bilingual(
        'Keterangan; alasannya bila dicatat lebih dari 24 jam sesudahnya.',
        'A remark; the reason when recorded more than 24 hours later.',
      ),
    }),
  happenedAt: instantInput.openapi({
    description: bilingual('Kapan ditandatangani.', 'When it was signed.'),
  }),
}).openapi('Scan', {
  description: bilingual(
    'Naskah yang sudah ditandatangani basah: pindaiannya, siapa, kapan, di mana.',
    'A paper signed by hand: its scan, who, when, where.',
  ),
});
