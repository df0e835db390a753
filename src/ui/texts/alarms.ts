import type { AlteredContent } from '#app/ports.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import { bilingual as text } from './common.ts';

/** Texts of what administrators must see to. */
export const alarmTexts = {
  title: text('Keadaan instalasi', 'State of the installation'),
  intro: text(
    'Yang menjaga catatan: cadangan, berkas bukti serta naskah yang isinya berubah atau hilang, dan pohon catatan yang ditandatangani.',
    'What keeps the record safe: backups, evidence and papers whose content was altered or lost, and the signed tree over the record.',
  ),
  banner: (count: number) =>
    count === 1
      ? text('Satu hal memerlukan administrator', 'One thing needs an administrator')
      : text(
          `${String(count)} hal memerlukan administrator`,
          `${String(count)} things need an administrator`,
        ),
  see: text('Lihat keadaan instalasi', 'See the state of the installation'),
  backups: text('Cadangan', 'Backups'),
  trial: text(
    'Ini pemasangan uji coba: tidak ada yang perlu dicadangkan.',
    'This is a trial: nothing needs to be backed up.',
  ),
  wholeAt: (at: string) => text(`Dibuat ${at}.`, `Taken ${at}.`),
  failedAt: (at: string) => text(`Percobaan ${at} gagal:`, `The attempt of ${at} failed:`),
  backupNext: text(
    'Cadangan harian diatur di server dengan TANGGAP_BACKUP; lihat "Cadangan" pada panduan pengelola (docs/mengelola.md). Cobalah sebuah cadangan dengan tanggap backup check.',
    'A daily backup is set on the server with TANGGAP_BACKUP; see “Cadangan” in the guide for administrators (docs/mengelola.md). Try a backup with tanggap backup check.',
  ),
  files: text('Berkas yang berubah atau hilang', 'Files altered or lost'),
  noFiles: text(
    'Tidak ada yang ditemukan sejauh ini. Berkas diperiksa setiap kali dibuka, dan semuanya oleh tanggap verify.',
    'None was found so far. A file is looked at whenever it is opened, and all of them by tanggap verify.',
  ),
  filesNext: text(
    'Berkas ini tidak diberikan kepada siapa pun. Pulihkan isinya dari cadangan ke folder data, lalu jalankan tanggap verify: yang utuh kembali hilang dari daftar ini. Simpan yang berubah sebagai bukti.',
    'These files are handed out to nobody. Restore their content from a backup into the data folder, then run tanggap verify: what is whole again leaves this list. Keep what was altered as evidence.',
  ),
  tree: text('Pohon catatan', 'The tree over the record'),
  treeNotYet: text(
    'Belum ada yang ditandatangani: kejadian pertama masuk beberapa detik sesudah tercatat.',
    'Nothing was signed yet: the first event is taken in some seconds after it was recorded.',
  ),
  treeSigned: (entries: number) =>
    text(
      `${String(entries)} kejadian sudah masuk pohon, dan tanda tangan kepalanya utuh.`,
      `${String(entries)} events are in the tree, and the signature over its head is whole.`,
    ),
  treeUnsound: text(
    'Kepala pohon di folder data bukan yang ditandatangani di sini. Sejak itu tidak ada kejadian yang masuk pohon.',
    'The head of the tree in the data folder is not what was signed here. No event was taken into the tree since.',
  ),
  treeNext: text(
    'Simpan folder tree sebagai bukti dan jalankan tanggap verify. Bila isinya berubah karena pemindahan atau pemulihan, pindahkan berkas instansi ini dari folder itu: pohonnya ditandatangani baru dari kejadian pertama. Selain itu, anggap seseorang mengubahnya.',
    'Keep the folder tree as evidence and run tanggap verify. Where it changed because the installation was moved or restored, take this agency’s file out of it: the tree is signed anew from the first event. Otherwise take it that somebody altered it.',
  ),
  since: (at: string) => text(`ditemukan ${at}`, `found ${at}`),
} as const;

/** What is wrong with a file. */
export const alteredWords: Readonly<Record<AlteredContent['state'], Bilingual>> = {
  altered: text('isinya berubah', 'its content was altered'),
  missing: text('isinya hilang', 'its content is gone'),
};
