import type { Bilingual } from '#core/text/bilingual.ts';
import { bilingual as text } from './common.ts';

/** What became of a paper, after its number; papers of outside parties may have none. */
const numbered = (number: string, id: string, en: string): Bilingual =>
  number === ''
    ? text(
        `${id.charAt(0).toUpperCase()}${id.slice(1)}`,
        `${en.charAt(0).toUpperCase()}${en.slice(1)}`,
      )
    : text(`Nomor ${number}, ${id}`, `Number ${number}, ${en}`);

/** Texts of the papers of a case: the panel on its page, and a paper’s own page. */
export const paperTexts = {
  title: text('Naskah dinas', 'Official papers'),
  none: text(
    'Belum ada naskah. Naskah muncul begitu langkah yang menghasilkannya selesai.',
    'No papers yet. A paper appears when the step that makes it is completed.',
  ),
  draft: text('Draf', 'Draft'),
  leftUnsigned: text('Keluar tanpa tanda tangan di Tanggap', 'Left without a signature in Tanggap'),
  signStill: (name: string) =>
    text(
      `${name} (keluar tanpa tanda tangan di Tanggap, masih dapat ditandatangani)`,
      `${name} (left without a signature in Tanggap, can still be signed)`,
    ),
  atMeeting: text('Untuk ditandatangani peserta', 'To be signed by those present'),
  atMeetingNote: text(
    'Unduh dan cetak; peserta menandatanganinya di rapat. Pindaiannya dilampirkan saat mencatat hasil',
    'Download and print it; those present sign it at the meeting. Its scan is attached when recording the results of',
  ),
  initialled: (names: string) => text(`Diparaf oleh ${names}`, `Initialled by ${names}`),
  filled: text('Selesai diisi', 'Filled in'),
  arrived: text('Diterima dari pihak penerbitnya', 'Came from the party that issued it'),
  partlySigned: (number: string, done: number, all: number) =>
    numbered(
      number,
      `ditandatangani ${String(done)} dari ${String(all)}`,
      `signed by ${String(done)} of ${String(all)}`,
    ),
  signed: (number: string) =>
    number === ''
      ? text('Ditandatangani', 'Signed')
      : text(`Ditandatangani, nomor ${number}`, `Signed, number ${number}`),
  revoked: (number: string) =>
    number === ''
      ? text('Dibatalkan; draf baru', 'Revoked; a new draft')
      : text(`Nomor ${number} dibatalkan; draf baru`, `Number ${number} revoked; a new draft`),
  received: (number: string) => numbered(number, 'sudah diterima', 'received'),
  printed: (number: string) =>
    numbered(number, 'dicetak, menunggu pindaian', 'printed, waiting for its scan'),
  formPrinted: text('Dicetak dengan kode periksa', 'Printed with a check code'),
  exported: text(
    'Menunggu SRIKANDI: nomor dan tanda tangan',
    'Waiting for SRIKANDI: number and signature',
  ),
  inSrikandi: (roles: string) =>
    text(`Akan ditandatangani di SRIKANDI oleh: ${roles}`, `To be signed in SRIKANDI by: ${roles}`),
  dated: (date: string, source: string) =>
    text(`tanggal ${date} · ${source}`, `dated ${date} · ${source}`),
  sent: (number: string) => numbered(number, 'dikirim', 'sent'),
  ofParty: text(
    'Naskah pihak luar: memakai nama dan nomor pihak itu, tidak masuk register nomor di sini.',
    'Paper of an outside party: it bears that party’s name and number and is in no register here.',
  ),
  ownFiles: text('Berkas dari pihak itu', 'Files from that party'),
  inkOf: (roles: string) =>
    text(`Akan ditandatangani basah oleh: ${roles}`, `To be signed by hand by: ${roles}`),
  waitsFor: (role: string) => text(`Berikutnya menandatangani: ${role}`, `Next to sign: ${role}`),
  initialsFirst: (places: { readonly id: string; readonly en: string }) =>
    text(
      `Belum dapat ditandatangani: menunggu paraf ${places.id}`,
      `Cannot be signed yet: it waits for the initials of ${places.en}`,
    ),
  afterwards: (roles: string) => text(`lalu ${roles}`, `then ${roles}`),
  missing: text(
    'Yang masih kurang sebelum dapat ditandatangani',
    'What is missing before it can be signed',
  ),
  warnings: text('Periksa dahulu', 'Look at this first'),
  toSettings: text('Pengaturan naskah', 'Paper settings'),
  preview: text('Pratinjau', 'Preview'),
  previewOf: (name: string) => text(`Pratinjau ${name}`, `Preview of ${name}`),
  openPdf: text('Buka PDF', 'Open the PDF'),
  downloadPdf: text('Unduh PDF', 'Download the PDF'),
  phoneNote: text(
    'Bila pratinjau tidak tampil di perangkat ini, buka PDF-nya.',
    'If this device shows no preview, open the PDF.',
  ),
  sign: text('Tanda tangani', 'Sign'),
  edit: text('Ubah isi naskah', 'Edit the text'),
  editIntro: text(
    'Hanya bagian yang Anda ubah yang disimpan; bagian lain tetap mengikuti kasus. Paraf yang sudah ada gugur bila isinya diubah.',
    'Only parts you change are kept; the others keep following the case. Initials given before fall when the text changes.',
  ),
  edited: text('ditulis ulang', 'rewritten'),
  fromCase: text(
    'Mengikuti kasus; lihat pratinjau. Biarkan kosong bila tidak diganti.',
    'Follows the case; see the preview. Leave it empty unless you replace it.',
  ),
  saveEdit: text('Simpan perubahan', 'Save the changes'),
  nothingEdited: text('Belum ada bagian yang diubah.', 'No part was changed.'),
  initial: text('Paraf naskah ini', 'Initial this paper'),
  initialIntro: text(
    'Paraf menyatakan Anda sudah memeriksa naskah ini.',
    'Your initials say that you have checked this paper.',
  ),
  revoke: text('Batalkan naskah ini', 'Revoke this paper'),
  revokeIntro: text(
    'Naskah yang dibatalkan tetap dapat dibaca dan diperiksa, dengan tanda bahwa sudah dibatalkan. Nomornya tidak dipakai lagi; penggantinya mendapat nomor baru. Naskah lain yang menyebut nomornya tidak ikut berubah, dan yang sudah dikirim perlu diberitahukan kepada penerimanya. Pengiriman yang diperintahkan terutang lagi.',
    'A revoked paper stays readable and can still be checked, marked as revoked. Its number is not used again; what replaces it gets a new one. Other papers that cite its number do not change, and those it was sent to have to be told. What was ordered to be sent is owed again.',
  ),
  revokeReason: text('Alasan pembatalan', 'Reason for revoking'),
  receive: text('Catat penerimaan', 'Record that it was received'),
  receivedBy: text('Diterima oleh', 'Received by'),
  receivedAt: text('Waktu diterima', 'When it was received'),
  versions: text('Riwayat naskah', 'Life of the paper'),
  version: (version: number) => text(`Versi ${String(version)}`, `Version ${String(version)}`),
  revokedBadge: text('dibatalkan', 'revoked'),
  lifeOf: (number: string) =>
    number === ''
      ? text('Riwayat naskah ini', 'Life of this paper')
      : text(`Riwayat nomor ${number}`, `Life of number ${number}`),
  noVersions: text(
    'Masih draf: belum bernomor dan belum ditandatangani.',
    'Still a draft: neither numbered nor signed.',
  ),
  noVersionsLeft: (at: Bilingual) =>
    text(
      `Keluar ${at.id} tanpa tanda tangan di Tanggap; yang dikirim ada pada bukti pengirimannya. Di sini belum bernomor, dan masih dapat ditandatangani.`,
      `Left ${at.en} without a signature in Tanggap; what was sent is in the proof of its sending. Here it has no number, and can still be signed.`,
    ),
  number: text('Nomor', 'Number'),
  code: text('Kode periksa', 'Check code'),
  notReady: text('Naskah ini belum dapat dibuat', 'This paper cannot be made yet'),
} as const;

