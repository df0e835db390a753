import type { Bilingual } from '#core/text/bilingual.ts';
import { bilingual as text } from './common.ts';

/** Texts of the register of work units and parties, and of the parties of a case. */
export const bodyTexts = {
  title: text('Unit kerja dan pihak', 'Work units and parties'),
  intro: text(
    'Perangkat daerah, perusahaan, dan pemerintah lain yang menyangkut kasus. Petugas memilih pemilik sistem dari sini; pihak luar masuk sebagai orang salah satu dari ini dan hanya melihat kasusnya sendiri.',
    'Work units, companies and other governments that cases concern. Officers choose the owner of a system from here; an outside party signs in as somebody of one of these and sees its own cases only.',
  ),
  readOnly: text(
    'Hanya pengendali dan administrator yang mengubahnya.',
    'Only coordinating executors and administrators change it.',
  ),
  add: text('Daftarkan unit atau pihak', 'Register a unit or party'),
  none: text('Belum ada yang terdaftar.', 'Nobody is registered yet.'),
  saved: text('Daftar sudah diubah.', 'The register has been changed.'),
  back: text('Kembali ke daftar', 'Back to the register'),
  name: text('Nama', 'Name'),
  kind: text('Jenis', 'Kind'),
  head: text('Pimpinan', 'Its head'),
  headTitle: text('Sebutan jabatan pimpinan', 'What its head is called'),
  headTitleHint: text(
    'Seperti tercantum pada surat: Camat, Direktur RSUD, Inspektur, Lurah, Kepala Dinas Pendidikan.',
    'As letters say it: Camat, Direktur RSUD, Inspektur, Lurah, Kepala Dinas Pendidikan.',
  ),
  headName: text('Nama pimpinan', 'Name of its head'),
  headSince: text('Menjabat sejak', 'In office since'),
  sinceHint: text(
    'Bila pejabatnya berganti, isi tanggal pejabat baru mulai menjabat: naskah bertanggal sebelumnya tetap menyebut pejabat lama. Tanpa tanggal yang baru, nama lain dianggap pembetulan.',
    'When another takes office, give the first day: papers dated before go on to name the one before. Without a new date another name is taken as a correction.',
  ),
  formerSince: (day: Bilingual) => text(`menjabat sejak ${day.id}`, `in office since ${day.en}`),
  formerHeads: text('Pimpinan sebelumnya', 'Heads before'),
  rank: text('Pangkat', 'Rank'),
  nip: text('NIP', 'NIP'),
  nipHint: text('18 angka.', '18 digits.'),
  address: text('Alamat', 'Address'),
  addressHint: text('Satu baris alamat per baris.', 'One line of the address a line.'),
  email: text('Surel', 'E-mail'),
  formerly: (names: string) => text(`Dahulu: ${names}`, `Formerly: ${names}`),
  renameHint: text(
    'Bila namanya berganti, ganti di sini: kodenya tetap, sehingga hitungan laporannya tetap.',
    'When it is called otherwise, change it here: its id stays, and so the count of its reports.',
  ),
  code: text('Kode', 'Id'),
  ended: text('Berakhir', 'Ended'),
  active: text('Aktif', 'Active'),
  save: text('Simpan', 'Save'),
  reasonHint: text(
    'Misalnya nama baru menurut perda. Tercatat tetap.',
    'For instance a new name by regulation. It stays on record.',
  ),
  reasonMissing: text('Tuliskan alasan perubahan.', 'Give the reason for the change.'),
  nothingChanged: text('Belum ada yang diubah.', 'Nothing has been changed.'),
  endTitle: text('Akhiri', 'End it'),
  endIntro: text(
    'Untuk unit yang dihapus atau dilebur, atau kerja sama yang selesai. Sesudah ini tidak dapat dipilih lagi untuk kasus; kasus yang sudah menyebutnya tetap berjalan.',
    'For a unit that was dissolved or merged, or a contract that is over. It cannot be chosen for cases any more; cases that name it go on.',
  ),
  endDo: text('Akhiri', 'End it'),
  endSure: (name: string) => text(`Akhiri ${name}?`, `End ${name}?`),
  endSureBody: text(
    'Petugas tidak dapat memilihnya lagi sampai diaktifkan kembali.',
    'Officers cannot choose it again until it is taken up again.',
  ),
  endYes: text('Ya, akhiri', 'Yes, end it'),
  no: text('Batal', 'Cancel'),
  resumeTitle: text('Aktifkan kembali', 'Take it up again'),
  resumeDo: text('Aktifkan kembali', 'Take it up again'),
  history: text('Riwayat perubahan', 'History of changes'),
  historyIntro: text('Terbaru lebih dahulu.', 'Newest first.'),
  noHistory: text('Belum pernah diubah.', 'Never changed.'),

  unregistered: text('belum terdaftar', 'not registered'),
  notListed: text('Belum terdaftar: tulis namanya di bawah', 'Not registered: give its name below'),
  chooseUnit: text('Unit pemilik, dari daftar', 'Unit that owns it, from the register'),
  unitName: text('Nama unit, bila belum terdaftar', 'Name of the unit, if it is not registered'),
  toRegister: text(
    'Daftarkan unit baru (tab baru); sesudah itu tulis namanya di sini',
    'Register a new unit (new tab); then give its name here',
  ),
  registersUnits: text(
    'Unit yang belum terdaftar didaftarkan oleh pengendali atau administrator.',
    'A unit that is not there is registered by a controller or administrator.',
  ),
  unitRegistered: text(
    'Laporan yang dinyatakan valid memerlukan unit dari daftar.',
    'A report found valid needs a unit of the register.',
  ),

  parties: text('Pihak yang dilibatkan', 'Parties involved'),
  partiesIntro: text(
    'Hanya orang dari pihak ini yang melihat kasus ini dari luar tim.',
    'Of people outside the team only those of these bodies see this case.',
  ),
  noParties: text('Belum ada pihak luar yang dilibatkan.', 'No outside party is involved yet.'),
  because: {
    owner: text('pemilik sistem', 'owner of the system'),
    named: text('disebut petugas', 'named by an officer'),
  },
  awaiting: text(
    'melihat kasus ini sejak alur sampai kepadanya',
    'sees the case once the flow has come to it',
  ),
  since: (at: string) => text(`sejak ${at}`, `since ${at}`),
  released: (at: string) => text(`dilepas ${at}`, `released ${at}`),
  missing: (roles: string) =>
    text(
      `Langkah ini juga milik ${roles}, tetapi belum ada pihak yang dilibatkan untuk peran itu. Libatkan bila pihaknya memakai aplikasi ini.`,
      `This step is also for ${roles}, but no body is involved in that role yet. Involve one if it uses this application.`,
    ),
  involve: text('Libatkan pihak', 'Involve a party'),
  involveHint: text(
    'Orang dari pihak itu langsung melihat kasus ini.',
    'People of that body see this case at once.',
  ),
  role: text('Sebagai', 'As'),
  body: text('Unit atau pihak', 'Unit or party'),
  involveDo: text('Libatkan', 'Involve'),
  release: (name: string) => text(`Lepas ${name}`, `Release ${name}`),
  releaseHint: text(
    'Bagi orang dari pihak ini kasus ini tidak ada lagi. Yang sudah dicatatnya tetap tercatat.',
    'For people of this body the case is no longer there. What they recorded stays.',
  ),
  releaseReason: text('Alasan melepas', 'Reason for releasing'),
  releaseDo: text('Lepas pihak ini', 'Release this party'),
};
