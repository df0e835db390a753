import { bilingual as text } from './common.ts';

/** Texts of the second factor: the page of its owner, signing in by it, taking it off. */
export const factorTexts = {
  title: text('Verifikasi dua langkah', 'Second factor'),
  back: text('Kembali ke akun saya', 'Back to my account'),
  what: text(
    'Sesudah kata sandi, konsol meminta kode enam angka dari aplikasi di telepon Anda. Siapa pun yang mengetahui kata sandi Anda tetap tidak dapat masuk.',
    'After the password the console asks for a code of six digits from an app on your phone. Whoever knows your password still cannot come in.',
  ),
  apps: text(
    'Pakai aplikasi autentikator apa pun yang mengenal kode waktu (TOTP). Jam telepon harus benar.',
    'Use any authenticator app that knows time codes (TOTP). The clock of the phone must be right.',
  ),
  on: (since: string) => text(`aktif sejak ${since}`, `on since ${since}`),
  left: (count: number) =>
    text(`${String(count)} kode pemulihan tersisa`, `${String(count)} recovery codes left`),
  few: text(
    'Kode pemulihan tinggal sedikit. Buat yang baru sebelum habis.',
    'Few recovery codes are left. Make new ones before they run out.',
  ),
  toSetUp: text('Aktifkan verifikasi dua langkah', 'Set up the second factor'),
  toManage: text('Kelola verifikasi dua langkah', 'Manage the second factor'),
  begin: text('Mulai', 'Begin'),
  anew: text('Mulai lagi dengan kunci baru', 'Begin again with a new key'),
  beginIntro: text(
    'Isi kata sandi Anda, lalu pindai kode QR yang muncul dengan aplikasi itu.',
    'Give your password, then scan the QR code that appears with the app.',
  ),
  scan: text('1. Pindai dengan aplikasi', '1. Scan with the app'),
  qrLabel: text('Kode QR untuk aplikasi autentikator', 'QR code for the authenticator app'),
  byHand: text(
    'Tidak dapat memindai? Ketik kunci ini di aplikasi (jenis: berdasarkan waktu):',
    'Cannot scan? Type this key into the app (kind: time-based):',
  ),
  openApp: text('Di telepon ini juga: buka aplikasinya', 'On this very phone: open the app'),
  confirm: text('2. Masukkan kode pertamanya', '2. Give its first code'),
  confirmIntro: text(
    'Baru sesudah itu verifikasi dua langkah aktif. Kunci ini berlaku 15 menit; sesi Anda yang lain berakhir.',
    'Only then the second factor is on. This key waits for 15 minutes; your other sessions end.',
  ),
  code: text('Kode dari aplikasi', 'Code from the app'),
  codeHint: text('Enam angka.', 'Six digits.'),
  codeOrRecovery: text(
    'Kode dari aplikasi atau kode pemulihan',
    'Code from the app, or a recovery code',
  ),
  recovery: text('Kode pemulihan', 'Recovery code'),
  recoveryHint: text(
    'Salah satu dari lembar yang Anda simpan, misalnya ABCDE-FGHIJ-KLMNO-PQRST. Setiap kode hanya berlaku sekali.',
    'One from the sheet you kept, for instance ABCDE-FGHIJ-KLMNO-PQRST. Each works once.',
  ),
  activate: text('Aktifkan', 'Switch on'),
  activated: text('Verifikasi dua langkah aktif', 'The second factor is on'),
  codesMade: text('Kode pemulihan yang baru', 'The new recovery codes'),
  codesOnce: text(
    'Cetak halaman ini atau salin sekarang: kode ini hanya ditampilkan sekali. Simpan terpisah dari telepon. Bila telepon hilang, masuklah dengan salah satunya; setiap kode berlaku sekali.',
    'Print this page or copy it now: these codes are shown once. Keep them apart from the phone. If the phone is lost, sign in with one of them; each works once.',
  ),
  codesOf: (name: string) =>
    text(`Kode pemulihan Tanggap: ${name}`, `Recovery codes of Tanggap: ${name}`),
  demanded: text(
    'Instansi Anda mewajibkan verifikasi dua langkah bagi peran Anda',
    'Your agency demands a second factor of your role',
  ),
  demandedNext: text(
    'Aktifkan di sini, lalu lanjutkan pekerjaan Anda. Sebelum itu bagian lain konsol tidak dapat dibuka.',
    'Set it up here, then go on with your work. Before that nothing else of the console opens.',
  ),
  codesKept: text('Sudah saya simpan', 'I have kept them'),
  renewTitle: text('Kode pemulihan baru', 'New recovery codes'),
  renewIntro: text(
    'Sepuluh kode baru; semua yang lama tidak berlaku lagi.',
    'Ten new codes; none of the old ones works any more.',
  ),
  renew: text('Buat kode pemulihan baru', 'Make new recovery codes'),
  endTitle: text('Matikan', 'Switch off'),
  endIntro: text(
    'Sesudah itu kata sandi saja membuka akun Anda. Untuk pindah telepon: matikan, lalu aktifkan lagi dengan telepon yang baru.',
    'After this your password alone opens your account. To move to another phone: switch off, then set it up again with the new one.',
  ),
  end: text('Matikan verifikasi dua langkah', 'Switch the second factor off'),
  ended: text(
    'Verifikasi dua langkah sudah dimatikan.',
    'The second factor has been switched off.',
  ),
  wasOff: text('Verifikasi dua langkah tidak aktif.', 'The second factor is not on.'),
  wasOn: text('Verifikasi dua langkah sudah aktif.', 'The second factor is on already.'),
  wrongCode: text(
    'Kode ini tidak cocok, atau sudah dipakai. Tunggu kode berikutnya, dan periksa jam telepon.',
    'This code does not fit, or was used already. Wait for the next one, and check the clock of the phone.',
  ),
  wrongFirst: text(
    'Kode ini tidak cocok, atau kunci di atas sudah lewat waktunya. Periksa jam telepon, lalu coba kode berikutnya atau mulai lagi.',
    'This code does not fit, or the key above is past its time. Check the clock of the phone, then try the next code or begin again.',
  ),
  held: text(
    'Terlalu banyak percobaan yang salah. Tunggu seperempat jam, lalu coba lagi. Bila masih ditahan, minta bantuan administrator.',
    'Too many wrong attempts. Wait a quarter of an hour, then try again. If it is still held up, ask an administrator.',
  ),
  unreadable: text(
    'Kode dari aplikasi tidak dapat diperiksa lagi: instalasi ini memakai kunci lain sejak dipulihkan. Masuklah dengan kode pemulihan, atau minta administrator melepas verifikasi dua langkah.',
    'Codes from the app cannot be checked any more: this installation has another key since it was restored. Sign in with a recovery code, or ask an administrator to take the second factor off.',
  ),
  expired: text(
    'Waktunya sudah lewat. Masuklah lagi dengan kata sandi.',
    'The time is over. Sign in with your password again.',
  ),
  signInTitle: text('Kode verifikasi', 'Verification code'),
  signInIntro: text(
    'Kata sandi cocok. Buka aplikasi autentikator di telepon Anda.',
    'The password is right. Open the authenticator app on your phone.',
  ),
  useRecovery: text('Telepon tidak ada? Pakai kode pemulihan', 'No phone? Use a recovery code'),
  useApp: text('Pakai kode dari aplikasi', 'Use a code from the app'),
  lost: text(
    'Telepon dan kode pemulihan hilang: minta administrator instansi melepas verifikasi dua langkah Anda.',
    'Phone and recovery codes lost: ask your agency’s administrator to take your second factor off.',
  ),
  again: text('Masuk dari awal', 'Begin again'),
  resetTold: (at: string) =>
    text(
      `Verifikasi dua langkah Anda dilepas pada ${at}`,
      `Your second factor was taken off on ${at}`,
    ),
  resetNext: text(
    'Administrator atau pengelola server yang melakukannya; siapa dan mengapa ada di catatan. Bila Anda tidak memintanya, beri tahu administrator. Aktifkan lagi di Akun saya.',
    'An administrator or whoever keeps the server did it; who and why stands in the record. If you did not ask for it, tell the administrator. Set it up again on My account.',
  ),
  resetTitle: text('Verifikasi dua langkah', 'Second factor'),
  resetIntro: text(
    'Bila telepon dan kode pemulihannya hilang. Sesudah dilepas, kata sandi saja membuka akunnya; semua sesinya berakhir, dan ia diberi tahu ketika masuk. Pastikan yang meminta memang orangnya.',
    'Where phone and recovery codes are lost. Once taken off, the password alone opens the account; all sessions end, and the person is told when signing in. Make sure that it is the person who asks.',
  ),
  resetDo: text('Lepas verifikasi dua langkah', 'Take the second factor off'),
  resetDone: text('Verifikasi dua langkah sudah dilepas.', 'The second factor has been taken off.'),
  resetWas: text('dilepas', 'taken off'),
};
