import { bilingual as text } from './common.ts';

/** Texts of the tracking page. */
export const portalTrack = {
  title: text('Lacak laporan', 'Track a report'),
  lead: text(
    'Masukkan kode lacak yang Anda terima setelah melapor.',
    'Enter the tracking code you received when you reported.',
  ),
  code: text('Kode lacak', 'Tracking code'),
  codeHint: text(
    '16 huruf dan angka. Huruf besar atau kecil, spasi, dan tanda hubung tidak berpengaruh.',
    '16 letters and digits. Capitals, spaces and hyphens do not matter.',
  ),
  open: text('Lihat laporan', 'See the report'),
  codeMissing: text('Isi kode lacak.', 'Enter the tracking code.'),
  wrongCode: (agency: string) =>
    text(
      `Kode ini tidak cocok dengan laporan mana pun di ${agency}. Periksa kembali hurufnya, dan pastikan Anda melapor kepada instansi ini.`,
      `This code fits no report of ${agency}. Check the letters, and that this is the agency you reported to.`,
    ),
  lost: text('Kode hilang?', 'Lost the code?'),
  lostBody: text(
    'Kode tidak disimpan dan tidak dapat ditampilkan lagi. Kirim laporan baru dan sebutkan nomor laporan yang lama.',
    'The code is not stored and cannot be shown again. Send a new report and mention the number of the old one.',
  ),
  expired: text(
    'Halaman laporan sudah tertutup demi keamanan. Masukkan kode lacak lagi; pesan Anda di bawah masih ada dan akan dipindahkan ke halaman laporan. Berkas perlu dipilih lagi.',
    'The report page was closed for safety. Enter the tracking code again; your message below is still there and goes with you to the report page. Files have to be chosen again.',
  ),
  otherReport: (meant: string, open: string) =>
    text(
      `Pesan Anda belum terkirim. Pesan itu ditulis untuk ${meant === '' ? 'laporan lain' : `laporan ${meant}`}, sedangkan yang terbuka di peramban ini sekarang laporan ${open}, mungkin melalui tab lain. Masukkan kode lacak laporan yang Anda maksud; pesan Anda di bawah masih ada dan akan dipindahkan ke halaman laporan itu. Berkas perlu dipilih lagi.`,
      `Your message has not been sent. It was written for ${meant === '' ? 'another report' : `report ${meant}`}, but this browser now has report ${open} open, perhaps in another tab. Enter the tracking code of the report you mean; your message below is still there and goes with you to that report’s page. Files have to be chosen again.`,
    ),
  keptMessage: text('Pesan Anda', 'Your message'),
  messageMoved: text(
    'Pesan Anda belum terkirim. Periksa, lalu tekan Kirim pesan.',
    'Your message has not been sent yet. Check it, then press Send message.',
  ),

  report: text('Laporan', 'Report'),
  forget: text('Keluar dari laporan ini', 'Leave this report'),
  forgetHint: text(
    'Pada perangkat bersama, keluarlah setelah selesai.',
    'On a shared device, leave when you are done.',
  ),
  left: text(
    'Kode lacak sudah dihapus dari perangkat ini.',
    'The tracking code was removed from this device.',
  ),
  statusOpen: text('Dalam proses', 'In process'),
  statusWaits: (step: string) => text(`Langkah sekarang: ${step}`, `Current step: ${step}`),
  statusClosed: text('Selesai', 'Closed'),
  receivedAt: text('Diterima', 'Received'),
  progress: text('Perkembangan', 'Progress'),
  received: text('Laporan Anda diterima', 'Your report was received'),
  measures: text('Tindakan sementara', 'Temporary measures'),
  measuresIntro: text(
    'Yang dilakukan terhadap sistem selama laporan ditangani.',
    'What was done to the system while the report is handled.',
  ),
  stepNow: text('langkah sekarang', 'current step'),
  stepDone: text('selesai', 'done'),
  since: (time: string) => text(`sejak ${time}`, `since ${time}`),
  messages: text('Percakapan dengan tim', 'Messages with the team'),
  noMessages: text('Belum ada pesan.', 'No messages yet.'),
  fromTeam: text('Tim', 'Team'),
  fromYou: text('Anda', 'You'),
  write: text('Tulis pesan kepada tim', 'Write to the team'),
  message: text('Pesan', 'Message'),
  messageHint: text(
    'Jawaban atas pertanyaan tim, atau keterangan baru.',
    'An answer to a question of the team, or something new.',
  ),
  files: text('Berkas', 'Files'),
  send: text('Kirim pesan', 'Send message'),
  sent: text('Pesan terkirim.', 'The message was sent.'),
  messageMissing: text(
    'Tulis pesan singkat, juga bila Anda hanya mengirim berkas.',
    'Write a short message, even if you only send files.',
  ),
  messageTooLong: (max: number) =>
    text(
      `Pesan paling panjang ${String(max)} karakter.`,
      `A message may have at most ${String(max)} characters.`,
    ),
  alreadySent: text(
    'Pesan dengan isi lain sudah terkirim dari formulir ini. Bila ini pesan baru, kirim sekali lagi.',
    'A message with other content was already sent from this form. If this is a new one, send it once more.',
  ),
  closedNoMessages: text(
    'Laporan ini sudah selesai. Bila masalahnya muncul lagi, kirim laporan baru dan sebutkan nomor ini.',
    'This report is closed. If the problem comes back, send a new report and mention this number.',
  ),
  newReport: text('Kirim laporan baru', 'Send a new report'),
  yourReport: text('Yang Anda laporkan', 'What you reported'),
  system: text('Sistem', 'System'),
  category: text('Jenis insiden', 'Kind of incident'),
  description: text('Uraian', 'Description'),
  evidence: text('Bukti', 'Evidence'),
} as const;

/** What a step about measures did, where its title does not say it. */
export const stepMeasures = {
  some: text('Ada tindakan sementara; lihat di bawah.', 'With temporary measures; see below.'),
  none: text('Selesai tanpa tindakan sementara.', 'Ended without a temporary measure.'),
} as const;
