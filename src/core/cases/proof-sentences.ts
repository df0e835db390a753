import { say, type Bilingual } from '#core/text/bilingual.ts';
import type { RefusalCode } from './refusal.ts';

/** What refusals say about how something is known: by files, or by words. */
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
  'proof-of-other-kind': (about) =>
    say(
      `Yang dibuktikan di sini harus terlihat: salah satu berkasnya harus ${about.id}. Lampirkan, lalu kirim lagi.`,
      `What is proven here has to be seen: one of the files has to be ${about.en}. Attach it and send again.`,
    ),
  'measure-unproven': () =>
    say(
      'Lampirkan bukti pelaksanaan, atau tulis bagaimana pelaksanaannya diketahui: siapa yang melaksanakan, dan apa hasilnya.',
      'Add the proof that it was carried out, or write down how it is known: who did it, and what came of it.',
    ),
  'sending-unproven': () =>
    say(
      'Lampirkan bukti pengiriman, atau tulis rujukannya dengan lengkap (nomor surel, resi, tanda terima).',
      'Add the proof that it was sent, or write down in full how it is known (message, waybill, receipt).',
    ),
  'receipt-unproven': () =>
    say(
      'Lampirkan tanda terimanya, atau tulis bagaimana penerimaannya diketahui: siapa yang memberitahukan, dan lewat apa.',
      'Add the receipt, or write down how it is known that it arrived: who said so, and by which way.',
    ),
  'answer-unproven': (about) =>
    say(
      `Ini disposisi kepada ${about.id}. Tulis bagaimana jawabannya diketahui: siapa yang menyampaikan, dan lewat apa.`,
      `This disposition went to ${about.en}. Write down how the answer is known: who brought it, and by which way.`,
    ),
  'reply-unproven': () =>
    say(
      'Lampirkan surat atau surelnya, isi nomor dan tanggal surat jawabannya, atau tulis siapa yang menyampaikan dan lewat apa.',
      'Attach the letter or message, give the number and date of the letter, or write down who brought the reply and by which way.',
    ),
} satisfies Partial<Record<RefusalCode, (about: Bilingual) => Bilingual>>;
