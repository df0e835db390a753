import { z } from '@hono/zod-openapi';
import { documentKinds } from '#core/papers/document.ts';
import { letterRegisters } from '#core/papers/registers.ts';
import type { PaperSettings } from '#core/papers/paper-settings.ts';
import { checkLogo } from '#core/papers/logo.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import { fileRefSchema } from '#api/schema/file-ref.ts';
import { input } from '#api/schema/input.ts';
import { bilingualSchema, instantInput, instantSchema, textSchema } from '#api/schema/text.ts';

const nullable = (most: number) => textSchema.max(most).nullable();
const lines = z.array(textSchema.max(500)).max(20);

const officeholder = input({
  position: textSchema.max(300),
  name: textSchema.max(300),
  rank: nullable(300),
  nip: nullable(30).openapi({ description: 'NIP 18 angka, sebagai teks.' }),
});

const delegation = input({
  kind: z.enum(['a.n.', 'Plt.', 'Plh.']),
  by: officeholder,
  from: instantInput.nullable(),
  until: instantInput.nullable(),
});

const logo = input({
  base64: z
    .base64()
    .max(700_000)
    .openapi({ description: 'Gambar PNG, JPEG, atau SVG, paling besar 500 KB.' }),
});

const shortName = textSchema.max(50);
const usualName = shortName.exactOptional();

const jenis = input({
  'surat-dinas': shortName,
  'nota-dinas': shortName,
  'berita-acara': shortName,
  laporan: shortName,
  formulir: shortName,
  'undangan-rapat': usualName,
  notula: usualName,
  'daftar-hadir': usualName,
  'lembar-disposisi': usualName,
}).openapi({
  description:
    'Singkatan setiap jenis naskah. Yang di luar alur SOP boleh tidak disebut; singkatan lazimnya dipakai.',
});

const settings = {
  size: z.enum(['a4', 'f4']),
  letterhead: input({ lines, address: lines, contact: nullable(500), logo: logo.nullable() }),
  place: textSchema.max(200),
  signers: z.record(
    textSchema.max(200),
    input({ officeholder, delegation: delegation.nullable() }),
  ),
  bsreFooter: lines.openapi({
    description: 'Hanya dicetak pada naskah yang ditandatangani melalui BSrE.',
  }),
  numbers: input({
    pattern: textSchema.max(300).openapi({
      description:
        'Pola nomor, misalnya `{klasifikasi} / {urut} / {unit} / {bulanRomawi} / {tahun}`.',
    }),
    klasifikasi: textSchema.max(100),
    unit: textSchema.max(100),
    jenis,
  }),
};

export const paperSettingsInput = input(settings).openapi('PaperSettingsInput', {
  description: 'Pengaturan naskah dinas.',
});

export const paperSettingsChangeInput = input({
  papers: paperSettingsInput,
  reason: textSchema
    .min(1)
    .max(2_000)
    .openapi({ description: 'Alasan perubahan; tercatat tetap.' }),
}).openapi('PaperSettingsChange', { description: 'Pengaturan naskah yang baru, dan alasannya.' });

const bytesOf = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));

/** The parsed input as settings; what kind of picture the logo is, its bytes say. */
export const asPaperSettings = (
  given: z.output<typeof paperSettingsInput>,
): PaperSettings | { readonly message: Bilingual } => {
  const { letterhead } = given;
  if (letterhead.logo === null) return { ...given, letterhead: { ...letterhead, logo: null } };
  const checked = checkLogo(bytesOf(letterhead.logo.base64));
  return 'logo' in checked
    ? { ...given, letterhead: { ...letterhead, logo: checked.logo } }
    : checked;
};

const answeredHolder = z.object({
  position: z.string(),
  name: z.string(),
  rank: z.string().nullable(),
  nip: z.string().nullable(),
});

