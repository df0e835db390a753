/** What officers write into the forms of the steps, at the length they really write; all invented. */
const common: Readonly<Record<string, unknown>> = {
  'kelengkapan-aduan': ['identitas-pelapor', 'uraian', 'sistem', 'bukti'],
  'nomor-agenda': '118/SM/XI/2026',
  catatan: 'Aduan diterima lengkap dan langsung diteruskan.',
  'diteruskan-kepada': 'Ayu Rekaan, S.Kom.',
  disposisi: 'Mohon diverifikasi hari ini dan dilaporkan hasilnya.',
  'identitas-pelapor-catatan': 'Pelapor dihubungi melalui telepon dan membenarkan aduannya.',
  'jenis-insiden-catatan': 'Halaman depan diganti dan tautan judi ditanam pada 14 berkas.',
  'lokasi-server-catatan': 'Peladen virtual di pusat data dinas, rak 3.',
  'sistem-log-catatan': 'Catatan akses tersedia sejak tiga bulan terakhir.',
  tindakan: ['disable-domain', 'maintenance-page', 'backup'],
  strategi:
    'Domain dinonaktifkan, halaman pemeliharaan dipasang, dan seluruh berkas dicadangkan sebelum disentuh:\n1. Nonaktifkan domain pada DNS dinas.\n2. Pasang halaman pemeliharaan pada peladen lain.\n3. Cadangkan berkas dan basis data ke media terpisah.',
  'penanggung-jawab': 'Ayu Rekaan, S.Kom.',
  'aplikasi-serumah': 'Layanan Arsip Contoh\nLayanan Agenda Contoh',
  penanganan:
    'Berkas yang ditanam penyerang dihapus, kata sandi seluruh pengelola diganti, dan sistem pengelola konten dimutakhirkan. Peladen dipindai ulang dua kali; pada pemindaian kedua tidak ditemukan berkas mencurigakan.',
  penyebab:
    'Penyerang masuk melalui celah pada pengaya galeri yang tidak dimutakhirkan sejak tahun 2024, lalu menanam berkas alfa.php pada folder unggahan.',
  'rekomendasi-awal':
    'Hapus pengaya galeri.\nBatasi jenis berkas yang dapat diunggah.\nAktifkan pemberitahuan perubahan berkas.',
  tools: 'Pemindai berkas, pembanding berkas',
  kendala: 'Kode sumber dipegang pihak pengembang; celahnya tidak dapat ditutup oleh Tim sendiri.',
  deskripsi: 'Halaman depan situs dinas diganti dan memuat tautan judi daring.',
  kronologi:
    'Pukul 08.00 situs masih biasa.\nPukul 09.10 warga melaporkan halaman berubah.\nPukul 09.25 Tim membenarkan perubahan itu.',
  dampak: 'Layanan informasi publik tidak dapat dipakai. Tidak ada data pribadi yang terbaca.',
  rekomendasi:
    'Perbarui pengaya dan ganti seluruh kata sandi.\nPasang pemantauan perubahan berkas.\nTunjuk penanggung jawab pemutakhiran.',
  narahubung:
    'Ayu Rekaan, S.Kom., Analis Keamanan Informasi, telepon (000) 0000000, analis@contoh.example',
  pelajaran:
    'Pemberitahuan dari warga datang lebih dahulu daripada pemantauan sendiri; pemantauan perubahan berkas perlu dipasang pada semua situs dinas.',
  'nomor-surat': '118/PPC/XI/2026',
  tlp: 'amber',
  'tindak-lanjut':
    'Rekomendasi nomor 2 dan 3 telah dilaksanakan; rekomendasi nomor 1 menunggu pengembang.',
  'alasan-eskalasi':
    'Kode sumber belum dapat diperbaiki dan jejak penyerang mengarah ke peladen di luar daerah.',
  'bantuan-diminta': 'Analisis berkas jejak dan pendampingan pemulihan.',
  'hasil-koordinasi':
    'Pengembang akan menutup celah pada versi 2.4.1 dan menyerahkan hasil pengujiannya.',
  pengembang: 'PT Pengembang Contoh',
  'langkah-dilaksanakan':
    '1. Pengaya galeri dihapus.\n2. Kata sandi seluruh pengelola diganti.\n3. Sistem pengelola konten dimutakhirkan ke versi terbaru.',
  'pemberi-tanggapan': 'Dewi Rekaan, PT Pengembang Contoh',
  'uji-ulang':
    'Celah yang sama dicoba kembali tiga kali dan tidak berhasil; halaman depan tampil seperti semula.',
  'langkah-dan-hasil':
    'Domain dinonaktifkan, berkas penyerang dihapus, celah ditutup pengembang, dan layanan dibuka kembali sesudah perbaikannya lulus uji ulang.',
  'dampak-dan-biaya':
    'Layanan terhenti sejak domain dinonaktifkan sampai tindakan sementara dicabut. Biaya pemulihan: 3 orang selama 4 hari kerja.',
  pencegahan:
    'Pengaya tidak dimutakhirkan karena tidak ada penanggung jawab. Tunjuk penanggung jawab dan jadwalkan pemutakhiran bulanan.',
  evaluasi:
    'Langkah dilaksanakan menurut urutan SOP; beberapa di antaranya melampaui waktu baku. Daftar kontak pengembang perlu dilengkapi.',
  'waktu-diperlukan': 'Sebagaimana dalam tabel waktu setiap langkah.',
  'tools-dipakai': 'Pemindai berkas, pembanding berkas, pencatat lalu lintas jaringan',
  'bukti-ditemukan': 'Berkas alfa.php dan catatan akses tanggal 16 November 2026.',
  alasan: 'Perubahan pada halaman dibuat oleh pengelola situs sendiri.',
  penjelasan: 'Tidak ditemukan tanda serangan siber pada catatan akses.',
};

