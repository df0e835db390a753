import type { Bilingual } from '#core/text/bilingual.ts';
import type { Run } from './io.ts';

/** One command of `tanggap`. Loaded only when called, so that a small one starts at once. */
export interface Command {
  /** Words after `tanggap`. */
  readonly name: string;
  readonly usage: string;
  readonly does: Bilingual;
  load(): Promise<{ readonly run: Run }>;
}

export const commands: readonly Command[] = [
  {
    name: 'serve',
    usage: '',
    load: () => import('./serve.ts'),
    does: {
      id: 'Menjalankan Tanggap: basis data, halaman, dan API.',
      en: 'Runs Tanggap: database, pages and API.',
    },
  },
  {
    name: 'work',
    usage: '',
    load: () => import('./work.ts'),
    does: {
      id: 'Menjalankan pekerjaan latar (pengingat, batas waktu, register) dalam proses tersendiri.',
      en: 'Runs the background work (reminders, deadlines, registers) in a process of its own.',
    },
  },
  {
    name: 'dev',
    usage: '',
    load: () => import('./dev.ts'),
    does: {
      id: 'Menjalankan Tanggap untuk pengembangan; halaman dibangun ulang saat diubah.',
      en: 'Runs Tanggap for developing; pages rebuild when changed.',
    },
  },
  {
    name: 'init',
    usage: '--name "Nama" --email nama@instansi.go.id',
    load: () => import('./init.ts'),
    does: {
      id: 'Menyiapkan instalasi sesungguhnya: tautan sekali pakai untuk administrator pertama.',
      en: 'Sets up a real installation: a one-time link for the first administrator.',
    },
  },
  {
    name: 'administrator',
    usage: '--agency <id> --name "Nama" --email nama@instansi.go.id [--second-factor-off]',
    load: () => import('./administrator.ts'),
    does: {
      id: 'Memulihkan administrator instansi yang hilang: tautan sekali pakai, tercatat.',
      en: 'Mends an agency’s lost administrator: a one-time link, on record.',
    },
  },
  {
    name: 'migrate',
    usage: '',
    load: () => import('./migrate.ts'),
    does: {
      id: 'Menyesuaikan tabel basis data dengan versi ini.',
      en: 'Brings the database tables up to this version.',
    },
  },
  {
    name: 'sop check',
    usage: '<sop.yaml/folder>',
    load: () => import('./sop-check.ts'),
    does: {
      id: 'Memeriksa berkas SOP dan menyebut semua kesalahannya.',
      en: 'Checks an SOP file and names every mistake in it.',
    },
  },
  {
    name: 'sop adopt',
    usage: '<sop.yaml/folder> --agency <id> --name "Nama"',
    load: () => import('./sop-adopt.ts'),
    does: {
      id: 'Menambah instansi atau edisi SOP baru.',
      en: 'Adds an agency or a new SOP edition.',
    },
  },
  {
    name: 'report import',
    usage: '<surat.eml> --agency <id>',
    load: () => import('./report-import.ts'),
    does: {
      id: 'Menjadikan sebuah surat elektronik laporan insiden.',
      en: 'Turns a mail into an incident report.',
    },
  },
  {
    name: 'doctor',
    usage: '',
    load: () => import('./doctor/index.ts'),
    does: {
      id: 'Memeriksa instalasi: diska, jam, basis data, alamat, SOP; mengatakan yang perlu dibenahi.',
      en: 'Looks at the installation: disk, clocks, database, address, SOPs; says what to mend.',
    },
  },
  {
    name: 'backup',
    usage: '<folder> [--key-file <berkas>] [--with-keys]',
    load: () => import('./backup.ts'),
    does: {
      id: 'Mencadangkan basis data dan bukti; hanya yang belum ada di folder itu yang ditulis.',
      en: 'Backs up database and evidence; only what the folder does not have yet is written.',
    },
  },
  {
    name: 'backup list',
    usage: '<folder> [--key-file <berkas>]',
    load: () => import('./backup-list.ts'),
    does: {
      id: 'Menyebut semua cadangan di sebuah folder, yang terbaru lebih dahulu.',
      en: 'Names all backups of a folder, newest first.',
    },
  },
  {
    name: 'backup check',
    usage: '<folder> [--key-file <berkas>] [--at <cadangan>]',
    load: () => import('./backup-check.ts'),
    does: {
      id: 'Mencoba sebuah cadangan: memulihkannya di tempat sementara dan mencocokkan semuanya.',
      en: 'Tries a backup: restores it into a scratch place and compares everything.',
    },
  },
  {
    name: 'restore',
    usage: '<folder> [--key-file <berkas>] [--at <cadangan>]',
    load: () => import('./restore.ts'),
    does: {
      id: 'Memulihkan sebuah cadangan ke folder data dan basis data yang kosong.',
      en: 'Restores a backup into an empty data folder and an empty database.',
    },
  },
  {
    name: 'verify',
    usage: '[--agency <id>]',
    load: () => import('./verify.ts'),
    does: {
      id: 'Mencocokkan catatan: rantai hash, sidik jari berkas, tabel kasus, register nomor.',
      en: 'Checks the record: hash chains, files, tables of cases, registers of numbers.',
    },
  },
  {
    name: 'rebuild',
    usage: '[--agency <id>]',
    load: () => import('./rebuild.ts'),
    does: {
      id: 'Menulis ulang tabel kasus yang tidak seperti catatannya, dari catatan itu.',
      en: 'Writes tables of cases that are not as the record says anew, from the record.',
    },
  },
];
