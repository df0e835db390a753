import { bilingual as text } from './common.ts';

/** Texts of the signing page. */
export const signingTexts = {
  title: text('Tanda tangan', 'Signing'),
  notSet: text(
    'Naskah tidak dapat disusun menjadi PDF sekarang. Belum ada yang ditandatangani dan tidak ada nomor yang dipakai; coba lagi sebentar lagi.',
    'The papers cannot be set as PDFs now. Nothing is signed and no number was used; try again in a moment.',
  ),
  brokeOff: text(
    'Penandatanganan terhenti karena gangguan di Tanggap. Naskah yang sempat tercatat sudah tidak menunggu lagi; yang masih ada di daftar ini belum tercatat bertanda tangan. Periksa daftarnya, lalu coba lagi; bila terulang, beri tahu administrator.',
    'Signing broke off through a fault in Tanggap. Papers that were recorded no longer wait; those still listed here are not recorded as signed. Look at the list, then try again; if it keeps happening, tell the administrator.',
  ),
  waiting: (count: number) => text(`${String(count)} menunggu`, `${String(count)} waiting`),
  group: text('Menunggu tanda tangan Anda', 'Waiting for your signature'),
  intro: text(
    'Naskah yang menunggu tanda tangan elektronik Anda, terlama lebih dahulu. Baca dahulu, centang yang hendak ditandatangani, lalu tanda tangani dengan sekali memasukkan passphrase.',
    'Papers waiting for your electronic signature, oldest first. Read them, tick those to sign, then sign them with one entry of your passphrase.',
  ),
  none: text(
    'Tidak ada naskah yang menunggu tanda tangan Anda',
    'No paper is waiting for your signature',
  ),
  noneBody: text(
    'Naskah muncul di sini begitu giliran Anda menandatangani untuk peran Anda. Bila nama Anda tercantum sebagai pihak dalam berita acara, tanda tangani dari halaman naskah itu.',
    'Papers appear here when it is your turn to sign for your role. If you are named as a party of a berita acara, sign it from that paper’s page.',
  ),
  papers: text('Naskah yang ditandatangani', 'Papers to sign'),
  others: text('Menunggu tanda tangan orang lain', 'Waiting for somebody else’s signature'),
  waitsForName: (name: string) =>
    text(`Menunggu tanda tangan ${name}.`, `Waiting for the signature of ${name}.`),
  noSigner: text(
    'Belum ada penanda tangannya. Isi di Pengaturan naskah.',
    'Nobody is entered to sign it. Enter a signer under the paper settings.',
  ),
  doneBefore: text(
    'Sudah memuat tanda tangan Anda; tidak ada yang ditandatangani dua kali.',
    'They carry your signature already; nothing was signed twice.',
  ),
  read: (name: string) => text(`Baca ${name}`, `Read ${name}`),
  since: (at: string) => text(`sejak ${at}`, `since ${at}`),
  nik: text('NIK', 'NIK'),
  nikHint: text('16 angka, tanpa spasi.', '16 digits, without spaces.'),
  otherNik: text('NIK lain', 'Another NIK'),
  nikKept: (digits: string) =>
    text(
      `Kosongkan untuk memakai NIK Anda yang tersimpan, berakhiran ${digits}.`,
      `Leave empty to use your kept NIK, ending in ${digits}.`,
    ),
  keepNik: text(
    'Simpan NIK di Akun saya, agar tidak mengetiknya setiap kali',
    'Keep the NIK in My account, so as not to type it each time',
  ),
  nikBad: text('NIK terdiri dari 16 angka.', 'A NIK has 16 digits.'),
  passphrase: text('Passphrase', 'Passphrase'),
  passphraseHint: text(
    'Passphrase sertifikat elektronik Anda. Tidak disimpan dan tidak dicatat.',
    'The passphrase of your electronic certificate. It is neither kept nor logged.',
  ),
  passphraseMissing: text('Isi passphrase.', 'Enter the passphrase.'),
  unencrypted: text(
    'Sambungan ke layanan tanda tangan di jaringan instansi ini tidak terenkripsi (HTTP). Minta administrator memasang HTTPS; sampai itu, tanda tangani hanya dari jaringan yang dipercaya.',
    'The connection to the signing service within the agency’s network is not encrypted (HTTP). Ask the administrator to set up HTTPS; until then sign only from a network you trust.',
  ),
  chooseOne: text('Pilih sedikitnya satu naskah.', 'Choose at least one paper.'),
  sign: text('Tanda tangani', 'Sign'),
  done: (count: number) =>
    text(`${String(count)} naskah ditandatangani`, `${String(count)} papers signed`),
  signedBefore: (count: number) =>
    text(
      count === 1
        ? 'Naskah ini sudah ditandatangani sebelumnya'
        : `${String(count)} naskah ini sudah ditandatangani sebelumnya`,
      count === 1
        ? 'This paper was signed before'
        : `These ${String(count)} papers were signed before`,
    ),
  doneOne: text('1 naskah ditandatangani', '1 paper signed'),
  notDone: text('Tidak ada yang ditandatangani', 'Nothing was signed'),
  partlyDone: text('Sebagian belum ditandatangani', 'Some were not signed'),
  hindered: text('Belum dapat ditandatangani', 'Cannot be signed yet'),
  byHand: (names: readonly string[]) =>
    text(
      `Tidak punya akun, hanya dapat menandatangani dengan tinta: ${names.join('; ')}`,
      `No account, able to sign with ink only: ${names.join('; ')}`,
    ),
  byHandHow: text(
    'Bila tanda tangan mereka diperlukan, jangan tanda tangani di sini: cetak naskahnya untuk tanda tangan basah semua pihak. Tanda tangan di sini memakai nomor surat.',
    'If their signatures are needed, do not sign here: print the paper for all to sign by hand. Signing here uses a letter number.',
  ),
  missing: text('Naskah belum lengkap:', 'The paper is not complete:'),
  serviceSays: (words: string) => text(`Kata layanan: ${words}`, `The service says: ${words}`),
  again: text(
    'Pilihan Anda masih ada; NIK dan passphrase perlu dimasukkan lagi.',
    'Your choice is still there; enter NIK and passphrase again.',
  ),
  number: text('nomor', 'number'),
  code: text('kode periksa', 'check code'),
  trial: text(
    'Uji coba: NIK setiap akun ada di data/trial-accounts.json; passphrase-nya adalah kata sandi akun itu.',
    'Trial: the NIK of each account is in data/trial-accounts.json; its passphrase is the account’s password.',
  ),
} as const;
