import { bilingual as text } from './common.ts';

/** Texts of what papers print of somebody. */
export const profileTexts = {
  title: text('Profil pada naskah', 'Profile on papers'),
  titleFor: (agency: string) =>
    text(`Profil pada naskah: ${agency}`, `Profile on papers: ${agency}`),
  intro: text(
    'Seperti inilah nama, jabatan, pangkat, dan NIP Anda dicetak di mana akun Anda dipilih sebagai penanda tangan atau peserta, dan pada formulir yang Anda isi. Draf langsung mengikuti; naskah yang sudah ditandatangani tidak berubah. Setiap perubahan tercatat tetap dan terbaca oleh administrator.',
    'This is how your name, position, rank and NIP are printed wherever your account is chosen as a signer or participant, and on forms you fill in. Drafts follow at once; papers already signed do not change. Every change stays on record, where administrators read it.',
  ),
  introOfOther: text(
    'Dicetak di mana akunnya dipilih sebagai penanda tangan atau peserta, dan pada formulir yang diisinya. Gelar, pangkat, dan NIP dapat ia perbarui sendiri di Akun saya. Naskah yang sudah ditandatangani tidak berubah.',
    'Printed wherever the account is chosen as a signer or participant, and on forms its owner fills in, who can bring degrees, rank and NIP up to date under My account. Papers already signed do not change.',
  ),
  name: text('Nama seperti tercetak', 'Name as printed'),
  nameHint: text(
    'Lengkap dengan gelar, misalnya Nama Contoh, S.Kom., M.T.',
    'With degrees, for instance Nama Contoh, S.Kom., M.T.',
  ),
  position: text('Jabatan', 'Position'),
  positionOfOffice: text(
    'Diubah administrator di Petugas.',
    'Changed by an administrator under Officers.',
  ),
  begunByAdministrator: text(
    'Belum ada profil. Administrator memulainya di Petugas, dengan nama dan jabatan Anda; gelar, pangkat, dan NIP dapat Anda perbarui di sini sesudahnya.',
    'There is no profile yet. An administrator begins it under Officers, with your name and position; degrees, rank and NIP you can bring up to date here afterwards.',
  ),
  rank: text('Pangkat, golongan', 'Rank'),
  rankHint: text('Misalnya Penata Muda (III/a).', 'For instance Penata Muda (III/a).'),
  nip: text('NIP', 'NIP'),
  nipHint: text(
    '18 angka; kosongkan bagi yang bukan ASN.',
    '18 digits; leave it empty where there is none.',
  ),
  save: text('Simpan profil', 'Save the profile'),
  saved: text('Profil sudah disimpan.', 'The profile has been saved.'),
  /** On the paper settings, beside a signer whose account has a profile. */
  fromProfile: (words: string) =>
    text(`Dari profil akunnya: ${words}`, `From the profile of the account: ${words}`),
  fromProfileHint: text(
    'Nama, pangkat, dan NIP diubah di profilnya. Jabatan diisi hanya bila ia menandatangani dalam jabatan lain.',
    'Name, rank and NIP are changed in the profile. Give a position only where papers are signed in another one.',
  ),
};
