import { counted } from '#core/text/counted.ts';
import { bilingual as text } from './common.ts';

/** Texts of the page where somebody sees to his own account. */
export const ownAccessTexts = {
  title: text('Akun saya', 'My account'),
  back: text('Kembali ke pekerjaan', 'Back to work'),
  roles: text('Peran', 'Roles'),
  language: text('Bahasa', 'Language'),
  languageIntro: text(
    'Konsol tampil dalam bahasa ini setiap kali Anda masuk, di peramban mana pun. ID dan EN di kepala halaman menggantinya di peramban itu sampai Anda masuk lagi. Naskah tetap berbahasa Indonesia.',
    'The console is shown in this language whenever you sign in, in whatever browser. ID and EN at the head of a page change it in that browser until you sign in again. Papers stay in Indonesian.',
  ),
  languageOf: text('Bahasa konsol', 'Language of the console'),
  keepLanguage: text('Simpan bahasa', 'Keep the language'),
  languageKept: text('Bahasa sudah disimpan.', 'The language has been kept.'),
  languageBad: text('Pilih bahasanya.', 'Choose the language.'),
  password: text('Kata sandi', 'Password'),
  passwordIntro: text(
    'Sesudah diganti, semua sesi Anda yang lain berakhir. Token tidak berubah.',
    'After the change all your other sessions end. Tokens stay as they are.',
  ),
  present: text('Kata sandi sekarang', 'Present password'),
  change: text('Ganti kata sandi', 'Change the password'),
  changed: text(
    'Kata sandi sudah diganti, dan sesi Anda yang lain sudah berakhir.',
    'The password has been changed, and your other sessions have ended.',
  ),
  wrong: text('Kata sandi sekarang tidak cocok.', 'The present password does not match.'),
  held: text(
    'Terlalu banyak percobaan yang salah. Tunggu, lalu coba lagi.',
    'Too many wrong attempts. Wait, then try again.',
  ),
  nik: text('NIK untuk tanda tangan', 'NIK for signing'),
  nikIntro: text(
    'Bila disimpan, NIK tidak perlu diketik setiap kali menandatangani. NIK disimpan tersandi dan tidak ditampilkan lagi kecuali empat angka terakhirnya; passphrase tidak pernah disimpan.',
    'Once kept, the NIK need not be typed at each signing. It is stored encrypted and never shown again but for its last four digits; the passphrase is never stored.',
  ),
  nikEnding: (digits: string) =>
    text(`Tersimpan, berakhiran ${digits}`, `Kept, ending in ${digits}`),
  otherNik: text('Ganti dengan NIK', 'Replace by the NIK'),
  keepNik: text('Simpan NIK', 'Keep the NIK'),
  forgetNik: text('Hapus NIK tersimpan', 'Delete the kept NIK'),
  nikKept: text('NIK sudah disimpan.', 'The NIK has been kept.'),
  nikForgotten: text('NIK tersimpan sudah dihapus.', 'The kept NIK has been deleted.'),
  sessions: text('Sesi', 'Sessions'),
  sessionsIntro: text(
    'Peramban yang sedang masuk dengan akun Anda. Akhiri yang tidak Anda kenal, lalu ganti kata sandi.',
    'Browsers signed in with your account. End what you do not know, then change the password.',
  ),
  current: text('sesi ini', 'this session'),
  since: (at: string) => text(`masuk ${at}`, `signed in ${at}`),
  lastSeen: (at: string) => text(`terakhir terlihat ${at}`, `last seen ${at}`),
  end: text('Akhiri', 'End'),
  /** After `end`, for who does not see the row. */
  endOf: (device: string) => text(`sesi ${device}`, `the session of ${device}`),
  endOthers: text('Akhiri semua sesi lainnya', 'End all other sessions'),
  ended: text('Sesi sudah diakhiri.', 'The session has been ended.'),
  failed: (count: number, since: string) =>
    text(
      `${String(count)} kali gagal masuk dengan surel Anda sejak ${since}`,
      `${String(count)} sign-ins with your e-mail address failed since ${since}`,
    ),
  failedNext: text(
    'Termasuk salah ketik Anda sendiri. Bila bukan Anda, beri tahu administrator: alamat asalnya ada di catatan keamanan. Di peramban ini orang lain tidak dapat menahan Anda masuk.',
    'Your own mistakes among them. If it was not you, tell the administrator: where they came from stands in the security record. In this browser nobody else can keep you from signing in.',
  ),
  failedRead: text('Sudah saya baca', 'I have read it'),
  gone: text('Itu sudah tidak ada.', 'That is not there any more.'),
  tokens: text('Token API', 'API tokens'),
  tokensIntro: text(
    'Program yang memakai token bertindak sebagai Anda. Buat satu untuk setiap program, dan cabut yang tidak dipakai lagi.',
    'A program with a token acts as you. Make one for each program, and revoke what is used no more.',
  ),
  noTokens: text('Belum ada token.', 'No tokens yet.'),
  tokenName: text('Nama token', 'Name of the token'),
  tokenNameHint: text(
    'Program yang memakainya, misalnya SIEM.',
    'The program that uses it, for instance SIEM.',
  ),
  tokenNameBad: text(
    'Beri nama, paling banyak 80 karakter.',
    'Give a name of at most 80 characters.',
  ),
  scope: text('Boleh', 'May'),
  scopes: {
    read: text('hanya membaca', 'only read'),
    write: text('membaca dan mengubah', 'read and change'),
  },
  scopeBad: text('Pilih apa yang boleh dilakukannya.', 'Choose what it may do.'),
  ends: text('Berakhir', 'Ends'),
  days: (days: number) => text(`sesudah ${String(days)} hari`, `after ${counted(days, 'day')}`),
  never: text('tidak berakhir sendiri', 'never by itself'),
  make: text('Buat token', 'Make a token'),
  made: (name: string) => text(`Token ${name}`, `Token ${name}`),
  madeOnce: text(
    'Salin sekarang: token ini hanya ditampilkan sekali. Siapa pun yang memegangnya bertindak sebagai Anda.',
    'Copy it now: this token is shown once. Whoever holds it acts as you.',
  ),
  until: (at: string) => text(`berakhir ${at}`, `ends ${at}`),
  lastUsed: (at: string) => text(`terakhir dipakai ${at}`, `last used ${at}`),
  unused: text('belum pernah dipakai', 'never used'),
  revoke: text('Cabut', 'Revoke'),
  /** After `revoke`, for who does not see the row. */
  revokeOf: (name: string) => text(`token ${name}`, `the token ${name}`),
  revoked: text('Token sudah dicabut.', 'The token has been revoked.'),
};
