import { say, type Bilingual } from '#core/text/bilingual.ts';
import type { RefusalCode } from './refusal.ts';

/** What refusals about files that prove an act say. */
export const proofSentences = {
  'proof-needed': (about) =>
    say(
      `SOP ini meminta bukti untuk ${about.id}. Lampirkan berkasnya, misalnya tangkapan layar.`,
      `This SOP asks for proof of ${about.en}. Attach the file, for instance a screenshot.`,
    ),
  'proof-unreadable': (about) =>
    say(
      `Tidak dapat dipakai sebagai bukti tindakan: ${about.id}. Lampirkan gambar (PNG, JPEG, WebP, GIF), PDF tanpa kata sandi, teks (TXT, LOG, CSV), surel (EML), atau DOCX. Berkas jenis lain dapat disimpan sebagai bukti kasus.`,
      `This cannot serve as proof of what was done: ${about.en}. Attach a picture (PNG, JPEG, WebP, GIF), a PDF without a password, text (TXT, LOG, CSV), a mail (EML) or a DOCX. Files of other kinds can be kept as evidence of the case.`,
    ),
  'proof-unchecked': (about) =>
    say(
      `Bukti tidak selesai diperiksa dalam waktunya: ${about.id}. Coba lagi beberapa saat lagi; bila tetap begitu, lampirkan berkas yang lebih kecil, misalnya satu tangkapan layar, dan simpan aslinya sebagai bukti kasus.`,
      `The proof could not be checked in time: ${about.en}. Try again in a while; if it stays so, attach a smaller file, for instance one screenshot, and keep the original as evidence of the case.`,
    ),
} satisfies Partial<Record<RefusalCode, (about: Bilingual) => Bilingual>>;
