import type { PaperKind } from '#core/papers/record/paper-data.ts';
import { paperKindNames, paperKinds } from '#core/papers/record/paper-kinds.ts';
import {
  letterRegisters,
  outsideRegisters,
  sharedRegister,
  type LetterRegister,
} from '#core/papers/numbers/registers.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import { bilingual as text } from './common.ts';

/** Texts of the paper settings and the letter registers. */
export const paperSettingsTexts = {
  title: text('Pengaturan naskah', 'Paper settings'),
  intro: text(
    'Kop, nomor, dan penanda tangan naskah dinas. Draf langsung mengikuti; naskah yang sudah ditandatangani tidak berubah.',
    'Letterhead, numbers and signers of official papers. Drafts follow at once; papers already signed do not change.',
  ),
  saved: text('Pengaturan naskah berlaku.', 'The paper settings are in force.'),
  nothingChanged: text('Belum ada yang diubah.', 'Nothing was changed.'),
  stale: text(
    'Kiriman Anda tidak disimpan: pengaturan ini lebih dahulu berubah',
    'What you sent was not saved: these settings changed first',
  ),
  staleBody: text(
    'Isian Anda masih ada di bawah. Periksa terhadap perubahan ini, lalu simpan lagi. Yang tersimpan nanti adalah isian di bawah.',
    'What you typed is still below. Check it against these changes and save again. What is below is what will then be in force.',
  ),
  save: text('Simpan pengaturan', 'Save the settings'),
  history: text('Perubahan', 'Changes'),
  historyIntro: text(
    'Setiap perubahan tercatat tetap, dengan alasannya.',
    'Every change stays on record, with its reason.',
  ),
  noHistory: text('Belum pernah diubah.', 'Never changed so far.'),
  toRegisters: text('Register dan buku agenda', 'Registers and agenda books'),

  letterhead: text('Kop naskah', 'Letterhead'),
  lines: text('Baris kop', 'Letterhead lines'),
  linesHint: text(
    'Satu baris satu isi: pemerintah daerah dahulu, lalu perangkat daerah.',
    'One a line: the government first, then the agency.',
  ),
  address: text('Alamat', 'Address'),
  contact: text('Telepon, surel, laman, kode pos', 'Telephone, e-mail, web page, post code'),
  logo: text('Lambang', 'Logo'),
  logoHint: text(
    'PNG, JPEG, atau SVG, paling besar 500 KB. Kosongkan bila tidak diganti.',
    'PNG, JPEG or SVG, at most 500 KB. Leave it empty to keep the one in force.',
  ),
  logoThere: text('Lambang sudah ada.', 'There is a logo.'),
  logoNow: text('Lambang yang berlaku', 'The logo in force'),
  removeLogo: text('Hapus lambang', 'Remove the logo'),
  place: text('Tempat (di depan tanggal)', 'Place (before the date)'),
  placeHint: text('Misalnya Batam.', 'For instance Batam.'),
  size: text('Ukuran kertas', 'Paper size'),
  sizes: { a4: text('A4', 'A4'), f4: text('F4 (215 × 330 mm)', 'F4 (215 × 330 mm)') },

  face: text('Huruf', 'Typeface'),
  textSize: text('Ukuran huruf', 'Text size'),
  points: (size: string): Bilingual => text(`${size.replace('.', ',')} poin`, `${size} points`),
  sampleIntro: text(
    'Contoh surat memakai isian formulir ini, dibuka di tab baru, dan tidak menyimpan apa pun.',
    'The sample letter uses what stands in this form, opens in a new tab and saves nothing.',
  ),
  showSample: text('Lihat contoh surat', 'Show a sample letter'),
  noSample: text('Contoh surat belum dapat disusun', 'The sample letter cannot be set yet'),

  legalBases: text('Dasar hukum', 'Legal bases'),
  legalBasesLabel: text('Peraturan', 'Regulations'),
  legalBasesHint: text(
    'Satu baris satu peraturan, tanpa nomor urut. Tercetak di bagian Dasar laporan, sebelum SOP, dan dapat diubah pada setiap draf.',
    'One law a line, without counting. Printed in reports as their bases, before the SOP; each draft can change them.',
  ),
  replacedIntro: text(
    'Disebut dalam SOP, tetapi mungkin sudah diganti. Tidak diubah sendiri; periksa lalu ganti bila perlu:',
    'Cited by the SOP but may have been replaced. Nothing is changed by itself; check and change it if need be:',
  ),
  replaced: (name: string, by: string): Bilingual => text(`${name}: ${by}`, `${name}: ${by}`),

  numbers: text('Penomoran', 'Numbering'),
  pattern: text('Pola nomor', 'Number pattern'),
  patternHint: text(
    'Tanda: {klasifikasi} {urut} {urut:3} {unit} {jenis} {bulanRomawi} {bulan} {tahun}. {urut} dan {tahun} wajib.',
    'Marks: {klasifikasi} {urut} {urut:3} {unit} {jenis} {bulanRomawi} {bulan} {tahun}. {urut} and {tahun} are required.',
  ),
  klasifikasi: text('Kode klasifikasi', 'Classification code'),
  klasifikasiHint: text(
    'Permendagri 83/2022; 000.6 adalah Persandian.',
    'Permendagri 83/2022; 000.6 is cryptography.',
  ),
  unit: text('Unit', 'Unit'),
  short: (kind: string) =>
    text(`Singkatan ${kind.toLowerCase()}`, `Short name: ${kind.toLowerCase()}`),
  sources: text('Siapa yang memberi nomor', 'Who gives the number'),
  sourcesHint: text(
    'Untuk setiap jenis naskah. Naskah yang sudah bernomor tidak berubah bila pilihan ini diganti. Naskah yang sedang dicetak atau di SRIKANDI diselesaikan dengan cara semula.',
    'For each kind of paper. Papers that have their number do not change when this is changed. Papers that are printed or in SRIKANDI are finished the way they began.',
  ),
  sourceChoices: {
    own: text('Register sendiri di Tanggap', 'Own register in Tanggap'),
    'records-office': text(
      'TU: nomor dan tanggalnya diketik',
      'Records office: number and date are typed in',
    ),
    srikandi: text(
      'SRIKANDI: dinomori dan ditandatangani di sana',
      'SRIKANDI: numbered and signed there',
    ),
  },
  example: text('Contoh nomor', 'Example numbers'),
  showExample: text('Lihat contoh nomor', 'Show example numbers'),
  exampleOnly: text('Contoh saja; belum ada yang disimpan.', 'Only an example; nothing was saved.'),

  signers: text('Penanda tangan', 'Signers'),
  initials: text('Urutan paraf', 'Order of initials'),
  initialsIntro: text(
    'Siapa yang memaraf draf, berurutan. Tanpa urutan, setiap anggota tim boleh memaraf. Konseptor adalah yang menyusun konsepnya: yang menyelesaikan langkahnya, memanggil rapat, atau menulis ulang bagiannya; tempatnya gugur bila ia sendiri yang menandatangani atau konsepnya tidak disusun siapa pun dari tim. Satu orang memaraf untuk satu tempat. Paraf hanya tercantum pada draf, tidak pada naskah yang keluar.',
    'Who initials a draft, in order. Without an order anybody of the team may. The drafter is who drafted the paper: completed its step, called the meeting, or wrote parts of it anew; his place falls away where he signs it himself or nobody of the team drafted it. Everybody initials for one place. Initials stand on the draft only, never on what leaves.',
  ),
  initialPlace: (place: number) => text(`Paraf ke-${String(place)}`, `Initials ${String(place)}`),
  initialNobody: text('Tidak ada', 'Nobody'),
  drafter: text('Konseptor', 'Drafter'),
  initialsRequired: text(
    'Naskah baru dapat ditandatangani, dicetak, atau disiapkan untuk SRIKANDI setelah semua paraf lengkap',
    'A paper can be signed, printed or set for SRIKANDI only once all initials are on it',
  ),
  signersIntro: text(
    'Siapa yang menandatangani untuk setiap peran SOP. Kosongkan semua isian bila peran itu tidak menandatangani.',
    'Who signs for each role of the SOP. Leave everything empty if the role signs nothing.',
  ),
  position: text('Jabatan', 'Position'),
  name: text('Nama', 'Name'),
  rank: text('Pangkat, golongan', 'Rank'),
  nip: text('NIP', 'NIP'),
  account: text('Akun', 'Account'),
  accountHint: text(
    'Hanya akun ini yang dapat menandatangani naskah secara elektronik atas nama di atas.',
    'Only this account can sign papers electronically in the name above.',
  ),
  noAccount: text(
    'Tidak ada; tidak menandatangani secara elektronik',
    'None; does not sign electronically',
  ),
  delegation: text('Ditandatangani oleh orang lain', 'Signed by somebody else'),
  delegationKind: text('Kewenangan', 'Authority'),
  delegationHint: text(
    'Yang menandatangani memakai akunnya sendiri, yang dipilih di bawah, dan akun itu memegang peran ini (diberikan administrator).',
    'Whoever signs uses the account of his own that is chosen below, and it holds this role (given by an administrator).',
  ),
  noDelegation: text('Tidak, pejabat sendiri', 'No, the officeholder'),
  kinds: {
    'a.n.': text('a.n. (atas nama)', 'a.n. (on behalf of)'),
    'Plt.': text('Plt. (pelaksana tugas, jabatan kosong)', 'Plt. (acting, the post is vacant)'),
    'Plh.': text(
      'Plh. (pelaksana harian, pejabat berhalangan)',
      'Plh. (acting, the holder is away)',
    ),
  },
  from: text('Berlaku sejak', 'From'),
  until: text('Berlaku sampai', 'Until'),
  openHint: text('Kosong berarti tanpa batas.', 'Empty means without limit.'),
  badDate: text('Isi tanggal yang benar.', 'Give a valid date.'),
  setBy: text('terisi', 'set'),
  notSet: text('belum ada penanda tangan', 'no signer yet'),

  stamp: text('Stempel dinas', 'The office’s stamp'),
  stampHint: text(
    'Berlaku bagi surat dinas, undangan, berita acara, dan laporan yang ditandatangani basah. Naskah bertanda tangan elektronik tidak distempel. Segel elektronik instansi belum dapat dibubuhkan di sini.',
    'For letters, invitations, berita acara and reports signed by hand. What is signed electronically carries no stamp. An electronic seal of the agency cannot be added here yet.',
  ),
  stampYes: text(
    'Sediakan tempat stempel di samping tanda tangan basah',
    'Leave a place for the stamp beside the signature in ink',
  ),
  stampNo: text('Tanpa tempat stempel', 'No place for a stamp'),
  sopSheet: text('Lembar pengesahan dokumen SOP', 'Approval sheet of the SOP document'),
  sopSheetIntro: text(
    'Diisi untuk edisi yang berlaku, hanya yang kosong dalam naskah SOP, dan tercetak pada PDF-nya sebagaimana diketik. Kata naskah sendiri tidak berubah.',
    'For the edition in force, only what the SOP itself leaves blank, printed on its PDF as typed. The words of the SOP do not change.',
  ),
  sopApprover: text('Disahkan oleh', 'Approved by'),
  sopConfirmed: text('Pelaksana langkah dipastikan', 'Executors of the steps confirmed'),
  sopConfirmedHint: text(
    'Pelaksana yang disimpulkan bergaris putus-putus sampai kantor memastikannya. Yang memastikan dan tanggalnya tercetak dalam lampiran.',
    'Inferred executors are drawn in dashes until the office confirms them. Who did, and when, is printed in the annex.',
  ),
  sopConfirmedBy: text('Dipastikan oleh (nama, jabatan)', 'Confirmed by (name, position)'),
  sopConfirmedOn: text('Pada tanggal', 'On'),

  footerLabel: text('Isi catatan kaki', 'Text of the footer'),
  footer: text('Catatan kaki naskah BSrE', 'Footer of papers signed through BSrE'),
  footerHint: text(
    'Satu baris satu butir. Hanya dicetak pada naskah yang benar-benar ditandatangani melalui BSrE.',
    'One item a line. Printed only on papers really signed through BSrE.',
  ),
} as const;

