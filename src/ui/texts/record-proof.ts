import { bilingual as text } from './common.ts';

/** Texts about proofs that something is in the record. */
export const recordProof = {
  ofYourReport: text('Bukti bahwa laporan ini tercatat', 'Proof that this report is recorded'),
  ofYourReportBody: text(
    'Laporan Anda tercatat dengan sidik jari (SHA-256) di bawah ini. Bila sepatah kata pun diubah di kemudian hari, sidik jarinya menjadi lain. Simpan sidik jari itu dan buktinya: berkas kecil ini menunjukkan bahwa laporan dengan sidik jari itu ada dalam catatan yang ditandatangani instalasi ini. Isinya tidak menceritakan apa pun tentang laporan Anda.',
    'Your report is recorded with the hash (SHA-256) below. Should a single word be altered later, the hash becomes another. Keep the hash and the proof: this small file shows that a report with that hash is in the record this installation signed. It tells nothing about your report.',
  ),
  hash: text('Sidik jari laporan', 'Hash of the report'),
  ofTheCase: text('Bukti catatan', 'Proof of the record'),
  ofTheCaseBody: text(
    'Berkas kecil yang menunjukkan bahwa peristiwa terakhir kasus ini, dan dengannya semua yang sebelumnya, ada dalam catatan yang ditandatangani instalasi ini. Serahkan bersama berkas kasus: sidik jari peristiwa terakhir juga ada di catatan/peristiwa.json. Setelah kasus bertambah, bukti ini tetap berlaku untuk peristiwa itu.',
    'A small file showing that the newest event of this case, and with it all before, is in the record this installation signed. Hand it over with the case file: the hash of the newest event also stands in catatan/peristiwa.json. When the case grows, this proof still holds for that event.',
  ),
  lastHash: text('Sidik jari peristiwa terakhir', 'Hash of the newest event'),
  download: text('Unduh bukti (.tlog-proof)', 'Download the proof (.tlog-proof)'),
  check: text('Periksa bukti', 'Check a proof'),
  notYet: text(
    'Buktinya belum ada. Yang baru dicatat biasanya dimuat ke dalam catatan bertanda tangan dalam beberapa detik; coba lagi nanti. Bila sesudah satu jam tetap belum ada, beri tahu instansi.',
    'There is no proof yet. What was just recorded is usually taken into the signed record within seconds; try again later. If there is none after an hour, tell the agency.',
  ),
  damaged: text(
    'Buktinya tidak dapat dibuat: catatan instalasi ini tidak cocok dengan yang ditandatangani terakhir. Hal itu ditulis di log instalasi. Tanyakan kepada instansi.',
    'No proof can be made: the record of this installation does not fit what was signed last. That was written to its log. Ask the agency.',
  ),
  damagedHere: text(
    'Buktinya tidak dapat dibuat: catatan tidak cocok dengan yang ditandatangani terakhir. Hal itu ditulis di log. Administrator menjalankan: tanggap verify',
    'No proof can be made: the record does not fit what was signed last. That was written to the log. An administrator runs: tanggap verify',
  ),

  title: text('Periksa bukti catatan', 'Check a proof of the record'),
  lead: text(
    'Bukti catatan menunjukkan bahwa sesuatu dengan sidik jari tertentu (laporan Anda, atau peristiwa terakhir sebuah kasus) ada dalam catatan yang ditandatangani instalasi ini.',
    'A proof of the record shows that something with a certain hash (your report, or the newest event of a case) is in the record this installation signed.',
  ),
  proof: text('Isi berkas .tlog-proof', 'Content of the .tlog-proof file'),
  proofHint: text(
    'Buka berkasnya dengan penyunting teks apa pun, salin semuanya ke sini.',
    'Open the file with any text editor and copy all of it here.',
  ),
  chooseFile: text('Atau pilih berkasnya', 'Or choose the file'),
  hashGiven: text('Sidik jari (SHA-256)', 'Hash (SHA-256)'),
  hashHint: text(
    '64 angka dan huruf a sampai f, dari halaman laporan atau dari catatan/peristiwa.json.',
    '64 digits and letters a to f, from the page of the report or from catatan/peristiwa.json.',
  ),
  checkNow: text('Periksa', 'Check'),
  proofMissing: text('Isi buktinya.', 'Enter the proof.'),
  proofTooLong: text(
    'Teks ini terlalu panjang untuk sebuah bukti (paling banyak 20.000 huruf).',
    'This text is too long for a proof (20,000 characters at most).',
  ),
  hashWrong: text(
    'Sidik jari terdiri atas 64 angka dan huruf a sampai f.',
    'A hash has 64 digits and letters a to f.',
  ),
  proven: text('Ada dalam catatan', 'It is in the record'),
  provenBody: (index: number, size: number) =>
    text(
      `Yang bersidik jari itu adalah butir ke-${String(index + 1)} dari ${String(size)} butir dalam catatan yang ditandatangani instalasi ini. Apa isinya tidak dikatakan bukti ini.`,
      `What has that hash is entry ${String(index + 1)} of ${String(size)} in the record this installation signed. What it says the proof does not tell.`,
    ),
  noProof: text('Ini bukan bukti catatan', 'This is no proof of the record'),
  noProofBody: text(
    'Teksnya tidak berbentuk .tlog-proof. Salin seluruh isi berkas, dari baris pertama sampai terakhir.',
    'The text has not the form of a .tlog-proof. Copy all of the file, from the first line to the last.',
  ),
  otherLog: text('Bukti dari catatan lain', 'A proof of another record'),
  otherLogBody: (origin: string) =>
    text(
      `Bukti ini menyebut catatan ${origin}, yang bukan milik instalasi ini. Periksa di sana.`,
      `This proof names the record ${origin}, which is not this installation’s. Check it there.`,
    ),
  notSigned: text('Tidak ditandatangani instalasi ini', 'Not signed by this installation'),
  notSignedBody: text(
    'Tanda tangan pada bukti ini bukan tanda tangan kunci instalasi ini. Bukti ini palsu, rusak, atau dibuat dengan kunci yang terdahulu.',
    'The signature on this proof is not that of this installation’s key. It is forged, damaged, or was made with an earlier key.',
  ),
  notInTree: text('Bukti ini bukan untuk sidik jari itu', 'This proof is not of that hash'),
  notInTreeBody: text(
    'Catatan yang ditandatangani tidak memuat sidik jari itu di tempat yang disebut bukti ini. Salah satunya tidak sama dengan aslinya.',
    'The signed record does not hold that hash at the place the proof names. One of the two is not what it was.',
  ),
  checkedHere: text(
    'Diperiksa di peramban Anda, dengan kunci yang tertera di bawah.',
    'Checked in your browser, with the key shown below.',
  ),
  checkedThere: text(
    'Diperiksa oleh instalasi ini. Peramban Anda tidak ikut memeriksa; untuk tidak perlu percaya, periksa dengan program sendiri seperti di bawah.',
    'Checked by this installation; your browser took no part. To trust nobody, check with a program of your own as below.',
  ),
  keys: text('Kunci pemeriksa', 'Keys to check with'),
  keysBody: text(
    'Bukti berbentuk C2SP tlog-proof (pohon Merkle RFC 6962, tanda tangan Ed25519) dan dapat diperiksa dengan program lain mana pun yang mengenalnya. Catat kunci ini sekarang, atau minta dari instansi lewat jalan lain: kunci yang datang bersama buktinya tidak membuktikan apa pun.',
    'Proofs have the form of C2SP tlog-proof (Merkle tree of RFC 6962, Ed25519 signature) and can be checked with any other program that knows it. Note these keys now, or ask the agency for them by another way: a key that comes with its proof proves nothing.',
  ),
  script: text(
    'Program pemeriksa (Python, tanpa pustaka lain)',
    'Program to check with (Python, no other library)',
  ),
  noKeys: text('Belum ada catatan yang ditandatangani.', 'No record was signed yet.'),
};
