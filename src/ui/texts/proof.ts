import { bilingual as text } from './common.ts';

/** Texts of the page where somebody proves again who he is. */
export const proofTexts = {
  title: text('Buktikan lagi siapa Anda', 'Prove again who you are'),
  why: text(
    'Yang hendak Anda lakukan mengubah pengaturan atau petugas, membuat token, atau membawa keluar banyak data sekaligus. Kata sandi Anda sudah lama tidak diperiksa.',
    'What you are about to do changes settings or people, makes a token, or takes much out of the house at once. Your password has not been checked for a while.',
  ),
  hint: text(
    'Kata sandi akun Anda, bukan passphrase. Sudah lama tidak diperiksa; sekali cocok tidak ditanyakan lagi untuk sementara.',
    'The password of your account, not the passphrase. It has not been checked for a while; once right it is not asked for again for some time.',
  ),
  missing: text(
    'Isi kata sandi akun Anda: sudah lama tidak diperiksa, dan ini tidak dilakukan dari meja yang ditinggal. Belum ada yang dikirim.',
    'Give the password of your account: it has not been checked for a while, and this is not done from a desk left open. Nothing has been sent yet.',
  ),
  notLost: text(
    'Isian Anda ikut ke halaman ini dan tidak hilang.',
    'What you typed has come along to this page and is not lost.',
  ),
  prove: text('Lanjutkan', 'Go on'),
  proven: text('Terima kasih, sudah cocok.', 'Thank you, that was right.'),
  provenTitle: text('Lanjutkan', 'Go on'),
  kept: text(
    'Isian Anda belum dikirim. Tekan tombol ini untuk mengirimnya.',
    'What you typed has not been sent yet. Press the button to send it.',
  ),
  chooseAgain: (name: string) =>
    text(
      `Berkas tidak ikut; pilih lagi: ${name}`,
      `Files did not come along; choose again: ${name}`,
    ),
  send: text('Kirim isian saya', 'Send what I typed'),
  goOn: text('Ke yang hendak saya buka', 'To what I wanted to open'),
};
