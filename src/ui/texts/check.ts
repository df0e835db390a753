import { bilingual as text } from './common.ts';

/** Texts of the public page that checks official papers. */
export const checkTexts = {
  title: text('Periksa naskah', 'Check a paper'),
  lead: text(
    'Apakah naskah dinas ini asli? Pindai kode QR-nya, ketik kodenya, atau unggah berkasnya.',
    'Is this official paper genuine? Scan its QR code, type its code, or upload its file.',
  ),
  byCode: text('Dengan kode', 'By code'),
  code: text('Kode pada naskah', 'Code on the paper'),
  codeHint: text(
    '16 huruf dan angka di samping kode QR. Huruf besar atau kecil, spasi, dan tanda hubung tidak berpengaruh.',
    '16 letters and digits beside the QR code. Capitals, spaces and hyphens do not matter.',
  ),
  codeMissing: text('Isi kode naskah.', 'Enter the paper’s code.'),
  check: text('Periksa kode', 'Check the code'),
  byFile: text('Dengan berkas', 'By file'),
  file: text('Berkas PDF atau pindaian', 'PDF file or scan'),
  fileHint: (limit: string) =>
    text(
      `PDF, atau PNG dan JPEG dari pindaian; paling besar ${limit}. Berkas hanya diperiksa, tidak disimpan.`,
      `PDF, or PNG and JPEG of a scan; at most ${limit}. The file is only checked, not kept.`,
    ),
  fileMissing: text('Pilih berkasnya.', 'Choose the file.'),
  fileEmpty: text(
    'Berkas ini kosong (0 byte). Pilih berkas naskahnya.',
    'This file is empty (0 bytes). Choose the file of the paper.',
  ),
  fileTooLarge: (limit: string) =>
    text(
      `Berkas terlalu besar: paling besar ${limit}.`,
      `The file is too large: at most ${limit}.`,
    ),
  checkFile: text('Periksa berkas', 'Check the file'),
  proofInstead: text(
    'Memeriksa bukti catatan (.tlog-proof)',
    'Check a proof of the record (.tlog-proof)',
  ),
  another: text('Periksa naskah lain', 'Check another paper'),

  genuine: text('Naskah ini asli', 'This paper is genuine'),
  genuineBody: text(
    'Nomor dan penanda tangannya tercatat sebagai berikut. Bandingkan dengan naskah di tangan Anda.',
    'Its number and signers are on record as follows. Compare them with the paper you have.',
  ),
  revoked: text('Naskah ini sudah dibatalkan', 'This paper has been revoked'),
  revokedBody: (at: string) =>
    text(
      `Naskah ini pernah diterbitkan, tetapi dibatalkan ${at} dan tidak berlaku lagi.`,
      `This paper was issued but revoked ${at}; it is no longer valid.`,
    ),
  recordDamaged: text('Naskah ini belum dapat dipastikan', 'This paper cannot be confirmed now'),
  recordDamagedBody: text(
    'Yang Anda periksa ditemukan, tetapi catatan kasusnya tidak utuh, sehingga tidak dapat dikatakan asli atau tidak. ' +
      'Tanyakan kepada instansi yang namanya ada pada naskah. Temuan ini ditulis di catatan galat sistem.',
    'What you checked was found, but the record of its case is not intact, so whether it is genuine cannot be said. ' +
      'Ask the agency named on the paper. This was written to the error log of the system.',
  ),
  unknown: text('Kode ini tidak dikenal', 'This code is not known'),
  unknownBody: text(
    'Tidak ada naskah dengan kode ini. Periksa kembali hurufnya; bila kodenya benar, naskah itu bukan dari sini.',
    'There is no paper with this code. Check the letters; if they are right, the paper is not from here.',
  ),

  printed: text(
    'Naskah ini terdaftar, tetapi belum ditandatangani',
    'This paper is registered but not signed yet',
  ),
  printedBody: text(
    'Terdaftar dan dicetak untuk ditandatangani basah; pindaiannya belum kami terima. Bila naskah di tangan Anda sudah bertanda tangan, tanyakan kepada instansi penerbitnya.',
    'Registered and printed to be signed by hand; we have not received its scan yet. If the paper you have is signed, ask the agency that issued it.',
  ),
  awayBody: text(
    'Terdaftar dan sedang dinomori dan ditandatangani di SRIKANDI; belum ada naskah bertanda tangan yang kami terima. Bila naskah di tangan Anda sudah bertanda tangan, tanyakan kepada instansi penerbitnya.',
    'Registered and being numbered and signed in SRIKANDI; we have not received a signed paper yet. If the paper you have is signed, ask the agency that issued it.',
  ),
  printRevokedBody: (at: string) =>
    text(
      `Naskah ini dicetak untuk ditandatangani basah, tetapi cetakannya dibatalkan ${at} dan tidak berlaku.`,
      `This paper was printed to be signed by hand, but the print was withdrawn ${at}; it is not valid.`,
    ),
  byHand: text(
    'Naskah ini tercatat, ditandatangani basah',
    'This paper is on record, signed by hand',
  ),
  byHandBody: text(
    'Ditandatangani basah; pindaian disimpan. Tanda tangan di atas kertas tidak dapat diperiksa dari jauh: bandingkan nomor, tanggal, dan penanda tangannya, atau unggah pindaiannya.',
    'Signed by hand; its scan is kept. Ink on paper cannot be checked from afar: compare number, date and signers, or upload its scan.',
  ),
  oursPrint: text(
    'Berkas ini cetakan kami, belum ditandatangani',
    'This file is our print, not signed yet',
  ),
  oursPrintBody: text(
    'Sama byte demi byte dengan naskah yang terdaftar dan dicetak untuk ditandatangani basah; pindaiannya belum kami terima.',
    'Byte for byte the paper registered and printed to be signed by hand; we have not received its scan yet.',
  ),
  oursScan: text(
    'Berkas ini sama persis dengan pindaian kami',
    'This file is our scan, byte for byte',
  ),
  oursScanBody: text(
    'Naskahnya ditandatangani basah; berkas ini sama byte demi byte dengan pindaian yang disimpan. Tanda tangan elektronik memang tidak ada di dalamnya.',
    'The paper was signed by hand; this file is byte for byte the scan on record. It holds no electronic signature, nor should it.',
  ),
  oursSheet: text(
    'Berkas ini lembar cetak kami, sebelum ditandatangani',
    'This file is our print, as it was before it was signed',
  ),
  oursSheetBody: text(
    'Sama byte demi byte dengan lembar yang dicetak; tanda tangan basah dibubuhkan di atas kertasnya. Yang tercatat sebagai naskah bertanda tangan adalah pindaiannya, dengan nomor dan penanda tangan berikut.',
    'Byte for byte the sheet that was printed; it was signed by hand on paper. On record as the signed paper is its scan, with the number and signers below.',
  ),
  formPrinted: text(
    'Formulir ini tercatat, tanpa tanda tangan',
    'This form is on record, without a signature',
  ),
  formPrintedBody: text(
    'Formulir sebagaimana diisi, dicetak dari catatan instansi di bawah ini. Pindaian bertanda tangan tidak ada pada kami. Bandingkan isinya dengan mengunggah berkas PDF-nya.',
    'A form as it was filled in, printed from the records of the agency below. We have no signed scan of it. Compare its content by uploading its PDF file.',
  ),
  oursForm: text(
    'Berkas ini formulir kami, sama persis, tanpa tanda tangan',
    'This file is our form, byte for byte, without a signature',
  ),
  oursFormBody: text(
    'Berkas ini sama byte demi byte dengan formulir yang dicetak dari catatan kami. Pindaian bertanda tangan tidak ada pada kami.',
    'Byte for byte the form as printed from our records. We have no signed scan of it.',
  ),
  formRevokedBody: (at: string) =>
    text(
      `Cetakan formulir ini ditarik ${at} dan tidak berlaku lagi.`,
      `This print of the form was withdrawn ${at} and is no longer valid.`,
    ),
  noSigners: text('belum ada', 'nobody yet'),
  signedOn: text('Ditandatangani basah', 'Signed by hand'),
  printDate: text('Tanggal cetak', 'Printed'),

  ours: text('Berkas ini asli, sama persis', 'This file is genuine, byte for byte'),
  oursBody: text(
    'Berkas ini sama byte demi byte dengan naskah yang tercatat.',
    'This file is byte for byte the paper on record.',
  ),
  added: text(
    'Naskah kami, tetapi diubah sesudah ditandatangani',
    'Our paper, but changed after it was signed',
  ),
  addedBody: (bytes: number) =>
    text(
      `Berkas ini diawali naskah yang tercatat di bawah, byte demi byte; sesudahnya ada ${String(bytes)} byte tambahan yang bukan dari kami. Tambahan dapat mengubah yang tampak di layar. Jangan dipercaya; mintalah berkas aslinya, atau bandingkan dengan kode pada naskah.`,
      `This file begins with the paper on record below, byte for byte; behind it stand ${String(bytes)} ${bytes === 1 ? 'byte' : 'bytes'} that are not ours. What was added can change what the screen shows. Do not trust it; ask for the original file, or compare it by the code on the paper.`,
    ),
  moreSigned: text(
    'Naskah kami, dengan tanda tangan tambahan',
    'Our paper, with signatures added elsewhere',
  ),
  moreSignedBody: (bytes: number) =>
    text(
      `Berkas ini diawali naskah yang tercatat di bawah, byte demi byte; sesudahnya (${String(bytes)} byte) hanya ditambahkan tanda tangan lain, yang tidak tercatat pada kami. Isi naskahnya tidak berubah.`,
      `This file begins with the paper on record below, byte for byte; behind it (${String(bytes)} bytes) only other signatures were added, which are not on record with us. The content of the paper has not changed.`,
    ),
  altered: text('Berkas ini sudah diubah', 'This file has been altered'),
  alteredBody: text(
    'Isinya berubah sesudah ditandatangani. Jangan dipercaya.',
    'Its content was changed after it was signed. Do not trust it.',
  ),
  foreign: text(
    'Berkas ini bukan naskah yang tercatat di sini',
    'This file is no paper on record here',
  ),
  foreignIntact: text(
    'Tanda tangannya utuh, tetapi berkasnya tidak sama dengan naskah mana pun yang tercatat di sini. Bisa jadi diterbitkan di tempat lain, atau disimpan sebelum semua penanda tangan selesai.',
    'Its signatures are intact, but the file equals no paper on record here. It may have been issued elsewhere, or saved before all had signed.',
  ),
  foreignExtended: text(
    'Tanda tangannya utuh; sesudahnya hanya ditambahkan data untuk memeriksanya (sertifikat, status pencabutan, atau cap waktu). Berkasnya tidak sama dengan naskah mana pun yang tercatat di sini. Bandingkan dengan kode pada naskah, atau tanyakan kepada instansi penerbitnya.',
    'Its signatures are intact; after them only data for checking them was added (certificates, revocation answers or time stamps). The file equals no paper on record here. Compare it by the code on the paper, or ask the agency that issued it.',
  ),
  extended: text(
    'Naskah ini asli, dengan tambahan data pemeriksaan',
    'This paper is genuine, with data for checking added',
  ),
  extendedBody: text(
    'Isi dan tanda tangannya utuh dan sama dengan naskah yang tercatat. Sesudahnya hanya ditambahkan data untuk memeriksa tanda tangan (sertifikat, status pencabutan, atau cap waktu); karena itu berkasnya tidak lagi sama byte demi byte dengan berkas kami.',
    'Its content and signatures are intact and those of the paper on record. After them only data for checking the signatures was added (certificates, revocation answers or time stamps); so the file is no longer byte for byte ours.',
  ),
  unchecked: text(
    'Berkas ini tidak dapat diperiksa sepenuhnya',
    'This file could not be checked completely',
  ),
  uncheckedBody: text(
    'Jenis tanda tangan, algoritma, atau susunan berkasnya tidak dikenal di sini. Itu tidak berarti isinya diubah, tetapi keutuhannya belum terbukti. Bandingkan dengan kode pada naskah, atau tanyakan kepada instansi penerbitnya sebelum memakainya.',
    'The kind of signature, its algorithm or the structure of the file is not known here. That does not mean the content was altered, but that it was not is not proven yet. Compare it by the code on the paper, or ask the agency that issued it before you rely on it.',
  ),
  notYetChecked: text('Berkas ini belum diperiksa', 'This file has not been checked yet'),
  askOffice: text(
    'Bandingkan dengan kode pada naskah, atau tanyakan kepada instansi penerbitnya.',
    'Compare it by the code on the paper, or ask the agency that issued it.',
  ),
  foreignUnsigned: text(
    'Berkas ini tidak bertanda tangan elektronik.',
    'The file carries no electronic signature.',
  ),
  unreadable: text('Berkas ini tidak dapat diperiksa', 'This file cannot be checked'),
  notOnRecord: text(
    'Berkas ini bukan naskah yang tercatat pada kami.',
    'It is no paper on record with us.',
  ),

  issuedBy: text('Diterbitkan oleh', 'Issued by'),
  keptBy: text('Naskah pihak luar, tercatat pada', 'Paper of an outside party, on record at'),
  kind: text('Jenis', 'Kind'),
  number: text('Nomor', 'Number'),
  date: text('Tanggal', 'Date'),
  version: text('Versi', 'Version'),
  signers: text('Penanda tangan', 'Signers'),
  fingerprint: text('Sidik berkas (SHA-256)', 'Fingerprint of the file (SHA-256)'),
  signatures: text('Tanda tangan elektronik dalam berkas', 'Electronic signatures in the file'),
  intact: text(
    'utuh: isi yang ditandatangani tidak berubah',
    'intact: what was signed has not changed',
  ),
  broken: text(
    'tidak utuh: isi berubah sesudah ditandatangani',
    'not intact: the content changed after signing',
  ),
  notCheckable: text(
    'tidak dapat diperiksa: jenis, algoritma, atau susunan tanda tangan ini tidak dikenal di sini',
    'could not be checked: the kind, algorithm or structure of this signature is not known here',
  ),
  stampIntact: text(
    'utuh: berkas sampai di sini sudah ada pada waktu itu',
    'intact: the file up to here existed at that time',
  ),
  timestamp: (name: string) =>
    text(
      name === '' ? 'Cap waktu dokumen' : `Cap waktu dokumen dari ${name}`,
      name === '' ? 'Document time stamp' : `Document time stamp by ${name}`,
    ),
  laterData: text(
    'sesudah tanda tangan ini hanya ditambahkan data untuk memeriksanya',
    'after this signature only data for checking it was added',
  ),
  laterContent: text(
    'sesudah tanda tangan ini isi berkas ditambah',
    'content was added after this signature',
  ),
  laterUnclear: text(
    'sesudah tanda tangan ini ada tambahan yang tidak dapat diuraikan',
    'something that could not be taken apart was added after this signature',
  ),
  trusted: text(
    'sertifikatnya berujung pada penerbit yang dipercaya',
    'its certificate leads to a trusted issuer',
  ),
  trustedThen: (at: string) =>
    text(
      `sertifikatnya tepercaya ketika tanda tangan ini dicatat (${at}); keabsahan dinilai pada waktu itu, bukan sekarang`,
      `its certificate was trusted when this signature was recorded (${at}); validity is judged at that time, not now`,
    ),
  notTrusted: text(
    'penerbit sertifikatnya tidak ada dalam daftar yang dipercaya di sini',
    'the issuer of its certificate is not among those trusted here',
  ),
  unreadableSigner: text('penanda tangan tidak terbaca', 'unreadable signer'),
  issuer: (name: string) => text(`sertifikat dari ${name}`, `certificate from ${name}`),
  notAsked: text(
    'Apakah sertifikat kemudian dicabut tidak ditanyakan. Untuk tanda tangan BSrE, periksa juga di laman pemeriksaan BSrE.',
    'Whether a certificate was revoked later is not asked. For BSrE signatures, also use BSrE’s own check page.',
  ),
  sopPdf: text('Unduh dokumen SOP (PDF)', 'Download the SOP document (PDF)'),
} as const;
