import type { Bilingual } from '#core/text/bilingual.ts';
import type { DatabasePlace } from './marker.ts';

/**
 * Data folder and database do not fit each other or this start: a volume that is not mounted, a
 * setting that is missing, another installation's database. Nothing was changed.
 */
export class Misfit extends Error {
  readonly bilingual: Bilingual;
  constructor(message: Bilingual) {
    super(message.en);
    this.name = 'Misfit';
    this.bilingual = message;
  }
}

const unchanged: Bilingual = {
  id: 'Tidak ada yang diubah.',
  en: 'Nothing was changed.',
};

const said = (id: string, en: string): Bilingual => ({
  id: `${id} ${unchanged.id}`,
  en: `${en} ${unchanged.en}`,
});

export const noMarker = (folder: string, strays: readonly string[]): Bilingual =>
  said(
    `Folder data ${folder} berisi ${strays.join(', ')} tetapi tidak ada installation.json yang mengatakan instalasi apa ini. Pulihkan berkas itu dari cadangan, atau pilih folder lain dengan TANGGAP_DATA.`,
    `The data folder ${folder} holds ${strays.join(', ')} but no installation.json that says what installation this is. Restore that file from a backup, or choose another folder with TANGGAP_DATA.`,
  );

export const unreadable = (file: string): Bilingual =>
  said(
    `${file} tidak dapat dibaca sebagai keterangan instalasi. Pulihkan dari cadangan.`,
    `${file} cannot be read as what an installation says of itself. Restore it from a backup.`,
  );

export const otherPlace = (folder: string, kept: DatabasePlace): Bilingual =>
  kept === 'given'
    ? said(
        `Instalasi di ${folder} memakai PostgreSQL milik instansi, tetapi DATABASE_URL tidak diatur.`,
        `The installation in ${folder} uses a PostgreSQL of your own, but DATABASE_URL is not set.`,
      )
    : said(
        `Instalasi di ${folder} memakai PostgreSQL bawaan, tetapi DATABASE_URL menunjuk yang lain. Kosongkan DATABASE_URL, atau pilih folder lain dengan TANGGAP_DATA.`,
        `The installation in ${folder} uses the embedded PostgreSQL, but DATABASE_URL names another. Unset DATABASE_URL, or choose another folder with TANGGAP_DATA.`,
      );

export const otherOwner = (folder: string, owner: number, own: number): Bilingual =>
  said(
    `Folder data ${folder} milik pengguna sistem nomor ${String(owner)}, tetapi Tanggap dijalankan sebagai nomor ${String(own)}; berkas yang ditulis sekarang tidak akan terbaca oleh layanannya. Jalankan sebagai pengguna itu (sudo -u), atau alihkan seluruh folder dengan chown.`,
    `The data folder ${folder} belongs to user ${String(owner)} of this system, but Tanggap runs as user ${String(own)}; what is written now the service could not read. Run it as that user (sudo -u), or hand the whole folder over with chown.`,
  );

export const gone = (path: string): Bilingual =>
  said(
    `Basis data instalasi ini pernah ada, tetapi ${path} tidak ada atau kosong. Apakah diska atau volumenya terpasang? Bila benar-benar hilang, pulihkan dari cadangan.`,
    `This installation had a database, but ${path} is missing or empty. Is the disk or volume mounted? If it is really lost, restore a backup.`,
  );

export const emptyDatabase = (folder: string): Bilingual =>
  said(
    `Folder data ${folder} milik sebuah instalasi, tetapi basis datanya kosong. Apakah DATABASE_URL menunjuk basis data yang benar? Bila benar-benar hilang, pulihkan dari cadangan.`,
    `The data folder ${folder} belongs to an installation, but its database is empty. Does DATABASE_URL name the right one? If it is really lost, restore a backup.`,
  );

export const emptyFolder = (folder: string): Bilingual =>
  said(
    `Basis data ini milik sebuah instalasi, tetapi folder data ${folder} kosong. Apakah volumenya terpasang, dan TANGGAP_DATA benar? Bukti dan kunci instalasi itu ada di foldernya; bila benar-benar hilang, pulihkan dari cadangan.`,
    `This database belongs to an installation, but the data folder ${folder} is empty. Is its volume mounted, and TANGGAP_DATA right? That installation's evidence and keys lie in its folder; if it is really lost, restore a backup.`,
  );

export const otherInstallation = (folder: string): Bilingual =>
  said(
    `Folder data ${folder} dan basis data ini milik dua instalasi yang berbeda. Periksa TANGGAP_DATA dan DATABASE_URL.`,
    `The data folder ${folder} and this database belong to two different installations. Look at TANGGAP_DATA and DATABASE_URL.`,
  );

export const otherKind = (folder: string): Bilingual =>
  said(
    `Folder data ${folder} dan basis datanya tidak sama mengatakan apakah ini uji coba atau instalasi sesungguhnya; salah satunya diubah di luar Tanggap. Pulihkan dari cadangan.`,
    `The data folder ${folder} and its database do not say alike whether this is a trial or a real installation; one was changed outside Tanggap. Restore a backup.`,
  );
