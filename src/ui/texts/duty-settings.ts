import { bilingual as text } from './common.ts';

/** Texts of the page where an agency sets whom legal duties are told to. */
export const dutyTexts = {
  title: text('Kewajiban lapor', 'Legal duties'),
  intro: text(
    'Kepada siapa kewajiban lapor disampaikan. Bawaannya menurut edisi SOP; isi alamat yang sudah dipastikan, dan biarkan kosong yang belum.',
    'Whom legal duties are told to. They begin as the SOP edition says; give the addresses that are known for sure and leave the others empty.',
  ),
  recipient: (number: number) => text(`Penerima ${String(number)}`, `Recipient ${String(number)}`),
  another: text('Penerima tambahan', 'Another recipient'),
  name: text('Nama', 'Name'),
  nameHint: text('Kosongkan untuk menghapus penerima ini.', 'Empty it to remove the recipient.'),
  copy: text('Hanya menerima tembusan', 'Gets a copy only'),
  address: text('Alamat surat', 'Postal address'),
  email: text('Surel', 'E-mail'),
  channel: text('Saluran', 'Ways'),
  ground: text('Dasar hukum', 'Legal ground'),
  since: text('Berlaku sejak', 'Since'),
  note: text('Catatan', 'Note'),
  replyHours: text(
    'Batas baku membalas notifikasi, dalam jam',
    'Default time to answer a notification, in hours',
  ),
  replyHoursHint: text(
    'Berlaku bila suratnya tidak menyebut batas; ditandai sebagai batas baku. Kosongkan agar mengikuti edisi SOP.',
    'Holds where the letter sets no time, and is marked as a default. Empty it to follow the SOP edition.',
  ),
  save: text('Simpan penerima', 'Save the recipients'),
  saved: text('Penerima kewajiban lapor disimpan.', 'The recipients were saved.'),
  nothingChanged: text(
    'Tidak ada yang berubah dari pengaturan sekarang.',
    'Nothing differs from the settings as they are.',
  ),
  none: text(
    'Edisi SOP ini tidak memuat kewajiban lapor.',
    'This SOP edition names no duty to report.',
  ),
  noHistory: text(
    'Belum pernah diubah; masih menurut edisi SOP.',
    'Never changed; still as the SOP edition says.',
  ),
  historyIntro: text(
    'Yang pertama dibandingkan dengan edisi SOP.',
    'The first is compared with the SOP edition.',
  ),
} as const;