export const registerTexts = {
  title: text('Register nomor surat', 'Letter registers'),
  menu: text('Register dan buku agenda', 'Registers and agenda books'),
  intro: text(
    'Setiap nomor yang pernah diberikan, urut tanpa celah. Nomor yang tidak jadi dipakai menyebut alasannya.',
    'Every number ever given, in order and without gaps. A number that was not used says why.',
  ),
  kind: text('Jenis', 'Kind'),
  year: text('Tahun', 'Year'),
  show: text('Tampilkan', 'Show'),
  empty: text('Belum ada nomor', 'No numbers yet'),
  emptyBody: text(
    'Nomor diberikan saat naskah ditandatangani atau dicetak.',
    'Numbers are given when papers are signed or printed.',
  ),
  outsideIntro: text(
    'Nomor yang diberikan di luar Tanggap, menurut urutan dicatatnya di sini. Urutan ini bukan nomor surat.',
    'Numbers given outside Tanggap, in the order they were entered here. That order is no letter number.',
  ),
  outsideEmptyBody: text(
    'Nomor tercatat di sini saat naskah yang dinomori di luar ditandatangani, dicetak, atau kembali dari SRIKANDI. Jenis naskahnya dipilih di Pengaturan naskah.',
    'A number is entered here when a paper numbered elsewhere is signed, printed, or comes back from SRIKANDI. Which kinds these are is chosen in the paper settings.',
  ),
  book: text(
    'Buku agenda surat keluar (semua jenis)',
    'Agenda book of outgoing letters (all kinds)',
  ),
  bookIntro: text(
    'Semua naskah tahun itu yang bernomor, dari register mana pun, menurut nomor urut buku; yang masih menunggu tanda tangan basah di akhir: tujuan, tembusan dan tujuan lain sejauh dikirim, isi, ekspedisi sejauh dicatat, dan pengarsipannya menurut pengaturan sekarang. Halaman ini dapat dicetak.',
    'Every numbered paper of the year, from whatever register, by the running number of the book; what waits for ink comes last: to whom, copies and further recipients as far as sent, about what, how it left as far as that was recorded, and how it is filed as the settings are now. This page can be printed.',
  ),
  entry: text('Nomor urut', 'Running number'),
  beside: text('Juga dikirim kepada', 'Also sent to'),
  to: text('Tujuan', 'To'),
  matter: text('Isi ringkas (hal)', 'About'),
  expedition: text('Ekspedisi', 'How and when it left'),
  receipt: text('Tanda terima', 'Receipt'),
  agenda: text('Agenda surat masuk', 'Agenda of incoming letters'),
  agendaIntro: text(
    'Laporan yang datang sebagai surat dan dicatat petugas, menurut tahun suratnya diterima.',
    'Reports that came as letters and were entered by staff, by the year the letter was received in.',
  ),
  agendaEmpty: text('Belum ada surat masuk', 'No incoming letters yet'),
  agendaEmptyBody: text(
    'Nomor agenda diberikan saat petugas mencatat laporan dengan kanal Surat.',
    'An agenda number is given when staff enter a report that came as a letter.',
  ),
  number: text('Nomor surat', 'Letter number'),
  noNumber: text('belum tercatat', 'not recorded'),
  received: text('Diterima', 'Received'),
  from: text('Dari', 'From'),
  reference: text('Nomor surat pengirim', 'Sender’s letter number'),
  letterDate: text('Tanggal surat', 'Date of the letter'),
  subject: text('Hal', 'Subject'),
  system: text('Sistem', 'System'),
  disposition: text('Disposisi dan jawabannya', 'Disposition and its answers'),
  answerOf: text('Jawaban', 'Answer of'),
  about: text('Perihal', 'About'),
  csv: text('Unduh CSV', 'Download as CSV'),
  sequence: text('Nomor urut', 'Sequence number'),
  paper: text('Naskah', 'Paper'),
  version: (version: string) => text(`versi ${version}`, `version ${version}`),
  case: text('Kasus', 'Case'),
  openCase: text('Buka kasus', 'Open the case'),
  source: text('Asal nomor', 'Source of the number'),
  date: text('Tanggal', 'Date'),
  sent: text('Tujuan dan ekspedisi', 'Sent to, how and when'),
  state: text('Keterangan', 'Remarks'),
  voided: (reason: string) => text(`tidak dipakai: ${reason}`, `not used: ${reason}`),
} as const;

/** The kinds of papers that are numbered, in the order of the choice. */
export const registerKinds: readonly PaperKind[] = paperKinds;

/** The registers of outgoing letters, in the order of the choice; forms and attendance lists get no number. */
export const registerChoices: readonly LetterRegister[] = letterRegisters.filter(
  (register) => register !== 'formulir' && register !== 'daftar-hadir',
);

/** Registers that are of no kind of paper alone. */
const otherRegisters: Readonly<Record<Exclude<LetterRegister, PaperKind>, Bilingual>> = {
  [sharedRegister]: text('Surat keluar (semua jenis)', 'Outgoing letters (all kinds)'),
  [outsideRegisters['records-office']]: text('Nomor dari TU', 'Numbers from the records office'),
  [outsideRegisters.srikandi]: text('Nomor dari SRIKANDI', 'Numbers from SRIKANDI'),
};

/** A register as people call it. */
export const registerName = (register: LetterRegister): Bilingual =>
  ({ ...paperKindNames, ...otherRegisters })[register];
