import { bilingual } from '#api/description/bilingual.ts';
import { textSizes, typefaces } from '#core/papers/sheet/typefaces.ts';
import { input } from '#api/schema/input.ts';
import { instantInput, textSchema } from '#api/schema/text.ts';
import { tiedAccount } from '#api/schema/tied-account.ts';
import { byKind, outputKinds, sideKinds, paperKinds } from '#core/papers/record/paper-kinds.ts';
import { accessClasses, archiveFates } from '#core/papers/settings/archive.ts';
import { checkLogo } from '#core/papers/sheet/logo.ts';
import type { PaperSettings } from '#core/papers/settings/paper-settings.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import { z } from '@hono/zod-openapi';

const nullable = (most: number) => textSchema.max(most).nullable();
const lines = z.array(textSchema.max(500)).max(20);

const officeholder = input({
  position: textSchema.max(300),
  name: textSchema.max(300),
  rank: nullable(300),
  nip: nullable(30).openapi({
    description: bilingual('NIP 18 angka, sebagai teks.', 'NIP of 18 digits, as text.'),
  }),
  account: tiedAccount,
}).openapi({
  description: bilingual(
    'Nama, pangkat, dan NIP kosong bila akunnya punya profil (`profile` pada daftar petugas); jabatan kosong bila sama dengan profilnya.',
    'Name, rank and NIP are empty where the account has a profile (`profile` in the list of people); the position where it is that of the profile.',
  ),
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
    .openapi({
      description: bilingual(
        'Gambar PNG, JPEG, atau SVG, paling besar 500 KB.',
        'A PNG, JPEG or SVG picture of at most 500 KB.',
      ),
    }),
});

const shortName = textSchema.max(50);
const usualName = shortName.exactOptional();

const jenis = input({
  ...byKind(outputKinds, () => shortName),
  ...byKind(sideKinds, () => usualName),
}).openapi({
  description: bilingual(
    'Singkatan setiap jenis naskah. Yang di luar alur SOP boleh tidak disebut; singkatan lazimnya dipakai.',
    'Short name of each kind of paper. Those beside the flow of the SOP may be left out; the usual ones are used.',
  ),
});

const outsideSource = z.enum(['records-office', 'srikandi']);

const outside = input(byKind(paperKinds, () => outsideSource.exactOptional()))
  .default({})
  .openapi({
    description: bilingual(
      'Jenis naskah yang nomornya diberikan TU (`records-office`) atau SRIKANDI; jenis lain memakai register sendiri.',
      'Kinds whose numbers are given by the records office or by SRIKANDI; all others count in registers of the agency’s own.',
    ),
  });

const years = z.int().min(0).max(100);

const archiveRule = input({
  code: nullable(100),
  access: z.enum(accessClasses).nullable(),
  retention: input({ active: years, inactive: years, fate: z.enum(archiveFates) }).nullable(),
  source: textSchema.max(500),
});

const archive = input(byKind(paperKinds, () => archiveRule.exactOptional()))
  .default({})
  .openapi({
    description: bilingual(
      'Pengarsipan menurut jenis naskah: kode klasifikasi (null: kode umum pada `numbers`), kelas akses, retensi dalam tahun dan nasib akhirnya, dengan sumbernya. Tidak pernah tercetak pada naskah yang keluar.',
      'Filing by kind of paper: classification code (null: the general one of `numbers`), class of access, retention in years and what becomes of it, with its source. Never printed on what leaves.',
    ),
  });

const settings = {
  size: z.enum(['a4', 'f4']),
  lettering: input({ face: z.enum(typefaces), size: z.enum(textSizes) }).openapi({
    description: bilingual(
      'Huruf naskah dan ukurannya dalam poin.',
      'Typeface of papers and its size in points.',
    ),
  }),
  letterhead: input({ lines, address: lines, contact: nullable(500), logo: logo.nullable() }),
  place: textSchema.max(200),
  signers: z.record(
    textSchema.max(200),
    input({ officeholder, delegation: delegation.nullable() }),
  ),
  legalBases: lines.openapi({
    description: bilingual(
      'Dasar hukum dalam naskah, satu peraturan satu butir.',
      'Laws that papers rest on, one an item.',
    ),
  }),
  bsreFooter: lines.openapi({
    description: bilingual(
      'Hanya dicetak pada naskah yang ditandatangani melalui BSrE.',
      'Printed only on papers signed through BSrE.',
    ),
  }),
  initials: input({
    places: z.array(input({ role: textSchema.max(200).nullable() })).max(10),
    required: z.boolean(),
  })
    .default({ places: [], required: false })
    .openapi({
      description: bilingual(
        'Urutan paraf: peran, atau null untuk konseptor; `required`: tanda tangan menunggu semua paraf.',
        'Order of initials: a role, or null for the drafter; `required`: signing waits for all of them.',
      ),
    }),
  archive,
  stampPlace: z
    .boolean()
    .default(false)
    .openapi({
      description: bilingual(
        'Apakah surat yang ditandatangani basah menyediakan tempat stempel. Naskah bertanda tangan elektronik tidak pernah berstempel.',
        'Whether letters signed by hand leave a place for the stamp. Papers signed electronically never carry one.',
      ),
    }),
  sopSheet: input({
    edition: textSchema.max(60),
    items: z.record(textSchema.max(200), textSchema.max(500)),
    approver: officeholder.nullable(),
    confirmed: input({ by: textSchema.max(300), on: textSchema.max(100) }).nullable(),
  })
    .nullable()
    .openapi({
      description: bilingual(
        'Isian instansi pada bagian identitas dokumen SOP yang kosong dalam naskah, untuk satu edisi.',
        'What the agency fills in on the identity page of the SOP document where its source is blank, for one edition.',
      ),
    }),
  numbers: input({
    pattern: textSchema.max(300).openapi({
      description: bilingual(
        'Pola nomor, misalnya `{klasifikasi} / {urut} / {unit} / {bulanRomawi} / {tahun}`.',
        'Number pattern, for instance `{klasifikasi} / {urut} / {unit} / {bulanRomawi} / {tahun}`.',
      ),
    }),
    klasifikasi: textSchema.max(100),
    unit: textSchema.max(100),
    jenis,
    outside,
  }),
};

/** The paper settings, as they are read and as they are changed. */
export const paperSettingsSchema = input(settings).openapi('PaperSettings', {
  description: bilingual(
    'Kop, nomor, dan penanda tangan naskah dinas.',
    'Letterhead, numbers and signers of official papers.',
  ),
});

export const paperSettingsChangeInput = input({
  papers: paperSettingsSchema,
  reason: textSchema
    .min(1)
    .max(2_000)
    .openapi({
      description: bilingual(
        'Alasan perubahan; tercatat tetap.',
        'The reason for the change; it stays on record.',
      ),
    }),
}).openapi('PaperSettingsChange', {
  description: bilingual(
    'Pengaturan naskah yang baru, dan alasannya.',
    'The new paper settings, and the reason.',
  ),
});

const bytesOf = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));

/** The parsed input as settings; what kind of picture the logo is, its bytes say. */
export const asPaperSettings = (
  given: z.output<typeof paperSettingsSchema>,
): PaperSettings | { readonly message: Bilingual } => {
  const { letterhead } = given;
  if (letterhead.logo === null) return { ...given, letterhead: { ...letterhead, logo: null } };
  const checked = checkLogo(bytesOf(letterhead.logo.base64));
  return 'logo' in checked
    ? { ...given, letterhead: { ...letterhead, logo: checked.logo } }
    : checked;
};
