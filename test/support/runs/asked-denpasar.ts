import {
  advice,
  type AskedRows,
  carriedOut,
  coordinated,
  finalReport,
  followed,
  handling,
  obstacle,
  on,
  strategy,
  verified,
} from './asked.ts';

const measuresPaper =
  'Langkah Penanganan sementara insiden siber (Non aktif Domain ,mengganti tampilan dengan undercontruction/maintanance, Backup data)';

/** What each row of Denpasar's SOP asks for, taken from the document, and where a run must answer it. */
export const askedOfDenpasar: AskedRows = {
  1: [
    {
      words: 'Menerima laporan insiden siber',
      place: on('Laporan Insiden Siber'),
      says: 'Nomor kasus {nomor} Diterima Selasa, 17 November 2026 pukul 11.00 WITA',
    },
    {
      words: 'laporan dapat berasal dari pihak luar',
      place: on('Laporan Insiden Siber'),
      says: 'Nama Pemohon Contoh Sebagai Perseorangan',
    },
    {
      words: 'Laporan Insiden Siber',
      place: on('Laporan Insiden Siber'),
      says: 'Aplikasi perizinan tidak dapat dibuka sejak pagi',
    },
  ],
  2: [
    {
      words: 'Meneruskan laporan insiden kepada Tim Denpasar-CSIRT',
      place: on('Laporan Insiden Siber diterima Tim Denpasar-CSIRT'),
      says: 'Yang meneruskan Kepala Bidang Persandian',
    },
    {
      words: 'Laporan Insiden Siber diterima Tim Denpasar -CSIRT',
      place: on('Laporan Insiden Siber diterima Tim Denpasar-CSIRT'),
      says: 'Diterima oleh anggota Tim Ayu Rekaan, S.Kom.',
    },
  ],
  3: [
    ...verified('Laporan verifikasi', 'Layanan tidak dapat diakses', [
      'Identitas Pelapor',
      'Jenis Insiden Siber',
      'Lokasi server',
      'Sistem log',
    ]),
    {
      words: 'Laporan valid (terkait serangan siber)',
      place: on('Laporan verifikasi'),
      says: 'Laporan dinyatakan valid (terkait serangan siber) untuk segera ditindaklanjuti.',
    },
    {
      words: 'Laporan tidak valid (tidak ada indikasi serangan siber)',
      place: on('Laporan verifikasi'),
      says: 'Laporan dinyatakan tidak valid (tidak ada indikasi serangan siber).',
      run: 'denpasar-tidak-valid',
    },
  ],
  4: [
    {
      words: 'Menyusun Strategi mitigasi terhadap insiden siber',
      place: on(measuresPaper),
      says: strategy,
    },
    {
      words: 'Non aktif Domain',
      place: on(measuresPaper),
      says: 'Menonaktifkan domain',
    },
    {
      words: 'mengganti tampilan dengan',
      place: on(measuresPaper),
      says: 'Mengganti tampilan dengan halaman pemeliharaan',
    },
    { words: 'Backup data', place: on(measuresPaper), says: 'Mencadangkan data' },
  ],
  5: [
    {
      words: 'Melaksanakan penanganan insiden siber',
      place: on('Laporan penanganan insiden siber'),
      says: handling,
    },
    {
      words: 'sesuai strategi mitigasi yang di susun',
      place: 'record',
      says: 'Tindakan dilaksanakan: Nonaktif domain',
    },
    {
      words: 'sesuai strategi mitigasi yang di susun',
      place: 'record',
      says: 'Tindakan dilaksanakan: Halaman pemeliharaan',
    },
    {
      words: 'sesuai strategi mitigasi yang di susun',
      place: 'record',
      says: 'Tindakan dilaksanakan: Pencadangan data',
    },
    {
      words: 'Laporan penanganan insiden siber',
      place: on('Laporan penanganan insiden siber'),
      says: 'Insiden telah tertangani.',
    },
    {
      words: 'Laporan penanganan insiden siber yang belum berhasil di tangani',
      place: on('Laporan penanganan insiden siber yang belum berhasil di tangani'),
      says: obstacle,
      run: 'denpasar-belum-tertangani',
    },
    {
      words: 'jika tidak bisa ditangani',
      place: on('Laporan penanganan insiden siber yang belum berhasil di tangani'),
      says: 'Penanganan insiden memerlukan koordinasi dengan pengembang (vendor), Bali Prov-CSIRT, atau Badan Siber dan Sandi Negara.',
      run: 'denpasar-belum-tertangani',
    },
  ],
  6: [
    {
      words: 'Menyampaikan laporan analisis dan rekomendasi inseden siber',
      place: on('Laporan rekomendasi dari Bali Prov-CSIRT/BSSN/PD terkait'),
      says: 'Uraian selengkapnya dimuat dalam Laporan Analisis Insiden Siber dan Rekomendasi Penanganan Insiden Siber',
    },
    {
      words: 'ke Bali Prov-CSIRT dan BSSN serta PD terkait',
      place: on('Laporan rekomendasi dari Bali Prov-CSIRT/BSSN/PD terkait'),
      says: '1. Ketua Tim Bali Prov-CSIRT 2. Kepala Badan Siber dan Sandi Negara 3. Kepala Dinas Contoh',
    },
    {
      words: 'tembusan kepada Sekretaris Daerah sebagai laporan',
      place: on('Laporan rekomendasi dari Bali Prov-CSIRT/BSSN/PD terkait'),
      says: 'Sekretaris Daerah Kota Denpasar (sebagai laporan)',
    },
    {
      words: 'Menyampaikan',
      place: 'record',
      says: 'Naskah dikirim kepada Bali Prov-CSIRT, BSSN, PD terkait, Sekretaris Daerah melalui aplikasi persuratan (Srikandi): Laporan rekomendasi dari Bali Prov-CSIRT/BSSN/PD terkait',
    },
    {
      words: 'rekomendasi inseden siber',
      place: on('Laporan rekomendasi dari Bali Prov-CSIRT/BSSN/PD terkait'),
      says: `Rekomendasi ${advice}`,
    },
    {
      words: 'Laporan rekomenda si dari Bali Prov- CSIRT/BS SN/PD terkait',
      place: 'record',
      says: 'Jawaban diterima dari BSSN melalui surel, surat nomor 118/BSSN/XI/2026',
    },
    {
      words: 'BSSN/PD terkait',
      place: 'executed',
      says: 'Batasi akses pengelola dari luar jaringan dinas.',
    },
  ],
  7: [
    {
      words: 'Menindak lanjuti laporan (dalam bentuk rekomendasi)',
      place: on('Konfirmasi dan Rekomendasi Penanganan Siber'),
      says: followed,
    },
    {
      words: 'Konfirmasi dan Rekomenda si Penangana n Siber',
      place: on('Konfirmasi dan Rekomendasi Penanganan Siber'),
      says: `Rekomendasi penanganan ${advice}`,
    },
    {
      words: 'apabila di perlukan',
      place: on('Konfirmasi dan Rekomendasi Penanganan Siber'),
      says: 'insiden tidak perlu dieskalasi kepada Badan Siber dan Sandi Negara.',
    },
    {
      words: 'eskalasi ke BSSN',
      place: on('Permohonan bantuan penanganan insiden siber'),
      says: 'dengan hormat kami mohon bantuan penanganan insiden siber pada Aplikasi Perizinan Contoh',
      run: 'denpasar-belum-tertangani',
    },
    {
      words: 'eskalasi ke BSSN',
      place: 'record',
      says: 'Naskah dikirim kepada BSSN melalui aplikasi persuratan (Srikandi): Permohonan bantuan penanganan insiden siber',
      run: 'denpasar-belum-tertangani',
    },
  ],
  8: [
    {
      words: 'rekomendasi tim Denpasar CSIRT dan BSSN',
      place: on('Laporan rekomendasi hasil kordinasi'),
      says: `Rekomendasi yang disampaikan ${advice}`,
    },
    {
      words: 'berkoordinasi dengan pihak pengembang aplikasi',
      place: on('Laporan rekomendasi hasil kordinasi'),
      says: 'Pengembang yang dihubungi PT Pengembang Contoh',
    },
    {
      words: 'hasil kordinasi',
      place: on('Laporan rekomendasi hasil kordinasi'),
      says: coordinated,
    },
  ],
  9: [
    {
      words: 'langkah-langkah penanganan insiden yang telah dilaksanakan',
      place: on('Tanggapan Laporan Siber'),
      says: carriedOut,
    },
    {
      words: 'berdasarkan rekomendasi',
      place: on('Tanggapan Laporan Siber'),
      says: 'langkah-langkah penanganan yang telah dilaksanakan berdasarkan rekomendasi',
    },
    {
      words: 'Tanggapan Laporan Siber',
      place: on('Tanggapan Laporan Siber'),
      says: 'Hal : Tanggapan atas Laporan Insiden Siber pada Aplikasi Perizinan Contoh',
    },
  ],
  10: finalReport('Menyusun Laporan Penanganan Insiden Siber'),
};
