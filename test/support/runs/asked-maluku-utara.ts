import {
  advice,
  type AskedRows,
  carriedOut,
  cause,
  coordinated,
  finalReport,
  followed,
  obstacle,
  on,
  strategy,
  verified,
} from './asked.ts';

const measuresPaper =
  'Langkah penanganan sementara insiden siber (Non aktif Domain, mengganti tampilan dengan underconstruction/maintenance Backup data)';

/** What each row of Maluku Utara's SOP asks for, taken from the document, and where a run must answer it. */
export const askedOfMalukuUtara: AskedRows = {
  1: [
    {
      words: 'Menerima laporan insiden siber',
      place: on('Formulir aduan Insiden Siber'),
      says: 'Nomor kasus {nomor} Diterima Selasa, 17 November 2026 pukul 12.00 WIT',
    },
    {
      words: 'laporan dapat berasal dari pihak luar',
      place: on('Formulir aduan Insiden Siber'),
      says: 'Nama Warga Contoh Sebagai Perseorangan',
    },
    {
      words: 'Formulir aduan Insiden Siber',
      place: on('Formulir aduan Insiden Siber'),
      says: 'Halaman depan situs dinas diganti orang. Muncul gambar hitam dengan tulisan.',
    },
  ],
  2: [
    {
      words: 'Meneruskan aduan insiden keapada Tim Malutprov-CSIRT',
      place: on('Formulir aduan Insiden Siber diterima Tim Malutprov-CSIRT'),
      says: 'Yang meneruskan Pengelola Layanan Pengaduan',
    },
    {
      words: 'diterima Tim Malutprov-CSIRT',
      place: on('Formulir aduan Insiden Siber diterima Tim Malutprov-CSIRT'),
      says: 'Diterima oleh anggota Tim Ayu Rekaan, S.Kom.',
    },
    {
      words: 'Formulir aduan Insiden Siber',
      place: on('Formulir aduan Insiden Siber diterima Tim Malutprov-CSIRT'),
      says: 'Halaman depan situs dinas diganti orang.',
    },
  ],
  3: [
    ...verified('Formulir aduan Insiden Siber', 'Tampilan situs berubah (web defacement)', [
      'Identitas Pelapor',
      'Jenis Insiden Siber',
      'Lokasi Server',
      'Sistem Log',
    ]),
    {
      words: 'Laporan valid (terkait serangan siber)',
      place: on('Formulir aduan Insiden Siber'),
      says: 'Laporan dinyatakan valid (terkait serangan siber) dan ditindaklanjuti.',
    },
    {
      words: 'Laporan tidak valid (tidak ada indikasi serangan siber)',
      place: on('Formulir aduan Insiden Siber'),
      says: 'Laporan dinyatakan tidak valid (tidak ada indikasi serangan siber).',
      run: 'maluku-utara-tidak-valid',
    },
  ],
  4: [
    {
      words: 'Menyusun strategi mitigasi terhadap insiden siber',
      place: on(measuresPaper),
      says: strategy,
    },
    ...(
      [
        ['Non aktif Domain', 'Menonaktifkan domain'],
        [
          'mengganti tampilan dengan underconstruction/maintenance',
          'Mengganti tampilan dengan halaman pemeliharaan',
        ],
        ['Backup data', 'Mencadangkan data'],
      ] as const
    ).map(([words, says]) => ({
      words,
      place: on(measuresPaper),
      says,
    })),
  ],
  5: [
    {
      words: 'Mengidentifikasi insiden siber',
      place: on('Formulir Penanganan Insiden Siber'),
      says: cause,
    },
    {
      words: 'sesuai strategi mitigasi yang disusun',
      place: 'record',
      says: 'Tindakan dilaksanakan: Nonaktif domain',
    },
    {
      words: 'sesuai strategi mitigasi yang disusun',
      place: 'record',
      says: 'Tindakan dilaksanakan: Halaman pemeliharaan',
    },
    {
      words: 'sesuai strategi mitigasi yang disusun',
      place: 'record',
      says: 'Tindakan dilaksanakan: Pencadangan data',
    },
    {
      words: 'Formulir Penanganan Insiden Siber',
      place: on('Formulir Penanganan Insiden Siber'),
      says: 'Berkas yang ditanam penyerang dihapus',
    },
    {
      words: 'Formulir Penanganan Insiden Siber',
      place: on('Formulir Penanganan Insiden Siber'),
      says: 'Insiden telah tertangani.',
    },
    {
      words: 'Laporan Penanganan Insiden Siber yang belum berhasil di tangani',
      place: on('Laporan Penanganan Insiden Siber yang belum berhasil di tangani'),
      says: obstacle,
      run: 'maluku-utara-belum-tertangani',
    },
    {
      words: 'Jika tidak bisa ditangani dilanjutkan dengan berkoordinasi dengan Pengembang/ BSSN',
      place: on('Laporan Penanganan Insiden Siber yang belum berhasil di tangani'),
      says: 'Penanganan insiden memerlukan koordinasi dengan pengembang aplikasi atau Badan Siber dan Sandi Negara.',
      run: 'maluku-utara-belum-tertangani',
    },
  ],
  6: [
    {
      words: 'Menyampaikan hasil analisis dan rekomendasi insiden siber',
      place: on('Laporan Rekomendasi dari Malutprov-CSIRT/BSSN/PD terkait'),
      says: 'Uraian selengkapnya dimuat dalam Laporan Analisis Insiden Siber dan Rekomendasi Penanganan Insiden Siber',
    },
    {
      words: 'BSSN serta Perangkat Daerah (PD) terkait',
      place: on('Laporan Rekomendasi dari Malutprov-CSIRT/BSSN/PD terkait'),
      says: '1. Kepala Badan Siber dan Sandi Negara 2. Kepala Dinas Contoh',
    },
    {
      words: 'tembusan kepada Sekretariat Daerah sebagai laporan',
      place: on('Laporan Rekomendasi dari Malutprov-CSIRT/BSSN/PD terkait'),
      says: '1. Sekretaris Daerah Provinsi Maluku Utara (sebagai laporan) 2. Anggota Tim Malutprov-CSIRT',
    },
    {
      words: 'Menyampaikan',
      place: 'record',
      says: 'Naskah dikirim kepada Tim Malutprov-CSIRT, BSSN, Perangkat Daerah (PD) terkait, Sekretariat Daerah melalui aplikasi persuratan (Srikandi): Laporan Rekomendasi dari Malutprov-CSIRT/BSSN/PD terkait',
    },
    {
      words: 'Laporan Rekomendasi dari Malutprov-CSIRT',
      place: on('Laporan Rekomendasi dari Malutprov-CSIRT/BSSN/PD terkait'),
      says: `Rekomendasi ${advice}`,
    },
    {
      words: 'BSSN/PD terkait',
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
      words: 'Menindaklanjuti laporan (dalam bentuk rekomendasi)',
      place: on('Konfirmasi dan Rekomendasi Penanganan Siber'),
      says: followed,
    },
    {
      words: 'Konfirmasi dan Rekomendasi Penanganan Siber',
      place: on('Konfirmasi dan Rekomendasi Penanganan Siber'),
      says: `Rekomendasi penanganan ${advice}`,
    },
    {
      words: 'apabila diperlukan',
      place: on('Konfirmasi dan Rekomendasi Penanganan Siber'),
      says: 'insiden tidak perlu dieskalasi kepada Badan Siber dan Sandi Negara.',
    },
    {
      words: 'eskalasi ke BSSN',
      place: on('Permohonan bantuan penanganan insiden siber'),
      says: 'dengan hormat kami mohon bantuan penanganan insiden siber pada Situs Dinas Contoh',
      run: 'maluku-utara-belum-tertangani',
    },
    {
      words: 'eskalasi ke BSSN',
      place: 'record',
      says: 'Naskah dikirim kepada BSSN melalui aplikasi persuratan (Srikandi): Permohonan bantuan penanganan insiden siber',
      run: 'maluku-utara-belum-tertangani',
    },
  ],
  8: [
    {
      words: 'rekomendasi Tim Malutprov-CSIRT dan BSSN',
      place: on('Laporan hasil penanganan insiden'),
      says: `Rekomendasi yang disampaikan ${advice}`,
    },
    {
      words: 'berkoordinasi dengan pihak pengembang aplikasi',
      place: on('Laporan hasil penanganan insiden'),
      says: 'Pengembang yang dihubungi PT Pengembang Contoh',
    },
    {
      words: 'Laporan hasil penanganan insiden',
      place: on('Laporan hasil penanganan insiden'),
      says: coordinated,
    },
  ],
  9: [
    {
      words: 'langkah – langkah penanganan insiden yang telah dilaksanakan',
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
      says: 'Hal : Tanggapan atas Laporan Insiden Siber pada Situs Dinas Contoh',
    },
  ],
  10: finalReport('Menyusun Laporan Penanganan Insiden Siber'),
};