/** Texts of changing a draft besides its words, and of who signs it. */
export const draftTexts = {
  follow: text('Kembalikan ke isi kasus', 'Follow the case again'),
  followIntro: text(
    'Bagian ini ditulis ulang. Bila dikembalikan, isinya mengikuti kasus lagi; tulisan yang sekarang tetap ada dalam riwayat kasus.',
    'These parts were rewritten. Given back, they follow the case again; the present words stay in the case’s history.',
  ),
  followPart: (part: string) => text(`Kembalikan: ${part}`, `Give back: ${part}`),
  notEdited: text('Bagian ini sudah mengikuti kasus.', 'This part follows the case already.'),
  tlp: text('Penanda TLP', 'TLP label'),
  tlpIntro: text(
    'Menentukan kepada siapa isi naskah boleh diteruskan (Traffic Light Protocol 2.0).',
    'Says to whom the content may be passed on (Traffic Light Protocol 2.0).',
  ),
  tlpOfCase: text('Mengikuti kasus', 'Follow the case'),
  tlpNone: text('Tanpa penanda', 'No label'),
  tlpSave: text('Simpan penanda', 'Save the label'),
  parties: text('Para pihak', 'Parties'),
  partySigned: text('sudah menandatangani', 'has signed'),
  partyWaits: text('belum menandatangani', 'has not signed'),
  partyTurn: text(
    'Nama Anda ada di antara para pihak; giliran Anda menandatangani.',
    'You are among the parties; it is your turn to sign.',
  ),
  partiesDraft: text(
    'Pihak yang punya akun dengan nama yang sama menandatangani secara elektronik di sini, sesudah tanda tangan pertama. Bila ada yang tidak punya akun, cetak naskah ini untuk tanda tangan basah semua pihak.',
    'Parties with an account of the same name sign electronically here, after the first signature. If somebody has no account, print the paper for all to sign by hand.',
  ),
  partiesSigned: text(
    'Yang belum menandatangani dan punya akun dengan nama yang sama dapat menandatangani dari halaman ini. Bila ada yang tidak punya akun dan tanda tangannya diperlukan, batalkan naskah ini lalu cetak penggantinya untuk tanda tangan basah.',
    'Those who have not signed and have an account of the same name can sign from this page. If somebody without an account has to sign, revoke the paper and print its replacement to be signed by hand.',
  ),
} as const;

