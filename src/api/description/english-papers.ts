/** English of what the description says of official papers. By its Indonesian. */
export const englishOfPapers: Readonly<Record<string, string>> = {
  'Naskah dinas': 'Official papers',
  'Ada yang tidak disertakan karena menyangkut naskah terbatas; hash tetap mencakupnya.':
    'Something is left out because it concerns a restricted paper; the hash covers it all the same.',
  'Naskah dinas kasus: draf, tanda tangan, nomor, pemeriksaan.':
    'The official papers of cases: drafts, signatures, numbers, checking.',
  'Naskah dinas sebuah kasus': 'The official papers of a case',
  'Naskah dinas sebuah kasus.': 'The official papers of a case.',
  'Menurut urutan langkahnya. Isinya diubah dengan perintah edit-document; diparaf, dibatalkan, dan dicatat penerimaannya dengan initial-document, revoke-document, receive-document.':
    'In the order of their steps. Their text is changed with the command edit-document; they are initialled, revoked and recorded as received with initial-document, revoke-document, receive-document.',
  'Naskah dinas sebagai PDF': 'A paper as PDF',
  'Draf yang disusun saat itu juga, atau dengan `version` berkas bertanda tangan byte demi byte.':
    'The draft made at that moment, or with `version` the signed file byte for byte.',
  'Tanda tangani naskah': 'Sign papers',
  'Satu perbuatan satu orang: semua naskah dengan sekali memasukkan passphrase. Nomor diberikan di sini; naskah yang tidak jadi ditandatangani tidak berubah. Setiap naskah menyebut `fingerprint` yang dibaca; bila isinya sudah berubah, naskah itu tidak ditandatangani. Bila sebagian sudah ditandatangani, jawabannya 200 dengan `failure`.':
    'One act of one person: all papers with one entry of the passphrase. Numbers are given here; papers that were not signed are unchanged. Each paper states the `fingerprint` that was read; one that has changed since is not signed. Where some were signed, the answer is 200 with `failure`.',
  'Yang ditandatangani': 'What was signed',
  'Pengaturan naskah dinas': 'The paper settings',
  'Pengaturan naskah': 'The paper settings',
  'Ganti pengaturan naskah dinas': 'Change the paper settings',
  'Bagi pengendali dan administrator. Draf langsung mengikuti; naskah yang sudah ditandatangani tidak berubah.':
    'For coordinating executors and administrators. Drafts follow at once; papers already signed do not change.',
  'Pengaturan naskah sesudah perubahan': 'The paper settings after the change',
  'Register nomor surat': 'A letter register',
  'Periksa keaslian naskah menurut kodenya': 'Check by its code whether a paper is genuine',
  'Terbuka bagi siapa saja. Bandingkan `sha256` dengan berkas di tangan Anda.':
    'Open to everybody. Compare `sha256` with the file you have.',
  'Naskah yang tercatat dengan kode ini': 'The paper on record with this code',
  'Dokumen SOP sebagai PDF': 'The SOP document as PDF',
  'Terbuka bagi siapa saja. `ETag` berubah bersama isinya; dengan `If-None-Match` berkas yang sama tidak dikirim lagi.':
    'Open to everybody. `ETag` changes with the content; with `If-None-Match` the same file is not sent again.',
  'Dokumen SOP tidak berubah': 'The SOP document has not changed',
  'SOP terlaksana sebagai PDF': 'The SOP as it was carried out, as PDF',
  'Bagan alir SOP kasus ini dengan waktu sebenarnya tiap putaran, dihitung sampai saat ini. Bukan dokumen SOP.':
    'The flowchart of this case’s SOP with the actual times of every turn, counted up to now. It is not the SOP document.',
  'SOP terlaksana': 'The SOP as it was carried out',
  'Dokumen SOP': 'The SOP document',

  'NIP 18 angka, sebagai teks.': 'NIP of 18 digits, as text.',
  'Gambar PNG, JPEG, atau SVG, paling besar 500 KB.':
    'A PNG, JPEG or SVG picture of at most 500 KB.',
  'Hanya dicetak pada naskah yang ditandatangani melalui BSrE.':
    'Printed only on papers signed through BSrE.',
  'Pola nomor, misalnya `{klasifikasi} / {urut} / {unit} / {bulanRomawi} / {tahun}`.':
    'Number pattern, for instance `{klasifikasi} / {urut} / {unit} / {bulanRomawi} / {tahun}`.',
  'Pengaturan naskah dinas.': 'The paper settings.',
  'Pengaturan naskah yang baru, dan alasannya.': 'The new paper settings, and the reason.',
  'Kop, nomor, dan penanda tangan naskah dinas.':
    'Letterhead, numbers and signers of official papers.',
  'Yang masih kurang sebelum dapat ditandatangani.': 'What is missing before it can be signed.',
  'null mengembalikan bagian itu mengikuti kasus.': 'null lets that part follow the case again.',
  'null: sampai selesai.': 'null: until it is over.',
  'Rapat tentang kasus, di samping alur SOP. Naskahnya: rapat.undangan, rapat.daftar-hadir, rapat.notula, dengan nomor rapat sebagai `turn`.':
    'A meeting about the case, beside the flow of the SOP. Its papers: rapat.undangan, rapat.daftar-hadir, rapat.notula, with the number of the meeting as `turn`.',
  'Disposisi: laporan diteruskan di dalam instansi dengan petunjuk. Naskahnya: disposisi.lembar, dengan nomor disposisi sebagai `turn`.':
    'A disposition: the report is passed on within the agency with instructions. Its paper: disposisi.lembar, with the number of the disposition as `turn`.',
  'Peran yang menandatangani undangan dan notula.':
    'The role that signs the invitation and the minutes.',
  'null bila yang menandatangani bukan pelaksana SOP.':
    'null where the signer is no executor of the SOP.',
  'Kapan dicetak untuk ditandatangani basah; null bila elektronik.':
    'When it was printed to be signed by hand; null for electronic signatures.',
  'null bila hanya terlihat pada PDF.': 'null when only the PDF shows it.',
  'Bagian yang boleh ditulis ulang; `key` dipakai pada `edits` perintah edit-document.':
    'Parts that may be written anew; `key` goes into `edits` of the command edit-document.',
  'Peran yang masih harus menandatangani, menurut urutannya.':
    'Roles that still have to sign, in their order.',
  'Nomor kasus.': 'Number of the case.',
  'NIK penanda tangan, 16 angka, sebagai teks.': 'The signer’s NIK, 16 digits, as text.',
  'Tidak disimpan dan tidak dicatat.': 'Neither kept nor logged.',
  'Naskah yang ditandatangani dengan sekali memasukkan passphrase.':
    'Papers to sign with one entry of the passphrase.',
  'Yang menghalangi sisanya; null bila semua ditandatangani.':
    'What stood in the way of the rest; null when all were signed.',
  'Apa yang terjadi dengan setiap naskah.': 'What became of each paper.',
  'null bila nomornya dikembalikan dan dipakai naskah berikutnya.':
    'null when the number was given back for the next paper.',
  'Mengapa nomor ini tidak dipakai.': 'Why this number was not used.',
  'Register nomor surat satu jenis dan tahun, urut tanpa celah.':
    'The letter register of one kind and year, in order and without gaps.',
  'Naskah dengan kode ini; tanpa isi dan tanpa kasusnya.':
    'The paper with this code; nothing of its content or its case.',
  'Kode keluaran SOP.': 'Code of the SOP’s output.',
  'Kunjungan langkah yang menghasilkannya.': 'The visit of the step that made it.',
  'Versi bertanda tangan; tanpa ini draf terbaru.':
    'A signed version; without it the newest draft.',
  'Jenis naskah; `surat-keluar` bila pola nomor tidak memuat `{jenis}`, sehingga semua jenis dihitung bersama.':
    'Kind of paper; `surat-keluar` where the number pattern holds no `{jenis}`, so that all kinds are counted together.',
  'Sidik isi naskah sebagaimana dibaca sekarang; disebut pada `signings` agar tidak ada yang menandatangani isi lain.':
    'A fingerprint of the paper as it is read now; stated with `signings`, so that nobody signs other words.',
  '`fingerprint` dari daftar naskah yang dibaca penanda tangan. Naskah yang sudah berubah tidak ditandatangani (`paper-changed`).':
    'The `fingerprint` of the list of papers the signer has read. A paper that has changed since is not signed (`paper-changed`).',
  'Tahun.': 'Year.',
  'Kode pada naskah.': 'The code on the paper.',

  'Cetak naskah untuk tanda tangan basah': 'Print a paper to be signed by hand',
  'Naskah mendapat nomor, tanggal, dan kode; kata-katanya tidak dapat diubah lagi. Unduh PDF-nya, tandatangani, lalu catat pindaiannya. revoke-document menarik cetakan; nomornya tidak dipakai lagi, dengan alasan itu.':
    'The paper gets its number, date and code; its words are fixed from here on. Download the PDF, sign it, then record its scan. revoke-document withdraws the print; its number is kept out of use, with that reason.',
  'Cetakannya; ETag memuat versi kasus yang baru':
    'The print; the ETag holds the case’s new version',
  'Versi naskah ini, untuk mencatat pindaiannya dan mengunduh PDF-nya.':
    'This paper’s version, for recording its scan and downloading its PDF.',
  'Cetakan yang menunggu tanda tangan basah.': 'A print that waits to be signed by hand.',
  'Catat pindaian naskah yang ditandatangani basah': 'Record the scan of a paper signed by hand',
  'Unggah berkasnya lebih dahulu seperti bukti (PDF, PNG, atau JPEG), lalu sebut di sini persis seperti dijawab.':
    'Upload the file first like evidence (PDF, PNG or JPEG), then name it here word for word as answered.',
  'Versi yang dicetak.': 'The version that was printed.',
  'Peran dalam SOP; null bagi pihak yang bukan pelaksana.':
    'A role of the SOP; null for a party who is no executor.',
  'Semua yang membubuhkan tanda tangan; setiap peran pada `waitsFor` harus ada.':
    'Everybody who signed; each role in `waitsFor` must be among them.',
  'Tempat penandatanganan.': 'Where it was signed.',
  'Keterangan; alasannya bila dicatat lebih dari 24 jam sesudahnya.':
    'A remark; the reason when recorded more than 24 hours later.',
  'Kapan ditandatangani.': 'When it was signed.',
  'Naskah yang sudah ditandatangani basah: pindaiannya, siapa, kapan, di mana.':
    'A paper signed by hand: its scan, who, when, where.',
  'null selama dicetak dan pindaian bertanda tangan belum diterima.':
    'null while it is printed and the signed scan has not come.',
  'Ditandatangani basah; `sha256` milik pindaiannya, atau milik cetakan selama pindaian belum diterima.':
    'Signed by hand; `sha256` is that of the scan, or of the print until the scan has come.',

  'Pratinjau naskah sebelum langkah diselesaikan': 'Preview a paper before its step is completed',
  'Naskah langkah yang sedang berjalan dengan isian sejauh ini; tidak ada yang disimpan. Isian boleh belum lengkap; yang kurang tampak sebagai titik-titik.':
    'A paper of the current step with what was typed so far; nothing is kept. Answers may be missing; dots show where.',
  'Draf naskah': 'The draft',
  'Naskah yang hendak dilihat, dengan isian sejauh ini.':
    'The paper to be shown, with what was typed so far.',
  'Naskah instansi, naskah pihak luar, atau formulir yang sudah diisi (final, tidak bernomor, tidak ditandatangani).':
    'Paper of the agency, of an outside party, or a form as it was filled in (final, neither numbered nor signed).',
  'Berkas naskah yang dikirim pihak luar itu sendiri.':
    'Files in which the outside party itself sent the paper.',
  'Berapa dari penanda tangannya, termasuk para pihak, yang sudah menandatangani versi yang berlaku.':
    'How many of its signers, parties included, have signed the version in force.',
  'Kosong pada naskah pihak luar yang tidak menyebut nomornya.':
    'Empty on a paper of an outside party that states no number.',
  'Agenda surat masuk': 'Agenda of incoming letters',
  'Laporan yang datang sebagai surat dan dicatat petugas, menurut tahun surat itu diterima.':
    'Reports that came as letters and were entered by staff, by the year the letter was received in.',
  'Agenda surat masuk satu tahun.': 'The agenda of incoming letters of one year.',
  'Kapan dicatat.': 'When it was entered.',
  'Nomor surat dari pengirimnya; kosong bila tidak ada.':
    'The sender’s own number of the letter; empty when there is none.',
  'Nomor agenda surat masuk; null bila laporannya bukan surat.':
    'Number in the agenda of incoming letters; null for reports that are no letters.',
  'Singkatan setiap jenis naskah. Yang di luar alur SOP boleh tidak disebut; singkatan lazimnya dipakai.':
    'Short name of each kind of paper. Those beside the flow of the SOP may be left out; the usual ones are used.',
  'used: ditandatangani; printed: dicetak, menunggu tanda tangan basah; revoked: dicabut; void: tidak dipakai; held: diberikan, belum tercatat pada naskah; free: dikembalikan.':
    'used: signed; printed: set, waiting to be signed by hand; revoked; void: kept out of use; held: given, not yet on a recorded paper; free: given back.',
  'Nomor lengkap seperti tertulis pada naskah; null bila belum ada naskahnya.':
    'The whole number as the paper bears it; null while no paper is recorded.',
  'Pengaturan naskah; ETag memuat versinya': 'The paper settings; ETag holds their version',
  'Versi pengaturan naskah yang dibaca (ETag), misalnya `"3"`; wajib.':
    'The version of the paper settings that was read (ETag), for instance `"3"`; required.',

  'Buat berkas kasus sebagai ZIP': 'Make the case file, as a ZIP',
  'Semua naskah, bukti, dan catatan kasus dengan sidik jarinya, yang dapat diperiksa tanpa Tanggap; caranya ada di BACA-SAYA.txt. Pembuatannya dicatat dalam kasus sebelum bita pertama dikirim, dengan SHA-256 daftar berkasnya, yang juga ada di kepala `Manifest-SHA256`.':
    'All papers, evidence and the record of the case with their hashes, to be checked without Tanggap; BACA-SAYA.txt says how. That it was made is recorded in the case before the first byte is sent, with the SHA-256 of its list of files, which also stands in the header `Manifest-SHA256`.',
  'Berkas kasus': 'The case file',
};
