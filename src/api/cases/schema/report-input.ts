import { z } from '@hono/zod-openapi';
import { categories } from '#core/sops/categories.ts';
import { capacities, channels } from '#core/cases/report.ts';
import { languages } from '#core/text/bilingual.ts';
import { fileRefSchema } from '#api/schema/file-ref.ts';
import { input } from '#api/schema/input.ts';
import { systemSchema } from '#api/schema/system.ts';
import { instantInput, textSchema } from '#api/schema/text.ts';

const reporterSchema = input({
  name: textSchema.default('').openapi({ description: 'Wajib, kecuali bila anonim.' }),
  anonymous: z.boolean().default(false),
  capacity: z.enum(capacities).default('individual'),
  organisation: textSchema.exactOptional(),
  email: textSchema.exactOptional(),
  phone: textSchema.exactOptional(),
  idNumber: textSchema.exactOptional().openapi({ description: 'NIP atau NIK, sebagai teks.' }),
}).openapi('Reporter', { description: 'Pelapor. Surel atau telepon wajib, kecuali bila anonim.' });

const about = {
  language: z
    .enum(languages)
    .exactOptional()
    .openapi({ description: 'Bahasa pelapor; bila kosong, bahasa dari Accept-Language.' }),
  reporter: reporterSchema,
  system: systemSchema,
  category: textSchema.openapi({
    description: `Salah satu dari: ${categories.map((category) => category.id).join(', ')}.`,
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
  consent: z.boolean().default(false).openapi({
    description: 'Persetujuan pelapor atas pemrosesan datanya; wajib bagi laporan masyarakat.',
  }),
  evidence: z
    .array(fileRefSchema)
    .max(100)
    .default([])
    .openapi({ description: 'Berkas yang sudah diunggah lebih dahulu.' }),
};

/** A report as anybody may send it. */
export const reportInput = input(about).openapi('ReportInput', { description: 'Laporan insiden.' });

/** A report as an officer registers it from a letter, a call or a message. */
export const registerInput = input({
  ...about,
  channel: z.enum(channels).openapi({ description: 'Lewat mana laporan datang.' }),
  receivedAt: instantInput
    .exactOptional()
    .openapi({ description: 'Kapan laporan diterima; bila kosong, sekarang.' }),
  reference: textSchema
    .exactOptional()
    .openapi({ description: 'Nomor agenda surat, atau tanda lain asal laporan.' }),
}).openapi('RegisterInput', { description: 'Laporan yang dicatat petugas.' });

export type ReportInput = z.output<typeof reportInput>;
export type RegisterInput = z.output<typeof registerInput>;
