import type { TableRunId } from './five-runs.ts';

/** Where an answer is looked for: a paper by the name of its output, or what else a run leaves behind. */
export type Place =
  | { readonly paper: string }
  | { readonly file: string }
  /** A sentence of the record. */
  | 'record'
  /** What the officer ticked and wrote. */
  | 'form'
  /** The executed SOP. */
  | 'executed'
  /** What the reporter reads on the tracking page. */
  | 'reporter';

/** One thing a row of an SOP asks for. */
export interface Asked {
  /** Words of the row itself, copied from the document. */
  readonly words: string;
  readonly place: Place;
  /** What must stand there; `{nomor}` and `{tiket}` stand for the numbers of the run. Of a file: that it is there. */
  readonly says: string;
  /** The run it is looked for in, where another way shows it than the first. */
  readonly run?: TableRunId;
}

/** What is asked of the steps of an SOP, by the number of their row. */
export type AskedRows = Readonly<Record<string, readonly Asked[]>>;

export const on = (paper: string): Place => ({ paper });

export const strategy =
  'Domain dinonaktifkan, halaman pemeliharaan dipasang, dan seluruh berkas dicadangkan sebelum disentuh:';
export const handling =
  'Penanganan yang dilakukan Berkas yang ditanam penyerang dihapus, kata sandi seluruh pengelola diganti, dan sistem pengelola konten dimutakhirkan.';
export const cause =
  'Analisis penyebab Penyerang masuk melalui celah pada pengaya galeri yang tidak dimutakhirkan sejak tahun 2024';
export const obstacle =
  'Kode sumber dipegang pihak pengembang; celahnya tidak dapat ditutup oleh Tim sendiri.';
export const advice = '1. Perbarui pengaya dan ganti seluruh kata sandi.';
export const followed = 'Tindak lanjut Rekomendasi nomor 2 dan 3 telah dilaksanakan';
export const coordinated =
  'Hasil koordinasi Pengembang akan menutup celah pada versi 2.4.1 dan menyerahkan hasil pengujiannya.';
export const carriedOut =
  '1. Pengaya galeri dihapus. 2. Kata sandi seluruh pengelola diganti. 3. Sistem pengelola konten dimutakhirkan ke versi terbaru.';

/** The four things that row 3 of both SOPs has verified, each with its finding. */
export const verified = (
  paper: string,
  kind: string,
  words: readonly string[],
): readonly Asked[] => [
  {
    words: words[0] ?? '',
    place: on(paper),
    says: 'Identitas pelapor Terverifikasi Pelapor dihubungi melalui telepon dan membenarkan aduannya.',
  },
  { words: words[1] ?? '', place: on(paper), says: `Jenis insiden siber ${kind}` },
  {
    words: words[2] ?? '',
    place: on(paper),
    says: 'Lokasi server Terverifikasi Peladen virtual di pusat data dinas, rak 3.',
  },
  {
    words: words[3] ?? '',
    place: on(paper),
    says: 'Sistem log Terverifikasi Catatan akses tersedia sejak tiga bulan terakhir.',
  },
];

/** What the report of row 10 holds; the SOPs name it without its parts, which are those of BSSN's guide. */
export const finalReport = (words: string): readonly Asked[] =>
  [
    'LAPORAN TENTANG PENANGANAN INSIDEN SIBER',
    'Langkah yang dilakukan dan hasilnya Domain dinonaktifkan, berkas penyerang dihapus, celah ditutup pengembang',
    'Waktu yang diperlukan Sebagaimana dalam tabel waktu setiap langkah.',
    'Penyebab insiden Penyerang masuk melalui celah pada pengaya galeri',
    'Dampak dan biaya Layanan terhenti sejak domain dinonaktifkan sampai tindakan sementara dicabut.',
    'Bukti yang ditemukan Berkas alfa.php dan catatan akses tanggal 16 November 2026.',
    'Pelajaran yang dipetik Pemberitahuan dari warga datang lebih dahulu daripada pemantauan sendiri',
    'Analisis agar tidak terulang Pengaya tidak dimutakhirkan karena tidak ada penanggung jawab.',
    'Evaluasi dan rekomendasi Langkah dilaksanakan menurut urutan SOP; beberapa di antaranya melampaui waktu baku.',
  ].map((says) => ({ words, place: on('Laporan Penanganan Insiden Siber'), says }));