export const paperSettingsSchema = z
  .object({
    size: z.enum(['a4', 'f4']),
    letterhead: z.object({
      lines: z.array(z.string()),
      address: z.array(z.string()),
      contact: z.string().nullable(),
      logo: z.object({ base64: z.string() }).nullable(),
    }),
    place: z.string(),
    signers: z.record(
      z.string(),
      z.object({
        officeholder: answeredHolder,
        delegation: z
          .object({
            kind: z.enum(['a.n.', 'Plt.', 'Plh.']),
            by: answeredHolder,
            from: instantSchema.nullable(),
            until: instantSchema.nullable(),
          })
          .nullable(),
      }),
    ),
    bsreFooter: z.array(z.string()),
    numbers: z.object({
      pattern: z.string(),
      klasifikasi: z.string(),
      unit: z.string(),
      jenis: z.record(z.enum(documentKinds), z.string()),
    }),
  })
  .openapi('PaperSettings', { description: 'Kop, nomor, dan penanda tangan naskah dinas.' });

const signature = z.object({
  role: z
    .string()
    .nullable()
    .openapi({ description: 'null bila yang menandatangani bukan pelaksana SOP.' }),
  name: z.string(),
  position: z.string(),
  via: z.enum(['bsre', 'certificate', 'ink']),
  at: instantSchema,
  place: z.string().nullable(),
});

export const paperListSchema = z
  .object({
    items: z.array(
      z.object({
        output: z.string(),
        turn: z.int(),
        name: z.string(),
        kind: z.enum(documentKinds),
        source: z.enum(['agency', 'party', 'form']).openapi({
          description:
            'Naskah instansi, naskah pihak luar, atau formulir yang sudah diisi (final, tidak bernomor, tidak ditandatangani).',
        }),
        files: z
          .array(z.object({ id: z.string(), name: z.string(), sha256: z.string() }))
          .openapi({ description: 'Berkas naskah yang dikirim pihak luar itu sendiri.' }),
        missing: z
          .array(bilingualSchema)
          .openapi({ description: 'Yang masih kurang sebelum dapat ditandatangani.' }),
        parts: z
          .array(
            z.object({
              key: z.string(),
              label: bilingualSchema,
              text: z
                .string()
                .nullable()
                .openapi({ description: 'null bila hanya terlihat pada PDF.' }),
            }),
          )
          .openapi({
            description:
              'Bagian yang boleh ditulis ulang; `key` dipakai pada `edits` perintah edit-document.',
          }),
        edits: z.record(z.string(), z.string()),
        initials: z.array(z.object({ name: z.string(), at: instantSchema })),
        versions: z.array(
          z.object({
            version: z.int(),
            code: z.string(),
            number: z.string().openapi({
              description: 'Kosong pada naskah pihak luar yang tidak menyebut nomornya.',
            }),
            sha256: z.string(),
            signatures: z.array(signature),
            printedAt: instantSchema.nullable().openapi({
              description: 'Kapan dicetak untuk ditandatangani basah; null bila elektronik.',
            }),
            revoked: z.object({ at: instantSchema, reason: z.string() }).nullable(),
            sent: z.array(
              z.object({
                to: z.array(z.string()),
                way: z.string(),
                note: z.string(),
                at: instantSchema,
              }),
            ),
            received: z.array(z.object({ by: z.string(), note: z.string(), at: instantSchema })),
          }),
        ),
        waitsFor: z
          .array(z.object({ role: z.string(), name: z.string() }))
          .openapi({ description: 'Peran yang masih harus menandatangani, menurut urutannya.' }),
        parties: z.array(z.object({ name: z.string(), position: z.string(), signed: z.boolean() })),
        signed: z.object({ done: z.int(), all: z.int() }).openapi({
          description:
            'Berapa dari penanda tangannya, termasuk para pihak, yang sudah menandatangani versi yang berlaku.',
        }),
        maySign: z.boolean(),
        mayEdit: z.boolean(),
        fingerprint: z.string().openapi({
          description:
            'Sidik isi naskah sebagaimana dibaca sekarang; disebut pada `signings` agar tidak ada yang menandatangani isi lain.',
        }),
        links: z.object({ pdf: z.string() }),
      }),
    ),
  })
  .openapi('PaperList', { description: 'Naskah dinas sebuah kasus.' });

