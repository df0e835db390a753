import { bilingual as text } from './common.ts';
import { inRow } from '#core/text/bilingual.ts';
import { notKeptNames, type NotKept } from '#core/cases/anonymous-report.ts';

/** Texts of the public report form and its receipt. */
export const portalReport = {
  title: text('Laporkan insiden', 'Report an incident'),
  lead: (team: string) =>
    text(
      `Laporan Anda dibaca ${team}. Isi seperlunya; yang belum diketahui boleh dikosongkan.`,
      `Your report is read by ${team}. Fill in what you can; leave out what you do not know.`,
    ),
  whatPart: text('Apa yang terjadi?', 'What happened?'),
  category: text('Jenis insiden', 'Kind of incident'),
  categoryHint: text('Pilih yang paling mendekati.', 'Choose what comes closest.'),
  systemName: text(
    'Situs, aplikasi, atau sistem yang terdampak',
    'Site, application or system concerned',
  ),
  systemNameHint: text(
    'Nama atau alamatnya, misalnya situs dinas yang Anda buka.',
    'Its name or address, for instance the site you opened.',
  ),
  systemNameShort: text('Situs, aplikasi, atau sistem', 'Site, application or system'),
  descriptionShort: text('Cerita Anda', 'What you saw'),
  contactShort: text('Surel atau telepon', 'E-mail or phone'),
  consentShort: text('Persetujuan', 'Consent'),
  description: text('Ceritakan apa yang Anda lihat', 'Tell us what you saw'),
  descriptionHint: text(
    'Jangan tuliskan kata sandi atau data pribadi orang lain.',
    'Do not write passwords or personal data of other people.',
  ),
  evidence: text('Bukti', 'Evidence'),
  evidenceHint: (count: number, limit: string, total: string) =>
    text(
      `Tangkapan layar, foto, log, atau surel. Paling banyak ${String(count)} berkas, masing-masing ${limit}, dan ${total} sekaligus. Bukti lain dapat disusulkan.`,
      `Screenshots, photos, logs or e-mails. At most ${String(count)} files of ${limit} each, and ${total} at once. More can follow later.`,
    ),
  whoPart: text('Bagaimana kami menghubungi Anda?', 'How can we reach you?'),
  whoLead: text(
    'Isi nama dan salah satu: surel atau nomor telepon. Hanya tim penanganan yang melihatnya.',
    'Give your name and one of the two: e-mail or phone number. Only the response team sees them.',
  ),
  anonymous: text('Saya ingin melapor tanpa nama', 'I want to report without my name'),
  anonymousHint: text(
    'Nama, kontak, dan nama berkas tidak disimpan, juga bila terisi. Uraian dan isi berkas Anda disimpan apa adanya. Jawaban tim Anda baca dengan kode lacak.',
    'Name, contact and file names are not kept, even where you fill them in. Your description and what your files hold are kept as they are. You read the team’s answers with the tracking code.',
  ),
  name: text('Nama lengkap', 'Full name'),
  email: text('Alamat surel (e-mail)', 'E-mail address'),
  phone: text('Nomor telepon atau WhatsApp', 'Phone or WhatsApp number'),
  more: text('Tambahkan rincian', 'Add details'),
  moreHint: text(
    'Semuanya tidak wajib, tetapi mempercepat penanganan.',
    'None of it is required, but it speeds things up.',
  ),
  aboutSystem: text('Tentang sistem', 'About the system'),
  url: text('Alamat halaman (URL)', 'Page address (URL)'),
  unit: text('Perangkat Daerah atau unit pemilik', 'Work unit that owns it'),
  unitHint: text(
    'Dinas atau badan yang mengelola. Pilih dari daftar, atau tulis bila tidak ada di sana.',
    'The department that runs it. Choose from the list, or write it where it is not there.',
  ),
  serverLocation: text('Lokasi server', 'Location of the server'),
  serverLocationHint: text('Bila Anda mengetahuinya.', 'If you know it.'),
  aboutTime: text('Waktu', 'Time'),
  occurredAt: text('Kapan terjadi', 'When it happened'),
  foundAt: text('Kapan Anda menemukannya', 'When you found it'),
  timeHint: (zone: string) =>
    text(`Waktu setempat instansi (${zone}).`, `The agency’s local time (${zone}).`),
  aboutCourse: text('Kejadian', 'Course of events'),
  chronology: text('Urutan kejadian', 'Sequence of events'),
  impact: text('Akibatnya', 'What it causes'),
  impactHint: text(
    'Misalnya layanan berhenti atau data terlihat umum.',
    'For instance a service is down or data can be seen by anybody.',
  ),
  severity: text('Menurut Anda seberapa parah?', 'How severe is it, in your view?'),
  severityUnknown: text('Tidak tahu', 'I do not know'),
  severities: [
    { value: 'Rendah', label: text('Rendah', 'Low') },
    { value: 'Sedang', label: text('Sedang', 'Medium') },
    { value: 'Tinggi', label: text('Tinggi', 'High') },
    { value: 'Kritis', label: text('Kritis', 'Critical') },
  ],
  aboutYou: text('Tentang Anda', 'About you'),
  capacity: text('Anda melapor sebagai', 'You report as'),
  organisation: text('Instansi atau organisasi', 'Agency or organisation'),
  vulnerabilityPart: text('Melaporkan celah keamanan?', 'Reporting a vulnerability?'),
  vulnerability: text('Jenis kerentanan', 'Kind of vulnerability'),
  proofOfConcept: text(
    'Cara membuktikannya (proof of concept)',
    'How to prove it (proof of concept)',
  ),
  proofHint: text(
    'Langkah agar tim dapat melihat celah yang sama. Jangan mengubah atau mengambil data.',
    'Steps by which the team can see the same. Do not change or take data.',
  ),
  consent: text(
    'Saya setuju data ini dipakai untuk menangani laporan saya.',
    'I agree that this data is used to handle my report.',
  ),
  consentHint: text(
    'Data tidak dipakai untuk hal lain. Catatan penanganan disimpan sebagai bukti.',
    'It is used for nothing else. The record of the handling is kept as proof.',
  ),
  send: text('Kirim laporan', 'Send the report'),
  sendHint: text(
    'Setelah terkirim Anda menerima nomor laporan dan kode lacak.',
    'Once it is sent you receive a report number and a tracking code.',
  ),
  sending: text('Mengirim', 'Sending'),
  lineBroken: text(
    'Sambungan terputus; tidak diketahui apakah kiriman Anda sudah tercatat. Isian Anda masih ada di halaman ini; kirim lagi: yang sudah tercatat tidak tercatat dua kali.',
    'The connection broke; it is not known whether what you sent was recorded. Everything you filled in is still on this page; send it again: what was recorded already is not recorded twice.',
  ),
  tooBig: (limit: string) =>
    text(
      `Berkas terlalu besar: paling besar ${limit} per berkas. Pilih berkas lain atau kirim tanpa berkas ini dahulu.`,
      `A file is too large: at most ${limit} per file. Choose another or send the report without it first.`,
    ),
  tooBigTotal: (total: string) =>
    text(
      `Berkas terlalu besar bila dikirim sekaligus: paling besar ${total}. Kurangi dahulu; sisanya dapat disusulkan.`,
      `The files are too large to send at once: at most ${total}. Take some out; they can follow later.`,
    ),
  left: text('karakter lagi', 'characters left'),
  draftKept: text(
    'Isian Anda sebelumnya dipulihkan. Pilih ulang berkasnya bila ada.',
    'What you typed before was restored. Please choose files again, if any.',
  ),

  badTime: text(
    'Isi tanggal dan jam, misalnya 2026-11-21 09:10.',
    'Give date and time, for instance 2026-11-21 09:10.',
  ),
  tooManyFiles: (count: number) =>
    text(
      `Paling banyak ${String(count)} berkas. Berkas selebihnya tidak diterima; susulkan setelah laporan terkirim.`,
      `At most ${String(count)} files. The rest was not taken; send them after the report is in.`,
    ),
  alreadySent: text(
    'Formulir ini sudah pernah terkirim dengan isi lain. Bila ini laporan yang berbeda, kirim sekali lagi.',
    'This form was already sent with other content. If this is another report, send it once more.',
  ),
  notTaken: text(
    'Laporan belum dapat diterima. Coba kirim sekali lagi.',
    'The report could not be taken. Please send it once more.',
  ),

  receiptTitle: text('Laporan Anda sudah diterima', 'Your report has been received'),
  receiptNumber: text('Nomor laporan', 'Report number'),
  receiptCode: text('Kode lacak', 'Tracking code'),
  notKept: (parts: readonly NotKept[]) => {
    const { id, en } = inRow(
      parts.map((part) => notKeptNames[part]),
      ', ',
    );
    return text(
      `Karena Anda memilih melapor tanpa nama, tidak kami simpan: ${id}.`,
      `As you chose to report without your name, we do not keep: ${en}.`,
    );
  },
  receiptKeep: text('Catat atau cetak kode ini sekarang.', 'Write this code down or print it now.'),
  receiptWhy: text(
    'Kode ini hanya ditampilkan di sini dan tidak disimpan, jadi tidak dapat diminta lagi. Siapa pun yang memegangnya dapat membaca percakapan Anda dengan tim.',
    'The code is shown only here and is not stored, so it cannot be asked for again. Whoever holds it can read your messages with the team.',
  ),
  receivedAt: text('Diterima', 'Received'),
  copy: text('Salin nomor dan kode', 'Copy number and code'),
  copied: text('Sudah disalin', 'Copied'),
  print: text('Cetak', 'Print'),
  printHint: text(
    'Halaman ini dapat dicetak lewat menu peramban.',
    'You can print this page from your browser’s menu.',
  ),
  next: text('Selanjutnya', 'What happens next'),
  nextStep: (step: string) =>
    text(`Tim mulai dari langkah: ${step}.`, `The team starts with: ${step}.`),
  nextAsk: text(
    'Bila tim perlu bertanya, pertanyaannya muncul di halaman lacak.',
    'If the team has questions, they appear on the tracking page.',
  ),
  nextEvidence: text(
    'Bukti lain dapat Anda susulkan di halaman lacak.',
    'You can send more evidence on the tracking page.',
  ),
  seeProgress: text('Lihat perkembangan laporan', 'See how the report is going'),
  forget: text(
    'Kode sudah saya catat, hapus dari perangkat ini',
    'I have noted the code, remove it from this device',
  ),
  receiptGone: text('Tidak ada tanda terima untuk ditampilkan', 'There is no receipt to show'),
  receiptGoneBody: text(
    'Tanda terima hanya ditampilkan setelah laporan terkirim, selama 30 menit, di perangkat yang sama. Bila Anda sudah mencatat kode lacak, pakailah untuk melihat laporan Anda.',
    'A receipt is shown only after a report was sent, for 30 minutes, on the same device. If you noted the tracking code, use it to see your report.',
  ),
} as const;
