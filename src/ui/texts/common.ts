import type { Bilingual } from '#core/text/bilingual.ts';
import { zoneLabel } from '#ui/portal/zone-label.ts';

const text = (id: string, en: string): Bilingual => ({ id, en });

/** Words of the design system itself, used by portal and console alike. */
export const common = {
  product: text('Tanggap', 'Tanggap'),
  skip: text('Langsung ke isi', 'Skip to content'),
  required: text('wajib diisi', 'required'),
  requiredNote: text('Isian bertanda * wajib diisi.', 'Fields marked * are required.'),
  choose: text('Pilih …', 'Choose …'),
  errorTitle: text('Ada yang perlu diperbaiki', 'Something needs to be corrected'),
  errorPrefix: text('Kesalahan:', 'Error:'),
  language: text('Bahasa', 'Language'),
  pages: text('Halaman', 'Pages'),
  next: text('Berikutnya', 'Next'),
  first: text('Kembali ke awal', 'Back to the start'),
  filesKept: text(
    'Berkas yang sudah diterima (tidak perlu diunggah lagi)',
    'Files already received (no need to upload again)',
  ),
  fileKept: text(
    'Berkas yang sudah diterima; diganti bila Anda memilih berkas lain di bawah ini',
    'File already received; another one chosen below takes its place',
  ),
  /** Of one file, or of one among several. */
  fileOfKind: (kinds: Bilingual, several: boolean) =>
    several
      ? text(`Salah satunya ${kinds.id}.`, `One of them ${kinds.en}.`)
      : text(`Harus ${kinds.id}.`, `It has to be ${kinds.en}.`),
  fileHint: (limit: string) =>
    text(`Paling besar ${limit} per berkas.`, `At most ${limit} per file.`),
  filesHint: (count: number, limit: string) =>
    text(
      `Paling banyak ${String(count)} berkas, masing-masing paling besar ${limit}.`,
      `At most ${String(count)} files, each at most ${limit}.`,
    ),
  zoneHint: (zone: string) =>
    text(`Waktu setempat (${zoneLabel(zone)}).`, `Local time (${zoneLabel(zone)}).`),
  notFoundTitle: text('Halaman tidak ditemukan', 'Page not found'),
  notFoundBody: text(
    'Alamat ini tidak ada atau Anda tidak berhak melihatnya. Periksa kembali tautannya.',
    'This address does not exist or you may not see it. Please check the link.',
  ),
  brokenTitle: text('Terjadi gangguan', 'Something went wrong'),
  brokenBody: text(
    'Permintaan Anda tidak selesai diproses, dan mungkin tidak tercatat. Lihat dahulu apakah sudah tercatat, lalu coba lagi; bila tetap gagal, beri tahu pengelola dengan nomor di bawah.',
    'Your request did not come to its end, and may not have been recorded. Look first whether it was, then try again; if it keeps failing, tell whoever runs this service the number below.',
  ),
  awayTitle: text(
    'Basis data sedang tidak dapat dicapai',
    'The database cannot be reached just now',
  ),
  awayBody: text(
    'Halaman ini memerlukannya. Coba lagi sebentar lagi; yang sudah tercatat tetap ada.',
    'This page needs it. Please try again in a moment; what was recorded is still there.',
  ),
  tooLargeTitle: text('Kiriman terlalu besar', 'The submission is too large'),
  tooLargeBody: text(
    'Berkas yang dikirim melebihi batas. Kembali ke halaman sebelumnya, lalu kurangi ukuran atau jumlah berkas.',
    'The files sent exceed the limit. Go back to the previous page and reduce their size or number.',
  ),
  tooManyTitle: text('Terlalu banyak permintaan', 'Too many requests'),
  tooManyBody: text('Tunggu sebentar, lalu coba lagi.', 'Please wait a moment, then try again.'),
  errorReference: text('Nomor rujukan', 'Reference'),
  home: text('Ke halaman depan', 'Go to the front page'),
} as const;

/** Makes a bilingual text. */
export const bilingual = text;