/** Words of Denpasar's application that could not be opened, where they differ from those of an altered page. */
const denpasar: Readonly<Record<string, unknown>> = {
  'jenis-insiden-catatan':
    'Aplikasi tidak dapat dibuka karena skrip yang ditanam penyerang menghabiskan memori peladen.',
  deskripsi:
    'Aplikasi perizinan tidak dapat dibuka; peladennya dipenuhi proses dari skrip yang ditanam penyerang.',
  kronologi:
    'Pukul 07.30 aplikasi mulai tidak dapat dibuka.\nPukul 08.10 petugas loket memberi tahu pemohon.\nSesudah laporan diterima, Tim menemukan skrip yang menghabiskan memori peladen.',
  dampak: 'Permohonan izin tidak dapat diajukan. Tidak ada data pribadi yang terbaca.',
  'uji-ulang':
    'Celah yang sama dicoba kembali tiga kali dan tidak berhasil; aplikasi dapat dibuka seperti semula.',
  alasan: 'Aplikasi tidak dapat dibuka karena pemeliharaan yang direncanakan pengelolanya.',
};

/** Words of Batam, whose SOP also asks about vulnerabilities, minutes and sanctions. */
const batam: Readonly<Record<string, unknown>> = {
  catatan: 'Bukti dan langkah pengulangan sudah disertakan pelapor.',
  tanggapan: 'Hasil penilaian kami sampaikan melalui halaman pantau laporan.',
  'kelengkapan-laporan': ['nama', 'keparahan', 'jenis', 'poc', 'bukti'],
  'cara-validasi': 'rapat',
  'hasil-validasi':
    'Langkah pelapor diulang dengan dua akun uji. Berkas milik akun lain terunduh setiap kali nomor pada alamat diganti; pemeriksaan hak akses tidak ada.',
  peserta:
    'Ayu Rekaan, S.Kom., Analis Keamanan Informasi, NIP 198513012010131021\nMade Rekaan, S.T., Pranata Komputer, NIP 198613012010131022\nRina Khayalan, S.E., Pengelola Layanan Dinas Layanan Contoh',
  keparahan: 'tinggi',
  'dasar-penilaian':
    'Berkas permohonan memuat data pribadi dan dapat diunduh tanpa hak. Serangan tidak memerlukan keahlian khusus.',
  'vektor-cvss': 'CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:N/A:N',
  'yang-diblokir': 'layanan.dinas-contoh.example/berkas',
  ringkasan:
    'Berkas permohonan milik orang lain dapat diunduh dengan mengganti nomor pada alamat. Tingkat kekritisan dinilai tinggi.',
  'tindakan-diminta':
    '1. Periksa hak akses pada setiap unduhan.\n2. Ganti nomor berurutan dengan kode acak.\n3. Uji ulang setiap unduhan dan sampaikan hasilnya.',
  sanksi:
    'Perangkat Daerah diminta memberi peringatan tertulis kepada pengelola layanan yang tidak menindaklanjuti temuan tahun 2025.',
  'jenis-sanksi': 'peringatan',
  'nomor-surat': '500.12/27/DNC/2026',
  tindakan:
    'Pemeriksaan hak akses dipasang pada seluruh unduhan dan nomor berurutan diganti dengan kode acak.',
  penyebab: 'Pemeriksaan hak akses hanya dilakukan pada halaman daftar, tidak pada unduhan.',
  'isi-surat': 'Celah telah ditutup dan diuji oleh pengelola layanan.',
  pembahasan: 'Hasil penanganan dipaparkan dan diuji ulang bersama dalam rapat.',
  'sisa-pekerjaan': 'Unduhan melalui aplikasi telepon genggam belum diperiksa.',
  jawaban: 'Laporan Saudara kami hargai. Setelah diuji, celah yang dilaporkan tidak terbukti.',
};

/** What kind of incident it turned out to be. */
const kinds: Readonly<Record<string, string>> = {
  'maluku-utara': 'web-defacement',
  denpasar: 'outage',
  batam: 'vulnerability',
};

const systems: Readonly<Record<string, unknown>> = {
  'maluku-utara': {
    name: 'Situs Dinas Contoh',
    url: 'https://dinas-contoh.example/berita',
    unit: 'RSUD Contoh',
    body: 'rsud-contoh',
    serverLocation: 'Pusat data dinas, rak 3',
    vendor: 'PT Pengembang Contoh',
  },
  denpasar: {
    name: 'Aplikasi Perizinan Contoh',
    url: 'https://izin.dinas-contoh.example',
    unit: 'RSUD Contoh',
    body: 'rsud-contoh',
    serverLocation: 'Pusat data dinas, rak 3',
    vendor: 'PT Pengembang Contoh',
  },
  batam: {
    name: 'Layanan Unduh Berkas',
    url: 'https://layanan.dinas-contoh.example/berkas',
    unit: 'RSUD Contoh',
    body: 'rsud-contoh',
    serverLocation: 'Peladen awan dinas',
    vendor: 'PT Pengembang Contoh',
  },
};

/** The answer to a field; undefined where a mere sample does. */
export const officeWords = (agency: string, step: string, field: string): unknown => {
  // One reason for a closed report is chosen, the other is written.
  if (agency === 'batam' && step === 'tolak' && field === 'alasan') return undefined;
  if (field === 'jenis-insiden' || field === 'kategori') return kinds[agency];
  if (field === 'sistem') return systems[agency];
  if (agency === 'batam') return batam[field];
  return agency === 'denpasar' ? (denpasar[field] ?? common[field]) : common[field];
};
