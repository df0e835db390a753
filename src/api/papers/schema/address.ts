import { occasionParam } from '#api/schema/paper-occasion.ts';
import { bilingual } from '#api/description/bilingual.ts';
import { patternSchema, textSchema } from '#api/schema/text.ts';
import { letterRegisters } from '#core/papers/numbers/registers.ts';
import { z } from '@hono/zod-openapi';

const part = (name: string, description: string, example: string) =>
  textSchema
    .min(1)
    .max(300)
    .openapi({ param: { name, in: 'path' }, description, example });
const agency = part('agency', bilingual('Kode instansi.', 'Code of the agency.'), 'denpasar');
const whole = (name: string, description: string, example: string) =>
  patternSchema('counted').openapi({ param: { name, in: 'path' }, description, example });

/** Parts of addresses of papers. */
export const ofPaper = z.object({
  agency,
  id: part('id', bilingual('Id atau nomor kasus.', 'Id or number of the case.'), 'DPS-2026-0001'),
  output: part(
    'output',
    bilingual('Kode keluaran SOP.', 'Code of the SOP’s output.'),
    'berita-acara-validasi',
  ),
  of: occasionParam,
});
export const ofPaperVersion = z.object({
  version: z.coerce
    .number()
    .int()
    .positive()
    .optional()
    .openapi({
      description: bilingual(
        'Versi bertanda tangan; tanpa ini draf terbaru.',
        'A signed version; without it the newest draft.',
      ),
    }),
});
export const ofRegister = z.object({
  agency,
  register: z.enum(letterRegisters).openapi({
    param: { name: 'register', in: 'path' },
    description: bilingual(
      'Jenis naskah; `surat-keluar` bila pola nomor tidak memuat `{jenis}`, sehingga semua jenis dihitung bersama; `nomor-tu` dan `nomor-srikandi` memuat nomor yang diberikan TU dan SRIKANDI.',
      'Kind of paper; `surat-keluar` where the number pattern holds no `{jenis}`, so that all kinds are counted together; `nomor-tu` and `nomor-srikandi` hold the numbers given by the records office and by SRIKANDI.',
    ),
    example: 'berita-acara',
  }),
  year: whole('year', bilingual('Tahun.', 'Year.'), '2026'),
});
export const ofAgenda = z.object({
  agency,
  year: whole('year', bilingual('Tahun.', 'Year.'), '2026'),
});

export const ofCode = z.object({
  code: part('code', bilingual('Kode pada naskah.', 'The code on the paper.'), 'K7QF000000000000'),
});
