import { z } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { categories } from '#core/sops/categories.ts';
import { capacities, channels } from '#core/cases/report.ts';
import { languages } from '#core/text/bilingual.ts';
import { fileRefSchema } from '#api/schema/file-ref.ts';
import { input } from '#api/schema/input.ts';
import { reportedSystemSchema } from '#api/schema/system.ts';
import { instantInput, textSchema } from '#api/schema/text.ts';

const categoryIds = categories.map((category) => category.id).join(', ');

const reporterSchema = input({
  name: textSchema.default('').openapi({
    description: bilingual('Wajib, kecuali bila anonim.', 'Required, unless anonymous.'),
  }),
  anonymous: z.boolean().default(false),
  capacity: z.enum(capacities).default('individual'),
  organisation: textSchema.exactOptional(),
  email: textSchema.exactOptional(),
  phone: textSchema.exactOptional(),
  idNumber: textSchema
    .exactOptional()
    .openapi({ description: bilingual('NIP atau NIK, sebagai teks.', 'NIP or NIK, as text.') }),
}).openapi('Reporter', {
  description: bilingual(
    'Pelapor. Surel atau telepon wajib, kecuali bila anonim.',
    'The reporter. E-mail or phone is required, unless anonymous.',
  ),
});

const about = {
  language: z
    .enum(languages)
    .exactOptional()
    .openapi({
      description: bilingual(
        'Bahasa pelapor; bila kosong, bahasa dari Accept-Language.',
        'The reporter’s language; left out, the one of Accept-Language.',
      ),
    }),
  reporter: reporterSchema,
  system: reportedSystemSchema,
  category: textSchema.openapi({
    description: bilingual(`Salah satu dari: ${categoryIds}.`, `One of: ${categoryIds}.`),
    example: 'web-defacement',
  }),
  description: textSchema,
  chronology: textSchema.exactOptional(),
  impact: textSchema.exactOptional(),
  occurredAt: instantInput.exactOptional(),
  foundAt: instantInput.exactOptional(),
  reportedSeverity: textSchema.exactOptional(),
  vulnerability: textSchema.exactOptional(),
  proofOfConcept: textSchema.exactOptional(),
  consent: z
    .boolean()
    .default(false)
    .openapi({
      description: bilingual(
        'Persetujuan pelapor atas pemrosesan datanya; wajib bagi laporan masyarakat.',
        'The reporter’s consent to the processing of his data; required of public reports.',
      ),
    }),
  evidence: z
    .array(fileRefSchema)
    .max(100)
    .default([])
    .openapi({
      description: bilingual('Berkas yang sudah diunggah lebih dahulu.', 'Files uploaded before.'),
    }),
};

/** A report as anybody may send it. */
export const reportInput = input(about).openapi('ReportInput', {
  description: bilingual('Laporan insiden.', 'An incident report.'),
});

/** A report as an officer registers it from a letter, a call or a message. */
export const registerInput = input({
  ...about,
  channel: z
    .enum(channels)
    .openapi({ description: bilingual('Lewat mana laporan datang.', 'How the report came in.') }),
  receivedAt: instantInput.exactOptional().openapi({
    description: bilingual(
      'Kapan laporan diterima; bila kosong, sekarang.',
      'When the report was received; left out, now.',
    ),
  }),
  reference: textSchema.exactOptional().openapi({
    description: bilingual(
      'Nomor agenda surat, atau tanda lain asal laporan.',
      'Agenda number of the letter, or another mark of where the report came from.',
    ),
  }),
  subject: textSchema.exactOptional().openapi({
    description: bilingual(
      'Hal surat masuk, seperti ditulis pengirimnya.',
      'What the incoming letter says it is about, as its sender wrote it.',
    ),
  }),
  letterDate: z.iso
    .date()
    .exactOptional()
    .openapi({
      description: bilingual(
        'Tanggal yang tertulis pada surat masuk.',
        'The date the incoming letter bears.',
      ),
    }),
  replyDue: instantInput.exactOptional().openapi({
    description: bilingual(
      'Batas balasan menurut notifikasi BSSN; hanya untuk channel `bssn`. Bila kosong, berlaku batas baku instansi.',
      'Until when a notification from BSSN asks to be answered; only for channel `bssn`. Left out, the agency’s default holds.',
    ),
  }),
}).openapi('RegisterInput', {
  description: bilingual('Laporan yang dicatat petugas.', 'A report registered by an officer.'),
});

export type ReportInput = z.output<typeof reportInput>;
export type RegisterInput = z.output<typeof registerInput>;
