import { z } from 'zod';
import { answeredLetters } from '#core/sops/document.ts';
import { field } from './schema-step.ts';
import { code, parts, words } from './schema-words.ts';

const recipient = z.strictObject({
  nama: words().describe('Nama penerima.'),
  tembusan: z.boolean().describe('Menerima tembusan.').exactOptional(),
  alamat: words().describe('Alamat surat; kosongkan bila belum pasti.').exactOptional(),
  surel: z
    .string()
    .regex(/^[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+$/u)
    .describe('Alamat surel; kosongkan bila belum pasti, instansi yang mengisinya.')
    .exactOptional(),
  saluran: words().describe('Melalui apa pemberitahuan diterima.').exactOptional(),
  dasar: words().describe('Aturan yang menyebut penerima ini.'),
  sejak: words().describe('Sejak kapan berlaku.').exactOptional(),
  catatan: words().describe('Catatan bagi petugas.').exactOptional(),
});

const suggestion = z.strictObject({
  kategori: z.array(code()).describe('Kode kategori insiden.').exactOptional(),
  keparahan: z.array(code()).describe('Kode tingkat keparahan.').exactOptional(),
  sistem_vital: z
    .boolean()
    .describe('Sistem ditandai sebagai Infrastruktur Informasi Vital (IIV).')
    .exactOptional(),
});

/** A legal duty beside the flow. */
export const duty = z.strictObject({
  kode: code().describe('Kode kewajiban lapor.'),
  nama: words().describe('Nama kewajiban dalam bahasa Indonesia.'),
  nama_en: words().describe('Nama kewajiban dalam bahasa Inggris.'),
  penerima: z.array(recipient).min(1).max(50).describe('Kepada siapa dilaporkan.'),
  pemicu: words().describe('Kapan kewajiban ini berlaku; petugas yang memutuskan.'),
  pemicu_en: words().describe('Pemicu dalam bahasa Inggris.'),
  jam: z.int().positive().max(8_760).describe('Batas waktu dalam jam kalender sejak waktu mulai.'),
  sejak: code().describe('Kode langkah; kewajiban dapat dimulai sejak langkah ini.'),
  disarankan: suggestion
    .describe('Yang membuat kewajiban ini disarankan; petugas tetap memutuskan.')
    .exactOptional(),
  balasan: z
    .enum(answeredLetters)
    .describe(
      'Balasan atas surat ini; mulai saat surat diterima, jam berlaku bila surat tidak menyebut batas.',
    )
    .exactOptional(),
  formulir: parts(field).describe('Isi pemberitahuan yang diminta aturan.'),
  sumber: words().describe('Aturan yang mewajibkan, dengan pasalnya.'),
});
