import type { Bilingual } from '#core/text/bilingual.ts';

/** A backup cannot be made, read or put back as asked; says why and what to do. */
export class BackupRefused extends Error {
  readonly bilingual: Bilingual;
  constructor(message: Bilingual, options?: ErrorOptions) {
    super(message.en, options);
    this.name = 'BackupRefused';
    this.bilingual = message;
  }
}

export const noPlace = (folder: string): Bilingual => ({
  id: `Di ${folder} tidak ada cadangan Tanggap. Apakah diska atau volumenya terpasang?`,
  en: `There are no backups of Tanggap in ${folder}. Is its disk or volume mounted?`,
});

export const notEmptyPlace = (folder: string): Bilingual => ({
  id: `${folder} berisi berkas lain dan bukan tempat cadangan Tanggap. Pilih folder kosong.`,
  en: `${folder} holds other files and is no place of backups. Choose an empty folder.`,
});

export const unreadablePlace = (file: string): Bilingual => ({
  id: `${file} tidak dapat dibaca; cadangan di folder itu tidak dapat dipakai tanpa berkas ini.`,
  en: `${file} cannot be read; the backups in that folder cannot be used without this file.`,
});

export const newerFormat = (file: string): Bilingual => ({
  id: `${file} ditulis oleh versi Tanggap yang lebih baru. Pakai versi itu atau yang lebih baru lagi.`,
  en: `${file} was written by a newer version of Tanggap. Use that version, or one newer still.`,
});

export const otherInstallation = (folder: string): Bilingual => ({
  id: `Cadangan di ${folder} milik instalasi lain. Pilih folder lain; satu folder hanya untuk satu instalasi.`,
  en: `The backups in ${folder} belong to another installation. Choose another folder; one folder is for one installation.`,
});

export const keyNeeded = (folder: string): Bilingual => ({
  id: `Cadangan di ${folder} terenkripsi. Sebut berkas kuncinya dengan --key-file.`,
  en: `The backups in ${folder} are encrypted. Name the file with their key by --key-file.`,
});

export const notEncrypted = (folder: string): Bilingual => ({
  id: `Cadangan di ${folder} tidak terenkripsi, tetapi sebuah kunci disebut. Untuk cadangan terenkripsi pilih folder lain.`,
  en: `The backups in ${folder} are not encrypted, but a key was named. Choose another folder for encrypted ones.`,
});

export const wrongKey = (folder: string): Bilingual => ({
  id: `Kunci itu bukan kunci cadangan di ${folder}.`,
  en: `That key is not the one of the backups in ${folder}.`,
});

export const weakKey: Bilingual = {
  id: 'Berkas kunci harus berisi sedikitnya 20 karakter, misalnya dari: openssl rand -base64 32',
  en: 'The key file must hold at least 20 characters, for instance from: openssl rand -base64 32',
};

export const keysInTheOpen: Bilingual = {
  id: 'Kunci dan rahasia hanya disertakan dalam cadangan terenkripsi: sebut --key-file juga.',
  en: 'Keys and secrets go only into an encrypted backup: name a --key-file as well.',
};

export const damaged = (file: string): Bilingual => ({
  id: `Cadangan rusak: ${file} hilang, terpotong, atau diubah. Pakai cadangan lain (--at), atau salinan lain dari folder cadangan.`,
  en: `The backup is damaged: ${file} is missing, cut off or altered. Use another one (--at), or another copy of the folder.`,
});

export const tableDiffers = (table: string): Bilingual => ({
  id: `Tabel ${table} setelah dipulihkan tidak sama dengan ketika dicadangkan. Hasil pemulihan ini jangan dipakai.`,
  en: `Table ${table} is not what it was when the backup was taken. Do not use what was restored.`,
});

export const noSuchSet = (name: string, folder: string): Bilingual => ({
  id: `Tidak ada cadangan ${name} di ${folder}. Lihat: tanggap backup list ${folder}`,
  en: `There is no backup ${name} in ${folder}. See: tanggap backup list ${folder}`,
});

export const noSets = (folder: string): Bilingual => ({
  id: `Di ${folder} belum ada cadangan yang utuh.`,
  en: `There is no whole backup in ${folder} yet.`,
});

export const otherTables = (name: string): Bilingual => ({
  id: `Cadangan ini memuat tabel menurut ${name}, yang tidak dikenal atau berbeda pada versi Tanggap ini. Pakai versi yang membuatnya atau yang lebih baru.`,
  en: `This backup has tables as of ${name}, which this version of Tanggap does not know, or knows otherwise. Use the version that made it, or a newer one.`,
});

export const notEmptyFolder = (folder: string): Bilingual => ({
  id: `Folder data ${folder} tidak kosong. Pulihkan hanya ke folder kosong; tidak ada yang diubah.`,
  en: `The data folder ${folder} is not empty. Restore only into an empty one; nothing was changed.`,
});

export const notEmptyDatabase: Bilingual = {
  id: 'Basis data yang disebut DATABASE_URL tidak kosong. Pulihkan hanya ke basis data kosong; tidak ada yang diubah.',
  en: 'The database named by DATABASE_URL is not empty. Restore only into an empty one; nothing was changed.',
};

export const misfitOfDatabase = (folder: string): Bilingual => ({
  id: `Folder data ${folder} dan basis datanya bukan milik instalasi yang sama; tidak ada yang dicadangkan.`,
  en: `The data folder ${folder} and its database are not of one installation; nothing was backed up.`,
});

export const unfinished = (folder: string, { id, en }: Bilingual): Bilingual => ({
  id: `${id} Pemulihan tidak selesai: yang sempat ditulis ke ${folder} bukan instalasi dan tidak akan dijalankan. Kosongkan folder itu, dan basis data DATABASE_URL bila dipakai, sebelum mencoba lagi.`,
  en: `${en} The restore did not finish: what it wrote into ${folder} is no installation and will not be run. Empty that folder, and the database of DATABASE_URL where it is used, before trying again.`,
});
