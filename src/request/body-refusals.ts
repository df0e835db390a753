import { plainLimit } from '#config.ts';
import type { EarlyRefusal } from './refuse.ts';
import type { Cut } from './watched-body.ts';

/** Seconds after which a large submission that is being read is probably over. */
const soon = 30;

const inMegabytes = (bytes: number): string => String(Math.floor(bytes / plainLimit));

const tooLarge: EarlyRefusal = {
  status: 413,
  code: 'too-large',
  message: {
    id: `Kiriman terlalu besar: paling besar ${inMegabytes(plainLimit)} MB di sini.`,
    en: `The submission is too large: at most ${inMegabytes(plainLimit)} MB here.`,
  },
};

/** What is told of a body that was cut off while it was read. */
const cut: Readonly<Record<Exclude<Cut, 'quota'>, EarlyRefusal>> = {
  'too-slow': {
    status: 408,
    code: 'too-slow',
    message: {
      id: 'Kiriman diputus karena datang terlalu lambat. Periksa sambungan Anda, kembali ke halaman sebelumnya, lalu kirim lagi; berkas besar dapat disusulkan satu per satu melalui halaman pelacakan.',
      en: 'The submission was cut off because it came too slowly. Check your connection, go back to the page before and send again; large files can follow one by one on the tracking page.',
    },
  },
  'made-room': {
    status: 429,
    code: 'too-many-uploads',
    message: {
      id: 'Kiriman diputus karena sambungannya lambat, sedangkan kiriman lain menunggu. Tunggu setengah menit, kembali ke halaman sebelumnya, lalu kirim lagi; berkas besar dapat disusulkan satu per satu melalui halaman pelacakan.',
      en: 'The submission was cut off because its connection was slow while others waited. Wait half a minute, go back to the page before and send again; large files can follow one by one on the tracking page.',
    },
    retryAfterSeconds: soon,
  },
  'too-many-parts': {
    status: 413,
    code: 'too-many-parts',
    message: {
      id: 'Formulir yang dikirim memuat terlalu banyak bagian, sehingga tidak dibaca.',
      en: 'The form that was sent has too many parts and is not read.',
    },
  },
  'too-many-values': {
    status: 413,
    code: 'too-many-values',
    message: {
      id: 'JSON yang dikirim memuat terlalu banyak nilai, sehingga tidak dibaca.',
      en: 'The JSON that was sent has too many values and is not read.',
    },
  },
};

/** Everything by which a body is turned away or cut off. */
export const bodyRefusals = {
  cut,
  tooLarge,
  lengthRequired: {
    status: 411,
    code: 'length-required',
    message: {
      id: 'Permintaan harus menyebutkan ukurannya (Content-Length).',
      en: 'The request must say its size (Content-Length).',
    },
  },
  signInFirst: {
    status: 403,
    code: 'not-signed-in',
    message: {
      id: 'Anda belum masuk, atau sesi Anda sudah berakhir. Masuk melalui tab lain, lalu kembali ke halaman sebelumnya dan kirim lagi.',
      en: 'You are not signed in, or your session has ended. Sign in in another tab, then go back to the page before and send again.',
    },
  },
  tooManyUploads: {
    status: 429,
    code: 'too-many-uploads',
    message: {
      id: 'Terlalu banyak berkas besar sedang dikirim bersamaan. Tunggu setengah menit, kembali ke halaman sebelumnya, lalu kirim lagi.',
      en: 'Too many large files are being sent at once. Wait half a minute, go back to the page before and send again.',
    },
    retryAfterSeconds: soon,
  },
  diskFull: {
    status: 503,
    code: 'disk-full',
    message: {
      id: 'Diska server hampir penuh, sehingga berkas tidak dapat diterima sekarang. Kirim laporan tanpa berkas; berkasnya dapat disusulkan melalui halaman pelacakan.',
      en: 'The disk of the server is almost full, so that files cannot be taken now. Send the report without files; they can follow on the tracking page.',
    },
  },
  diskFullToCheck: {
    status: 503,
    code: 'disk-full',
    message: {
      id: 'Diska server hampir penuh, sehingga berkas tidak dapat diperiksa sekarang. Naskah dapat diperiksa dengan kode di kakinya.',
      en: 'The disk of the server is almost full, so that files cannot be checked now. A paper can be checked by the code at its foot.',
    },
  },
  /** @param seconds until files are taken again */
  quota: (seconds: number): EarlyRefusal => ({
    status: 429,
    code: 'too-much-today',
    message: {
      id: 'Berkas yang diterima hari ini dari alamat Anda, atau dari semua orang, sudah sebanyak yang dapat disimpan. Kirim laporan tanpa berkas; berkasnya dapat disusulkan besok melalui halaman pelacakan.',
      en: 'As many files as can be stored have come today from your address, or from everybody. Send the report without files; they can follow tomorrow on the tracking page.',
    },
    retryAfterSeconds: seconds,
  }),
  /** @param limit most bytes of one submission with files */
  tooManyBytes: (limit: number): EarlyRefusal => ({
    status: 413,
    code: 'too-large',
    message: {
      id: `Kiriman terlalu besar: paling besar ${inMegabytes(limit)} MB sekaligus. Kembali ke halaman sebelumnya, kurangi berkasnya, lalu kirim lagi; berkas lain dapat disusulkan melalui halaman pelacakan.`,
      en: `The submission is too large: at most ${inMegabytes(limit)} MB at once. Go back to the page before, take out some files and send again; other files can follow on the tracking page.`,
    },
  }),
} as const satisfies Readonly<Record<string, unknown>>;