/** Texts of signing a paper by hand. */
export const inkTexts = {
  print: text('Cetak untuk tanda tangan basah', 'Print to be signed by hand'),
  printIntro: text(
    'Untuk naskah yang tidak ditandatangani secara elektronik. Yang terjadi:',
    'For papers that are not signed electronically. What happens:',
  ),
  printHappens: [
    text(
      'naskah instansi mendapat nomor dari register dan bertanggal hari ini, atau memakai nomor dan tanggal dari TU;',
      'a paper of the agency gets a number from its register and today’s date, or bears those the records office gave;',
    ),
    text(
      'kata-katanya tidak dapat diubah lagi, dan tidak dapat ditandatangani secara elektronik;',
      'its words can no longer be changed, and it cannot be signed electronically;',
    ),
    text(
      'sesudah ditandatangani, pindaiannya dicatat di halaman ini.',
      'once it is signed, its scan is recorded on this page.',
    ),
  ],
  printUndo: text(
    'Cetakan dapat ditarik dengan alasan; nomor dari register lalu tidak dipakai lagi.',
    'The print can be withdrawn with a reason; a number of the register is then kept out of use.',
  ),
  printDo: text('Beri nomor dan siapkan cetakan', 'Give the number and prepare the print'),
  printOfParty: text('Siapkan cetakan', 'Prepare the print'),
  notSet: text(
    'Naskah tidak dapat disusun menjadi PDF. Tidak ada nomor yang dipakai; coba lagi sebentar lagi.',
    'The paper could not be set as a PDF. No number was used; try again in a moment.',
  ),
  waitingTitle: text('Menunggu tanda tangan basah', 'Waiting to be signed by hand'),
  number: (number: string) => text(`Nomor ${number}`, `Number ${number}`),
  steps: [
    text('Cetak PDF ini apa adanya.', 'Print this PDF as it is.'),
    text(
      'Minta tanda tangan (dan cap dinas) di tempat yang tersedia.',
      'Have it signed (and stamped) in the places given.',
    ),
    text('Pindai seluruh halaman, lalu catat di bawah.', 'Scan all pages, then record it below.'),
  ],
  download: text('Unduh PDF untuk dicetak', 'Download the PDF to print'),
  scan: text('Catat pindaian bertanda tangan', 'Record the signed scan'),
  scanFile: text('Pindaian', 'Scan'),
  scanHint: (limit: string) =>
    text(
      `Satu berkas PDF, PNG, atau JPEG berisi seluruh halaman; paling besar ${limit}.`,
      `One PDF, PNG or JPEG file with all pages; at most ${limit}.`,
    ),
  scanMissing: text('Pilih berkas pindaiannya.', 'Choose the file of the scan.'),
  who: text('Yang menandatangani', 'Who signed'),
  whoHint: text(
    'Centang setiap orang yang tanda tangannya ada pada pindaian; yang tidak dicentang tidak dapat ditambahkan kemudian. Perbaiki nama dan jabatan bila yang menandatangani orang lain.',
    'Tick everybody whose signature is on the scan; nobody can be added later. Mend name and position where somebody else signed.',
  ),
  signedBy: (name: string) => text(`${name} menandatangani`, `${name} signed`),
  name: text('Nama', 'Name'),
  nameMissing: text('Isi nama yang menandatangani.', 'Give the name of who signed.'),
  position: text('Jabatan', 'Position'),
  place: text('Tempat penandatanganan', 'Where it was signed'),
  placeMissing: text('Isi tempat penandatanganan.', 'Say where it was signed.'),
  when: text('Waktu penandatanganan', 'When it was signed'),
  whenMissing: text('Isi waktunya.', 'Give the time.'),
  note: text('Keterangan', 'Remarks'),
  noteHint: text(
    'Wajib bila lebih dari 24 jam yang lalu: mengapa baru dicatat sekarang.',
    'Required when it is more than 24 hours ago: why it is recorded only now.',
  ),
  scanDo: text('Simpan pindaian', 'Save the scan'),
  scanFinal: text(
    'Yang disimpan tidak dapat diubah; naskah lalu dianggap ditandatangani.',
    'What is saved cannot be changed; the paper then counts as signed.',
  ),
  withdraw: text('Tarik cetakan ini', 'Withdraw this print'),
  withdrawIntro: text(
    'Cetakan tidak berlaku lagi dan kode periksanya menyatakan itu. Nomornya tidak dipakai lagi, dengan alasan ini dalam register; naskah kembali menjadi draf.',
    'The print is no longer valid, and its check code says so. Its number is kept out of use, with this reason in the register; the paper is a draft again.',
  ),
  withdrawReason: text('Alasan penarikan', 'Reason for withdrawing'),
  withdrawMissing: text('Isi alasan penarikan.', 'Give the reason for withdrawing.'),
  scanOf: (name: string) => text(`Pindaian ${name}`, `Scan of ${name}`),
} as const;