const paperAddress = {
  case: z.string().openapi({ description: 'Nomor kasus.' }),
  output: z.string(),
  turn: z.int(),
};

export const signingInput = input({
  papers: z
    .array(
      input({
        case: textSchema.min(1).max(300).openapi({ description: 'Id atau nomor kasus.' }),
        output: textSchema.min(1).max(300),
        turn: z.int().positive(),
        fingerprint: textSchema.min(1).max(100).openapi({
          description:
            '`fingerprint` dari daftar naskah yang dibaca penanda tangan. Naskah yang sudah berubah tidak ditandatangani (`paper-changed`).',
        }),
      }),
    )
    .min(1)
    .max(200),
  nik: z
    .string()
    .regex(/^\d{16}$/u)
    .openapi({ description: 'NIK penanda tangan, 16 angka, sebagai teks.' }),
  passphrase: z
    .string()
    .min(1)
    .max(500)
    .openapi({ description: 'Tidak disimpan dan tidak dicatat.' }),
}).openapi('Signing', {
  description: 'Naskah yang ditandatangani dengan sekali memasukkan passphrase.',
});

export const signingSchema = z
  .object({
    signed: z.array(z.object({ ...paperAddress, number: z.string(), code: z.string() })),
    failure: z
      .object({
        code: z.string(),
        message: bilingualSchema,
        missing: z.array(bilingualSchema),
        at: z.object({ output: z.string(), turn: z.int() }).nullable(),
      })
      .nullable()
      .openapi({ description: 'Yang menghalangi sisanya; null bila semua ditandatangani.' }),
  })
  .openapi('SigningResult', { description: 'Apa yang terjadi dengan setiap naskah.' });

export const printSchema = z
  .object({
    output: z.string(),
    turn: z.int(),
    version: z.int().openapi({
      description: 'Versi naskah ini, untuk mencatat pindaiannya dan mengunduh PDF-nya.',
    }),
    number: z.string(),
    code: z.string(),
    links: z.object({ pdf: z.string(), scan: z.string() }),
  })
  .openapi('Print', { description: 'Cetakan yang menunggu tanda tangan basah.' });

export const scanInput = input({
  version: z.int().positive().openapi({ description: 'Versi yang dicetak.' }),
  file: fileRefSchema,
  signers: z
    .array(
      input({
        role: textSchema
          .min(1)
          .max(300)
          .nullable()
          .openapi({ description: 'Peran dalam SOP; null bagi pihak yang bukan pelaksana.' }),
        name: textSchema.min(1).max(300),
        position: textSchema.max(300).default(''),
      }),
    )
    .min(1)
    .max(100)
    .openapi({
      description: 'Semua yang membubuhkan tanda tangan; setiap peran pada `waitsFor` harus ada.',
    }),
  place: textSchema.min(1).max(300).openapi({ description: 'Tempat penandatanganan.' }),
  note: textSchema
    .max(5_000)
    .default('')
    .openapi({ description: 'Keterangan; alasannya bila dicatat lebih dari 24 jam sesudahnya.' }),
  happenedAt: instantInput.openapi({ description: 'Kapan ditandatangani.' }),
}).openapi('Scan', {
  description: 'Naskah yang sudah ditandatangani basah: pindaiannya, siapa, kapan, di mana.',
});

