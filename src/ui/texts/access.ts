import { bilingual as text } from './common.ts';

/** Texts of the page of the sign-in settings. */
export const accessTexts = {
  title: text('Pengaturan masuk', 'Sign-in settings'),
  intro: text(
    'Apa yang diminta dari petugas ketika masuk ke konsol.',
    'What is asked of officers when they come into the console.',
  ),
  demanded: text('Verifikasi dua langkah wajib bagi', 'Second factor demanded of'),
  demandedHint: text(
    'Pemegang peran ini yang belum mengaktifkannya diarahkan ke sana begitu perubahan berlaku, dan tidak dapat mengerjakan hal lain di konsol sebelum itu. Token program tetap berlaku.',
    'Holders of these roles who have not set it up are led there as soon as the change is in force, and can do nothing else in the console before. Tokens of programs go on.',
  ),
  proofMinutes: text('Bukti ulang sesudah (menit)', 'Proof again after (minutes)'),
  proofHint: text(
    'Mengubah petugas dan pengaturan, membuat token, serta mengunduh berkas kasus, register, dan catatan keamanan meminta kata sandi lagi bila terakhir diperiksa lebih lama dari ini.',
    'Changes of people and settings, making tokens and downloading case files, registers and the security record ask for the password again where it was last checked longer ago.',
  ),
  lacking: (count: number) =>
    text(
      `${String(count)} orang belum mengaktifkannya`,
      count === 1 ? '1 person has not set it up' : `${String(count)} people have not set it up`,
    ),
  save: text('Simpan pengaturan', 'Save the settings'),
  saved: text('Pengaturan masuk sudah diubah.', 'The sign-in settings have been changed.'),
  history: text('Riwayat perubahan', 'History of changes'),
  historyIntro: text('Terbaru lebih dahulu.', 'Newest first.'),
  noHistory: text('Belum pernah diubah.', 'Never changed.'),
};