/** Texts of sending a signed paper. */
export const sendTexts = {
  send: text('Catat pengiriman', 'Record that it was sent'),
  intro: text(
    'Tanggap tidak mengirim naskah; catat di sini kepada siapa dan bagaimana naskah dikirim.',
    'Tanggap does not send papers; record here to whom and how it was sent.',
  ),
  to: text('Dikirim kepada', 'Sent to'),
  toHint: text(
    'Satu baris satu penerima, tembusan termasuk.',
    'One recipient a line, copies included.',
  ),
  toMissing: text('Isi penerimanya.', 'Give the recipients.'),
  way: text('Melalui', 'By'),
  wayMissing: text('Pilih bagaimana naskah dikirim.', 'Choose how it was sent.'),
  when: text('Waktu dikirim', 'When it was sent'),
} as const;

/** How it is known that a signed paper reached somebody. */
export const receiptTexts = {
  note: text('Bagaimana diketahui', 'How it is known'),
  noteHint: text(
    'Siapa yang memberitahukan dan lewat apa, misalnya "Staf tata usaha, lewat telepon"; juga alasan bila dicatat lebih dari 24 jam kemudian. Isi ini, atau lampirkan tanda terimanya.',
    'Who said so and by which way, such as "the registry, by telephone"; also the reason when recorded more than 24 hours later. Write this, or add the receipt.',
  ),
  proof: text('Tanda terima', 'Receipt'),
} as const;

/** What people of a body are told of the papers sent to it. */
export const receivedTexts = {
  title: text('Naskah yang dikirim kepada pihak Anda', 'Papers sent to your body'),
  intro: text(
    'Naskah bertanda tangan. Siapa yang pertama kali membuka atau mengunduhnya, dan kapan, tercatat dalam riwayat kasus.',
    'Signed papers. Who opens or downloads one for the first time, and when, is on record in the history of the case.',
  ),
  sent: (at: Bilingual, way: Bilingual): Bilingual =>
    text(`Dikirim ${at.id} melalui ${way.id}`, `Sent ${at.en} by ${way.en}`),
  revoked: (at: Bilingual): Bilingual =>
    text(`Dibatalkan ${at.id}; jangan dipakai lagi`, `Revoked ${at.en}; do not use it any longer`),
  open: text('Buka', 'Open'),
  download: text('Unduh', 'Download'),
} as const;

