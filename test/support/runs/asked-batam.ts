import { type AskedRows, on } from './asked.ts';

const validity = 'Berita Acara hasil validasi';
const severity = 'Berita Acara penilaian tingkat kekritisan';
const toUnit = 'Surat';

/** What each row of Batam's SOP asks for, taken from the document, and where a run must answer it. */
export const askedOfBatam: AskedRows = {
  1: [
    {
      words: 'Menerima laporan pengaduan terkait kerentanan atau insiden',
      place: on('Respon laporan pengaduan'),
      says: 'Laporan tersebut telah kami terima dan tercatat dengan nomor kasus {nomor}.',
    },
    {
      words: 'Respon laporan pengaduan',
      place: on('Respon laporan pengaduan'),
      says: 'Laporan diterima dalam keadaan lengkap dan diteruskan untuk dinilai.',
    },
    {
      words: 'Respon laporan pengaduan',
      place: 'reporter',
      says: 'Laporan Anda sudah diterima Help Desk BATAM-CSIRT',
    },
    {
      words: 'Nama Lengkap',
      place: on('Respon laporan pengaduan'),
      says: 'Kepada Peneliti Contoh.',
    },
    { words: 'Tingkat Keparahan', place: 'form', says: 'keparahan' },
    {
      words: 'Jenis Kerentanan',
      place: on('Respon laporan pengaduan'),
      says: 'Jenis kerentanan IDOR',
    },
    { words: 'Proof Of Concept', place: 'form', says: 'poc' },
    { words: 'Bukti berupa Screenshot atau Log', place: 'form', says: 'bukti' },
  ],
  2: [
    {
      words: 'Menginput laporan ke tiket untuk mendapatkan nomor antrian',
      place: 'record',
      says: 'Nomor tiket diterbitkan: {tiket}',
    },
    {
      words: 'Nomor Tiket',
      place: 'reporter',
      says: 'Laporan Anda sudah mendapat nomor tiket {tiket}',
    },
  ],
  3: [
    {
      words: 'penilaian terhadap validitas laporan yang diterima',
      place: on(validity),
      says: 'Laporan dinyatakan valid.',
    },
    {
      words: 'Berita Acara hasil validasi',
      place: on(validity),
      says: 'Hasil pemeriksaan Langkah pelapor diulang dengan dua akun uji.',
    },
    {
      words: 'Laporan pengaduan',
      place: on(validity),
      says: 'Laporan yang dinilai Nomor kasus : {nomor} Nomor tiket : {tiket}',
    },
    {
      words: 'Mengundang perangkat daerah terkait apabila diperlukan',
      place: on(validity),
      says: 'Jabatan : Pengelola Layanan Dinas Layanan Contoh',
    },
    {
      words: 'Cara melakukan validasi 1. Via Tiket; atau 2. Melakukan rapat',
      place: on(validity),
      says: 'Penilaian dilakukan dalam rapat.',
    },
    { words: 'Dokumentasi', place: { file: 'Dokumentasi' }, says: '' },
  ],
  4: [
    {
      words: 'penilaian terhadap tingkat keparahan kerentanan yang dilaporkan',
      place: on(severity),
      says: 'Tingkat kekritisan dinilai tinggi.',
    },
    {
      words: 'Berita Acara penilaian tingkat kekritisan',
      place: on(severity),
      says: 'Dasar penilaian Berkas permohonan memuat data pribadi dan dapat diunduh tanpa hak.',
    },
    {
      words: 'Mengundang perangkat daerah terkait apabila diperlukan',
      place: on(severity),
      says: 'Jabatan : Pengelola Layanan Dinas Layanan Contoh',
    },
    { words: 'Dokumentasi', place: { file: 'Dokumentasi' }, says: '' },
  ],
  5: [
    {
      words: 'Melakukan blokir Sistem Elektronik',
      place: 'record',
      says: 'Tindakan dilaksanakan: Blokir sistem elektronik',
    },
    { words: 'Screenshot blokir', place: { file: 'Screenshot blokir' }, says: '' },
    {
      words: 'Tinggi : Blokir',
      place: on('Catatan keputusan blokir'),
      says: 'Sistem elektronik diblokir.',
    },
    {
      words: 'Rendah : Tidak Blokir',
      place: on('Catatan keputusan blokir'),
      says: 'Langkah ini tidak memblokir sistem elektronik.',
      run: 'batam-rendah',
    },
  ],
  6: [
    {
      words: 'Membuat laporan hasil validasi',
      place: on('Laporan Pengaduan'),
      says: 'Hasil validasi Langkah pelapor diulang dengan dua akun uji.',
    },
    {
      words: 'tingkat kekritisan',
      place: on('Laporan Pengaduan'),
      says: 'Tingkat kekritisan Tingkat kekritisan dinilai tinggi.',
    },
    {
      words: 'Berita Acara Validasi',
      place: on('Laporan Pengaduan'),
      says: 'Penilaian validitas dituangkan dalam Berita Acara Nomor 000.6 / 1 / BA / KOMIN / XI / 2026',
    },
    {
      words: 'untuk disampaikan ke Perangkat Daerah terkait',
      place: on(toUnit),
      says: 'Yth. Kepala Dinas Contoh',
    },
    {
      words: 'untuk disampaikan ke Perangkat Daerah terkait',
      place: 'record',
      says: 'Naskah dikirim kepada Perangkat Daerah terkait melalui aplikasi persuratan (Srikandi): Surat',
    },
    {
      words: 'Surat',
      place: on(toUnit),
      says: 'kami mohon agar Dinas Contoh melaksanakan hal-hal sebagai berikut: 1. Periksa hak akses pada setiap unduhan.',
    },
    {
      words: 'Peringatan atau rekomendasi sanksi untuk ASN / perangkat daerah',
      place: on('Peringatan atau rekomendasi sanksi untuk ASN / perangkat daerah'),
      says: 'Perangkat Daerah diminta memberi peringatan tertulis kepada pengelola layanan',
    },
  ],
  7: [
    {
      words: 'Menangani kerentanan yang ditemukan',
      place: on('laporan hasil penanganan kerentanan yang ditemukan'),
      says: 'Tindakan yang dilakukan Pemeriksaan hak akses dipasang pada seluruh unduhan',
    },
    {
      words: 'laporan hasil penanganan kerentanan yang ditemukan',
      place: on('laporan hasil penanganan kerentanan yang ditemukan'),
      says: 'Hasil penanganan Kerentanan sudah ditutup.',
    },
  ],
  8: [
    {
      words: 'hasil tindak lanjut dari kerentanan yang ditemukan',
      place: on(toUnit),
      says: 'kami sampaikan hasil tindak lanjut pertama. Celah telah ditutup',
    },
    {
      words: 'Membuat surat',
      place: on(toUnit),
      says: 'Yth. Kepala Dinas Komunikasi dan Informatika Kota Batam',
    },
  ],
  9: [
    {
      words: 'Mengadakan rapat internal pembahasan hasil tindak lanjut',
      place: on('Berita acara hasil rapat internal'),
      says: 'telah mengadakan rapat internal pembahasan hasil tindak lanjut pertama atas kerentanan pada Layanan Unduh Berkas',
    },
    {
      words: 'Berita acara hasil rapat internal',
      place: on('Berita acara hasil rapat internal'),
      says: 'Pembahasan dan kesimpulan Hasil penanganan dipaparkan dan diuji ulang bersama dalam rapat.',
    },
    {
      words: 'Sudah : Layanan aktif kembali',
      place: on('Berita acara hasil rapat internal'),
      says: 'Penanganan dinyatakan sudah selesai. Layanan yang ditangguhkan agar diaktifkan kembali.',
    },
    {
      words: 'Belum : Tetap ditangguhkan',
      place: on('Berita acara hasil rapat internal'),
      says: 'Penanganan dinyatakan belum selesai. Layanan yang ditangguhkan tetap ditangguhkan.',
      run: 'batam-keempat',
    },
  ],
  10: [
    {
      words: 'Membuka blokir',
      place: 'record',
      says: 'Tindakan dicabut: Blokir sistem elektronik',
    },
    { words: 'Menutup Tiket', place: 'record', says: 'Kasus ditutup: Selesai ditangani' },
    {
      words: 'Menutup Tiket',
      place: 'reporter',
      says: 'Laporan Anda selesai ditangani dan tiketnya ditutup.',
    },
    { words: 'Nomor tiket', place: { file: 'Nomor tiket' }, says: '{tiket}' },
  ],
};
