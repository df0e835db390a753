import { bilingual } from '#api/description/bilingual.ts';
import { fileRefSchema } from '#api/schema/file-ref.ts';
import { input } from '#api/schema/input.ts';
import { occasionSchema } from '#api/schema/paper-occasion.ts';
import { bilingualSchema, instantSchema, textSchema } from '#api/schema/text.ts';
import { z } from '@hono/zod-openapi';

export const exportSchema = z
  .object({
    output: z.string(),
    of: occasionSchema,
    version: z.int().openapi({
      description: bilingual(
        'Versi naskah ini, untuk mencatat PDF yang kembali.',
        'This paper’s version, for recording the PDF that comes back.',
      ),
    }),
    code: z.string().openapi({
      description: bilingual(
        'Kode naskah di kaki setiap halaman; dengan kode ini PDF-nya dikenali.',
        'The code at the foot of every page, by which the PDF is known.',
      ),
    }),
    file: fileRefSchema,
    links: z.object({ file: z.string(), copySheet: z.string(), return: z.string() }),
  })
  .openapi('Export', {
    description: bilingual('DOCX yang dibawa ke SRIKANDI.', 'The DOCX that is taken to SRIKANDI.'),
  });

export const copySheetSchema = z
  .object({
    title: z.string(),
    hal: z.string(),
    ringkasan: z.string(),
    klasifikasi: z.string(),
    sifat: z.string(),
    lampiran: z.string(),
    recipients: z.array(z.string()),
    copies: z.array(z.string()),
    code: z
      .string()
      .nullable()
      .openapi({
        description: bilingual(
          'null selama DOCX-nya belum disiapkan.',
          'null while the DOCX was not set.',
        ),
      }),
  })
  .openapi('CopySheet', {
    description: bilingual(
      'Yang diketik di SRIKANDI di samping DOCX-nya.',
      'What is typed into SRIKANDI beside the DOCX.',
    ),
  });

export const lookInput = input({ file: fileRefSchema }).openapi('LookIntoReturn', {
  description: bilingual('PDF yang kembali.', 'The PDF that came back.'),
});

export const returnFoundSchema = z
  .object({
    number: z
      .string()
      .nullable()
      .openapi({
        description: bilingual(
          'Nomor yang terbaca; null bila tidak terbaca. Cocokkan dengan PDF-nya.',
          'The number as it was read; null where it was not. Compare it with the PDF.',
        ),
      }),
    date: z.iso
      .date()
      .nullable()
      .openapi({
        description: bilingual(
          'Tanggal yang terbaca; null bila tidak terbaca.',
          'The date as it was read; null where it was not.',
        ),
      }),
    signers: z.array(
      z.object({
        role: z.string().nullable(),
        name: z.string(),
        position: z.string(),
        found: z.object({
          integrity: z.enum(['intact', 'unchecked']),
          trusted: z.boolean(),
          claimedAt: instantSchema.nullable(),
          stampedAt: instantSchema.nullable(),
        }),
        notes: z.array(bilingualSchema),
      }),
    ),
  })
  .openapi('ReturnFound', {
    description: bilingual(
      'Yang ditemukan dalam PDF yang kembali; belum ada yang disimpan.',
      'What was found in the PDF that came back; nothing is kept yet.',
    ),
  });

export const returnInput = input({
  version: z
    .int()
    .positive()
    .openapi({ description: bilingual('Versi yang disiapkan.', 'The version that was set.') }),
  file: fileRefSchema,
  given: input({
    number: textSchema.min(1).max(150),
    date: z.iso.date(),
  }).openapi('ConfirmedNumber', {
    description: bilingual(
      'Nomor dan tanggal menurut PDF-nya, seperti dipastikan petugas.',
      'Number and date as the PDF has them, confirmed by an officer.',
    ),
  }),
}).openapi('Return', {
  description: bilingual(
    'PDF yang kembali dari SRIKANDI dengan nomor dan tanggalnya.',
    'The PDF that came back from SRIKANDI, with number and date.',
  ),
});
