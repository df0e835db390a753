import type { AlteredContent } from '#app/ports.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import { bilingual as text } from './common.ts';

/** Texts of what administrators must see to. */
export const alarmTexts = {
  title: text('Keadaan instalasi', 'State of the installation'),
  intro: text(
    'Yang menjaga catatan: cadangan, dan berkas bukti serta naskah yang isinya berubah atau hilang.',
    'What keeps the record safe: backups, and evidence and papers whose content was altered or lost.',
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
  since: (at: string) => text(`ditemukan ${at}`, `found ${at}`),
} as const;

/** What is wrong with a file. */
export const alteredWords: Readonly<Record<AlteredContent['state'], Bilingual>> = {
  altered: text('isinya berubah', 'its content was altered'),
  missing: text('isinya hilang', 'its content is gone'),
};
