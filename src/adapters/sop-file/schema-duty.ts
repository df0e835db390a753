import { z } from 'zod';
import { field } from './schema-step.ts';
import { code, parts, words } from './schema-words.ts';

/** A legal duty beside the flow. */
export const duty = z.strictObject({
  kode: code().describe('Kode kewajiban lapor.'),
  nama: words().describe('Nama kewajiban dalam bahasa Indonesia.'),
  nama_en: words().describe('Nama kewajiban dalam bahasa Inggris.'),
  penerima: z.array(words()).min(1).max(50).describe('Kepada siapa dilaporkan.'),
  pemicu: words().describe('Kapan kewajiban ini berlaku; petugas yang memutuskan.'),
  pemicu_en: words().describe('Pemicu dalam bahasa Inggris.'),
  jam: z.int().positive().max(8_760).describe('Batas waktu dalam jam kalender sejak waktu mulai.'),
  sejak: code().describe('Kode langkah; kewajiban dapat dimulai sejak langkah ini.'),
  formulir: parts(field).describe('Isi pemberitahuan yang diminta aturan.'),
  sumber: words().describe('Aturan yang mewajibkan, dengan pasalnya.'),
});