export const registerSchema = z
  .object({
    items: z.array(
      z.object({
        sequence: z.int(),
        at: instantSchema,
        state: z.enum(['used', 'printed', 'revoked', 'void', 'held', 'free']).openapi({
          description:
            'used: ditandatangani; printed: dicetak, menunggu tanda tangan basah; revoked: dicabut; void: tidak dipakai; held: diberikan, belum tercatat pada naskah; free: dikembalikan.',
        }),
        number: z.string().nullable().openapi({
          description: 'Nomor lengkap seperti tertulis pada naskah; null bila belum ada naskahnya.',
        }),
        title: z.string().nullable(),
        case: z.string().nullable().openapi({ description: 'Nomor kasus.' }),
        paper: z
          .object({ caseId: z.string(), turn: z.int(), output: z.string(), version: z.int() })
          .nullable()
          .openapi({
            description: 'null bila nomornya dikembalikan dan dipakai naskah berikutnya.',
          }),
        voidReason: z
          .string()
          .nullable()
          .openapi({ description: 'Mengapa nomor ini tidak dipakai.' }),
      }),
    ),
  })
  .openapi('Register', {
    description: 'Register nomor surat satu jenis dan tahun, urut tanpa celah.',
  });

export const agendaSchema = z
  .object({
    items: z.array(
      z.object({
        sequence: z.int(),
        at: instantSchema.openapi({ description: 'Kapan dicatat.' }),
        case: z.string().openapi({ description: 'Nomor kasus.' }),
        receivedAt: instantSchema,
        from: z.string(),
        reference: z
          .string()
          .openapi({ description: 'Nomor surat dari pengirimnya; kosong bila tidak ada.' }),
        about: z.string(),
        links: z.object({ case: z.string() }),
      }),
    ),
  })
  .openapi('Agenda', { description: 'Agenda surat masuk satu tahun.' });

export const paperCheckSchema = z
  .object({
    agency: z.string().nullable(),
    number: z.string(),
    version: z.int(),
    signedAt: instantSchema
      .nullable()
      .openapi({ description: 'null selama dicetak dan pindaian bertanda tangan belum diterima.' }),
    signers: z.array(z.object({ name: z.string(), position: z.string() })),
    byHand: z.boolean().openapi({
      description:
        'Ditandatangani basah; `sha256` milik pindaiannya, atau milik cetakan selama pindaian belum diterima.',
    }),
    sha256: z.string(),
    revokedAt: instantSchema.nullable(),
  })
  .openapi('PaperCheck', { description: 'Naskah dengan kode ini; tanpa isi dan tanpa kasusnya.' });

const part = (name: string, description: string, example: string) =>
  textSchema
    .min(1)
    .max(300)
    .openapi({ param: { name, in: 'path' }, description, example });
const agency = part('agency', 'Kode instansi.', 'denpasar');
const whole = (name: string, description: string, example: string) =>
  z
    .string()
    .regex(/^\d{1,6}$/u)
    .openapi({ param: { name, in: 'path' }, description, example });

/** Parts of addresses of papers. */
export const ofPaper = z.object({
  agency,
  id: part('id', 'Id atau nomor kasus.', 'DPS-2026-0001'),
  output: part('output', 'Kode keluaran SOP.', 'berita-acara-validasi'),
  turn: whole('turn', 'Kunjungan langkah yang menghasilkannya.', '3'),
});
export const ofPaperVersion = z.object({
  version: z.coerce
    .number()
    .int()
    .positive()
    .optional()
    .openapi({ description: 'Versi bertanda tangan; tanpa ini draf terbaru.' }),
});
export const ofRegister = z.object({
  agency,
  register: z.enum(letterRegisters).openapi({
    param: { name: 'register', in: 'path' },
    description:
      'Jenis naskah; `surat-keluar` bila pola nomor tidak memuat `{jenis}`, sehingga semua jenis dihitung bersama.',
    example: 'berita-acara',
  }),
  year: whole('year', 'Tahun.', '2026'),
});
export const ofAgenda = z.object({ agency, year: whole('year', 'Tahun.', '2026') });

/** A change of the paper settings names the version it was made from. */
export const papersPrecondition = z.object({
  'if-match': z
    .string()
    .max(100)
    .optional()
    .openapi({ description: 'Versi pengaturan naskah yang dibaca (ETag), misalnya `"3"`; wajib.' }),
});
export const ofCode = z.object({ code: part('code', 'Kode pada naskah.', 'K7QF000000000000') });
