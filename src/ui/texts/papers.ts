import type { DocumentKind } from '../../core/documents/document.ts';
import type { Bilingual } from '../../core/text/bilingual.ts';
import { bilingual as text } from './common.ts';

/** Kinds of official papers as people call them. */
export const paperKinds: Readonly<Record<DocumentKind, Bilingual>> = {
  'surat-dinas': text('Surat dinas', 'Official letter'),
  'nota-dinas': text('Nota dinas', 'Memo'),
  'berita-acara': text('Berita acara', 'Minutes (berita acara)'),
  'laporan': text('Laporan', 'Report'),
  'formulir': text('Formulir', 'Form'),
  'undangan-rapat': text('Undangan rapat', 'Meeting invitation'),
  'notula': text('Notula', 'Minutes of a meeting'),
  'daftar-hadir': text('Daftar hadir', 'Attendance list'),
  'lembar-disposisi': text('Lembar disposisi', 'Routing sheet'),
};

/** Texts of the papers of a case: the panel on its page, and a paper’s own page. */
export const paperTexts = {
  title: text('Naskah dinas', 'Official papers'),
  none: text('Belum ada naskah. Naskah muncul begitu langkah yang menghasilkannya selesai.', 'No papers yet. A paper appears when the step that makes it is completed.'),
  turn: (turn: number) => text(`kunjungan ke-${String(turn)}`, `visit ${String(turn)}`),
  draft: text('Draf', 'Draft'),
  initialled: (names: string) => text(`Diparaf oleh ${names}`, `Initialled by ${names}`),
  partlySigned: (number: string) => text(`Nomor ${number}, belum semua menandatangani`, `Number ${number}, not yet signed by all`),
  signed: (number: string) => text(`Ditandatangani, nomor ${number}`, `Signed, number ${number}`),
  revoked: (number: string) => text(`Nomor ${number} dibatalkan; draf baru`, `Number ${number} revoked; a new draft`),
  received: (number: string) => text(`Nomor ${number}, sudah diterima`, `Number ${number}, received`),
  waitsFor: (role: string) => text(`Berikutnya menandatangani: ${role}`, `Next to sign: ${role}`),
  afterwards: (roles: string) => text(`lalu ${roles}`, `then ${roles}`),
  missing: text('Yang masih kurang sebelum dapat ditandatangani', 'What is missing before it can be signed'),
  toSettings: text('Pengaturan naskah', 'Paper settings'),
  preview: text('Pratinjau', 'Preview'),
  previewOf: (name: string) => text(`Pratinjau ${name}`, `Preview of ${name}`),
  openPdf: text('Buka PDF', 'Open the PDF'),
  downloadPdf: text('Unduh PDF', 'Download the PDF'),
  phoneNote: text('Bila pratinjau tidak tampil di perangkat ini, buka PDF-nya.', 'If this device shows no preview, open the PDF.'),
  sign: text('Tanda tangani', 'Sign'),
  edit: text('Ubah isi naskah', 'Edit the text'),
  editIntro: text('Hanya bagian yang Anda ubah yang disimpan; bagian lain tetap mengikuti kasus. Paraf yang sudah ada gugur bila isinya diubah.', 'Only parts you change are kept; the others keep following the case. Initials given before fall when the text changes.'),
  edited: text('ditulis ulang', 'rewritten'),
  fromCase: text('Mengikuti kasus; lihat pratinjau. Biarkan kosong bila tidak diganti.', 'Follows the case; see the preview. Leave it empty unless you replace it.'),
  saveEdit: text('Simpan perubahan', 'Save the changes'),
  nothingEdited: text('Belum ada bagian yang diubah.', 'No part was changed.'),
  initial: text('Paraf naskah ini', 'Initial this paper'),
  initialIntro: text('Paraf menyatakan Anda sudah memeriksa naskah ini.', 'Your initials say that you have checked this paper.'),
  revoke: text('Batalkan naskah ini', 'Revoke this paper'),
  revokeIntro: text('Naskah yang dibatalkan tetap dapat dibaca dan diperiksa, dengan tanda bahwa sudah dibatalkan. Nomornya tidak dipakai lagi; penggantinya mendapat nomor baru.', 'A revoked paper stays readable and can still be checked, marked as revoked. Its number is not used again; what replaces it gets a new one.'),
  revokeReason: text('Alasan pembatalan', 'Reason for revoking'),
  receive: text('Catat penerimaan', 'Record that it was received'),
  receivedBy: text('Diterima oleh', 'Received by'),
  receiveNote: text('Keterangan', 'Remarks'),
  versions: text('Versi bertanda tangan', 'Signed versions'),
  version: (version: number) => text(`Versi ${String(version)}`, `Version ${String(version)}`),
  noVersions: text('Belum ada yang ditandatangani.', 'Nothing has been signed yet.'),
  number: text('Nomor', 'Number'),
  code: text('Kode periksa', 'Check code'),
  signers: text('Penanda tangan', 'Signers'),
  revokedBecause: (at: string, reason: string) => text(`Dibatalkan ${at}: ${reason}`, `Revoked ${at}: ${reason}`),
  receivedLine: (by: string, at: string) => text(`Diterima ${by}, ${at}`, `Received by ${by}, ${at}`),
  stale: text('Kasus berubah sejak Anda membuka halaman ini; belum ada yang dicatat. Periksa, lalu kirim lagi.', 'The case has changed since you opened this page; nothing was recorded. Check, then send again.'),
  notReady: text('Naskah ini belum dapat dibuat', 'This paper cannot be made yet'),
  via: { 'bsre': text('sertifikat BSrE', 'BSrE certificate'), 'certificate': text('sertifikat instansi', 'the agency’s certificate'), 'ink': text('tanda tangan basah', 'ink') },
} as const;

