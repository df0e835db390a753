import type { TimeUnit } from '#core/time/standard-time.ts';
import { bilingual as text } from './common.ts';

/** Texts of the public portal outside the report and tracking pages. */
export const portal = {
  trial: text(
    'Ini pemasangan uji coba: laporan di sini tidak ditangani. Jangan memasukkan data yang sebenarnya.',
    'This is a trial installation: nobody handles reports made here. Do not enter real data.',
  ),
  trialLabel: text('Uji coba', 'Trial'),
  siteMenu: text('Menu halaman', 'Page menu'),
  allAgencies: text('Semua instansi', 'All agencies'),
  officers: text('Masuk untuk petugas', 'Sign-in for officers'),
  homeTitle: text('Laporkan insiden siber', 'Report a cyber incident'),
  homeLead: text(
    'Situs pemerintah diubah orang, data bocor, atau Anda menemukan celah keamanan? Laporkan kepada instansi yang memilikinya. Tidak perlu akun, cukup beberapa menit.',
    'Has a government site been tampered with, has data leaked, or have you found a vulnerability? Report it to the agency that owns it. No account is needed and it takes a few minutes.',
  ),
  chooseAgency: text('Pilih instansi', 'Choose the agency'),
  noAgencies: text('Belum ada instansi yang berjalan di sini', 'No agency is running here yet'),
  noAgenciesBody: text(
    'Administrator menambahkan instansi dengan memuat berkas SOP-nya.',
    'The administrator adds an agency by loading its SOP file.',
  ),
  whatHappens: text('Apa yang terjadi dengan laporan Anda', 'What happens with your report'),
  homeSteps: [
    text(
      'Anda mengisi laporan dan langsung menerima nomor laporan dan kode lacak.',
      'You fill in the report and at once receive a report number and a tracking code.',
    ),
    text(
      'Tim instansi menangani laporan menurut SOP-nya, langkah demi langkah, dengan waktu yang ditetapkan.',
      'The agency’s team handles the report by its SOP, step by step, within the times it sets.',
    ),
    text(
      'Dengan kode lacak Anda melihat perkembangannya dan dapat berkirim pesan dengan tim.',
      'With the tracking code you see how it is going and can exchange messages with the team.',
    ),
  ],
  report: text('Laporkan insiden', 'Report an incident'),
  track: text('Lacak laporan', 'Track a report'),
  agencyLead: (team: string, office: string) =>
    text(
      `Laporan Anda diterima ${office} dan ditangani ${team}.`,
      `Your report goes to ${office} and is handled by ${team}.`,
    ),
  noAccount: text(
    'Tidak perlu akun. Anda boleh melapor tanpa nama.',
    'No account is needed. You may report without giving your name.',
  ),
  haveCode: text(
    'Sudah pernah melapor? Masukkan kode lacak Anda.',
    'Already reported? Enter your tracking code.',
  ),
  whatToReport: text('Yang dapat dilaporkan', 'What can be reported'),
  whatToReportLead: text(
    'Apa pun yang mengganggu keamanan situs, aplikasi, atau data milik instansi ini. Tidak yakin jenisnya? Tetap laporkan.',
    'Anything that harms the security of a site, application or data of this agency. Not sure what it is? Report it all the same.',
  ),
  handled: text('Bagaimana laporan ditangani', 'How reports are handled'),
  handledLead: text(
    'Langkah-langkah menurut SOP instansi ini, dengan waktu bakunya.',
    'The steps of this agency’s SOP, with their standard times.',
  ),
  noTime: text('Waktu tidak tertulis dalam SOP', 'No time is written in the SOP'),
  workingTime: text(
    'Menit, jam, dan hari dihitung menurut jam kerja instansi.',
    'Minutes, hours and days count in the agency’s working time.',
  ),
  calendarTime: text(
    'Menit dan jam dihitung menurut jam kerja instansi, hari menurut kalender.',
    'Minutes and hours count in the agency’s working time, days by the calendar.',
  ),
  readSop: text('Baca dokumen SOP selengkapnya', 'Read the whole SOP document'),
  addition: text('tambahan', 'addition'),
  additionNote: text(
    'Langkah bertanda “tambahan” tidak tertulis dalam dokumen SOP; alasannya ada di halaman SOP.',
    'Steps marked “addition” are not in the SOP document; the reasons are on the SOP page.',
  ),
  hours: text('Jam kerja', 'Office hours'),
  hoursBody: text(
    'Laporan dapat dikirim kapan saja. Tim bekerja pada jam berikut; hari libur nasional tutup.',
    'You can report at any time. The team works during these hours; it is closed on national holidays.',
  ),
  closed: text('tutup', 'closed'),
  zone: (name: string) => text(`Waktu setempat (${name})`, `Local time (${name})`),
  urgent: text(
    'Bila uang Anda hilang karena penipuan daring, laporkan juga kepada polisi dan bank Anda.',
    'If you lost money to online fraud, also report it to the police and to your bank.',
  ),
  timeUnits: {
    minute: (n: number) =>
      text(`${String(n)} menit`, n === 1 ? '1 minute' : `${String(n)} minutes`),
    hour: (n: number) => text(`${String(n)} jam`, n === 1 ? '1 hour' : `${String(n)} hours`),
    day: (n: number) => text(`${String(n)} hari`, n === 1 ? '1 day' : `${String(n)} days`),
    week: (n: number) => text(`${String(n)} minggu`, n === 1 ? '1 week' : `${String(n)} weeks`),
  } satisfies Readonly<Record<TimeUnit, (n: number) => ReturnType<typeof text>>>,
  within: (time: string) => text(`Waktu baku ${time}`, `Standard time ${time}`),
  unreadableTitle: text('Kiriman tidak utuh', 'The submission was incomplete'),
  unreadableBody: text(
    'Kiriman terputus di tengah jalan, jadi belum diterima. Kembali ke halaman sebelumnya dan kirim lagi; isian Anda biasanya masih ada di sana.',
    'It broke off on the way and was not taken. Go back to the page before and send it again; what you typed is usually still there.',
  ),
  agencyNotFoundBody: text(
    'Periksa kembali alamatnya, atau pilih instansi dari halaman depan.',
    'Please check the address, or choose the agency from the front page.',
  ),
  sopShort: text('SOP', 'SOP'),
  sopTitle: text('Dokumen SOP', 'SOP document'),
  sopLead: text(
    'SOP yang dijalankan instansi ini, kata demi kata. Yang bukan dari dokumen selalu ditandai.',
    'The SOP this agency runs, word for word, in Indonesian as its agency wrote it. What is not from the document is always marked.',
  ),
  poweredBy: text('Berjalan dengan Tanggap', 'Runs on Tanggap'),
} as const;