/** What happened to a version of a paper, line by line. */
export const lifeTexts = {
  printed: (by: string) =>
    text(`Dicetak oleh ${by} untuk tanda tangan basah`, `Printed by ${by}, to be signed by hand`),
  signed: (name: string) => text(`Ditandatangani ${name}`, `Signed by ${name}`),
  via: {
    bsre: text('secara elektronik, sertifikat BSrE', 'electronically, BSrE certificate'),
    certificate: text(
      'secara elektronik, sertifikat instansi',
      'electronically, the agency’s certificate',
    ),
    ink: text('basah', 'by hand'),
    srikandi: text('melalui SRIKANDI', 'through SRIKANDI'),
  },
  checkReport: text('Laporan pemeriksaan tanda tangan', 'Report on checking the signature'),
  certificates: text('Rantai sertifikat (PEM)', 'Chain of certificates (PEM)'),
  exported: (by: string) =>
    text(`Disiapkan ${by} sebagai DOCX untuk SRIKANDI`, `Set by ${by} as a DOCX for SRIKANDI`),
  docxWithdrawn: (reason: string) => text(`DOCX ditarik: ${reason}`, `DOCX withdrawn: ${reason}`),
  downloadDocx: text('Unduh DOCX', 'Download the DOCX'),
  at: (place: string) => text(`di ${place}`, `at ${place}`),
  sent: (to: string, way: Bilingual): Bilingual =>
    text(`Dikirim kepada ${to} melalui ${way.id}`, `Sent to ${to} by ${way.en}`),
  received: (by: string) => text(`Diterima ${by}`, `Received by ${by}`),
  fetched: (by: string) => text(`Diunduh ${by}`, `Downloaded by ${by}`),
  readHere: (bodies: string) =>
    text(`Dapat dibaca di sini oleh ${bodies}`, `Can be read here by ${bodies}`),
  revoked: (reason: string) => text(`Dibatalkan: ${reason}`, `Revoked: ${reason}`),
  withdrawn: (reason: string) => text(`Cetakan ditarik: ${reason}`, `Print withdrawn: ${reason}`),
  openScan: text('Buka pindaian', 'Open the scan'),
  downloadScan: text('Unduh pindaian', 'Download the scan'),
  openPrint: text('Buka cetakan', 'Open the print'),
  downloadPrint: text('Unduh cetakan', 'Download the print'),
} as const;

/** What a paper’s page says after something was done. */
export const paperDone = {
  ubah: text(
    'Perubahan disimpan; pratinjau sudah memuatnya.',
    'The changes were saved; the preview shows them.',
  ),
  paraf: text('Paraf Anda dicatat.', 'Your initials were recorded.'),
  batalkan: text(
    'Naskah dibatalkan. Draf barunya dapat diubah dan ditandatangani.',
    'The paper was revoked. Its new draft can be edited and signed.',
  ),
  ikuti: text('Bagian itu mengikuti kasus lagi.', 'That part follows the case again.'),
  tlp: text('Penanda TLP disimpan.', 'The TLP label was saved.'),
  cetak: text(
    'Naskah bernomor dan siap dicetak. Unduh PDF-nya, tandatangani, lalu catat pindaiannya.',
    'The paper has its number and is ready to print. Download the PDF, have it signed, then record its scan.',
  ),
  siapkan: text(
    'DOCX siap. Unduh, lalu unggah ke SRIKANDI; salin isian lainnya dari lembar salin.',
    'The DOCX is ready. Download it and take it to SRIKANDI; copy the other fields from the copy sheet.',
  ),
  kembali: text(
    'PDF dari SRIKANDI disimpan sebagai naskah bertanda tangan, dengan nomor dan tanggalnya.',
    'The PDF from SRIKANDI was saved as the signed paper, with its number and date.',
  ),
  pindai: text(
    'Pindaian disimpan; naskah tercatat ditandatangani basah.',
    'The scan was saved; the paper is on record as signed by hand.',
  ),
  tarik: text('Ditarik. Naskah kembali menjadi draf.', 'Withdrawn. The paper is a draft again.'),
  kirim: text('Pengiriman dicatat.', 'It was recorded as sent.'),
  terima: text('Penerimaan dicatat.', 'It was recorded as received.'),
} as const;

export type PaperActionName = keyof typeof paperDone;

export const isPaperAction = (name: string): name is PaperActionName =>
  Object.hasOwn(paperDone, name);