/** What a paper’s page says after something was done. */
export const paperDone = {
  ubah: text('Perubahan disimpan; pratinjau sudah memuatnya.', 'The changes were saved; the preview shows them.'),
  paraf: text('Paraf Anda dicatat.', 'Your initials were recorded.'),
  batalkan: text('Naskah dibatalkan. Draf barunya dapat diubah dan ditandatangani.', 'The paper was revoked. Its new draft can be edited and signed.'),
  terima: text('Penerimaan dicatat.', 'It was recorded as received.'),
} as const;

export type PaperActionName = keyof typeof paperDone;

export const isPaperAction = (name: string): name is PaperActionName => Object.hasOwn(paperDone, name);

/** Texts of the signing page. */
export const signingTexts = {
  title: text('Tanda tangan', 'Signing'),
  waiting: (count: number) => text(`${String(count)} menunggu`, `${String(count)} waiting`),
  group: text('Menunggu tanda tangan Anda', 'Waiting for your signature'),
  intro: text('Naskah yang menunggu tanda tangan elektronik Anda, terlama lebih dahulu. Baca dahulu, lalu tanda tangani semuanya dengan sekali memasukkan passphrase.', 'Papers waiting for your electronic signature, oldest first. Read them, then sign all with one entry of your passphrase.'),
  none: text('Tidak ada naskah yang menunggu tanda tangan Anda', 'No paper is waiting for your signature'),
  noneBody: text('Naskah muncul di sini begitu giliran Anda menandatangani.', 'Papers appear here when it is your turn to sign.'),
  papers: text('Naskah yang ditandatangani', 'Papers to sign'),
  read: (name: string) => text(`Baca ${name}`, `Read ${name}`),
  since: (at: string) => text(`sejak ${at}`, `since ${at}`),
  nik: text('NIK', 'NIK'),
  nikHint: text('16 angka, tanpa spasi.', '16 digits, without spaces.'),
  nikBad: text('NIK terdiri dari 16 angka.', 'A NIK has 16 digits.'),
  passphrase: text('Passphrase', 'Passphrase'),
  passphraseHint: text('Passphrase sertifikat elektronik Anda. Tidak disimpan dan tidak dicatat.', 'The passphrase of your electronic certificate. It is neither kept nor logged.'),
  passphraseMissing: text('Isi passphrase.', 'Enter the passphrase.'),
  chooseOne: text('Pilih sedikitnya satu naskah.', 'Choose at least one paper.'),
  sign: text('Tanda tangani', 'Sign'),
  done: (count: number) => text(`${String(count)} naskah ditandatangani`, `${String(count)} papers signed`),
  doneOne: text('1 naskah ditandatangani', '1 paper signed'),
  notDone: text('Tidak ada yang ditandatangani', 'Nothing was signed'),
  partlyDone: text('Sebagian belum ditandatangani', 'Some were not signed'),
  stoppedAt: (name: string) => text(`Berhenti pada: ${name}.`, `Stopped at: ${name}.`),
  missing: text('Naskah belum lengkap:', 'The paper is not complete:'),
  serviceSays: (words: string) => text(`Kata layanan: ${words}`, `The service says: ${words}`),
  again: text('Pilihan Anda masih ada; NIK dan passphrase perlu dimasukkan lagi.', 'Your choice is still there; enter NIK and passphrase again.'),
  number: text('nomor', 'number'),
  code: text('kode periksa', 'check code'),
  trial: text('Uji coba: NIK setiap akun ada di data/trial-accounts.json; passphrase-nya adalah kata sandi akun itu.', 'Trial: the NIK of each account is in data/trial-accounts.json; its passphrase is the account’s password.'),
} as const;
