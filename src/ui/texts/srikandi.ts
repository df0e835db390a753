import type { SignatureFound } from '#core/cases/event.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import { bilingual as text } from './common.ts';

/** What checking a signature found that was made elsewhere. */
export const foundTexts = {
  integrity: {
    intact: text('tanda tangan utuh', 'the signature is intact'),
    unchecked: text(
      'keutuhan tanda tangan tidak dapat diperiksa',
      'whether the signature is intact could not be checked',
    ),
  },
  trusted: text('sertifikat tepercaya', 'its certificate is trusted'),
  notTrusted: text('sertifikat belum dapat dipastikan', 'its certificate could not be confirmed'),
  claimed: (at: Bilingual): Bilingual =>
    text(`waktu menurut tanda tangannya ${at.id}`, `signed ${at.en} by its own word`),
  stamped: (at: Bilingual): Bilingual =>
    text(`menurut cap waktunya ${at.id}`, `${at.en} by its time stamp`),
  recorded: (at: Bilingual): Bilingual => text(`dicatat ${at.id}`, `recorded ${at.en}`),
} as const;

/** Texts of the signing page about numbers that are given elsewhere. */
export const givenTexts = {
  inSrikandi: text('Ditandatangani di SRIKANDI', 'Signed in SRIKANDI'),
  inSrikandiHow: text(
    'Buka naskahnya: siapkan DOCX-nya untuk SRIKANDI, atau unggah PDF yang sudah kembali.',
    'Open the paper: set its DOCX for SRIKANDI, or upload the PDF that came back.',
  ),
  numberOf: (name: string) => text(`Nomor dan tanggal ${name}`, `Number and date of ${name}`),
  numberHint: text(
    'Naskah ini dinomori TU. Isi nomor dan tanggal yang diberikan sebelum menandatangani.',
    'This paper is numbered by the records office. Enter the number and date it gave before signing.',
  ),
  givenNumber: text('Nomor dari TU', 'Number from the records office'),
  givenDate: text('Tanggal surat', 'Date of the letter'),
  numberMissing: (name: string) =>
    text(
      `Isi nomor dan tanggal dari TU untuk ${name}.`,
      `Enter number and date from the records office for ${name}.`,
    ),
} as const;

/** Texts of papers that are numbered and signed in SRIKANDI, and of numbers from the records office. */
export const srikandiTexts = {
  prepare: text('Siapkan untuk SRIKANDI', 'Set it for SRIKANDI'),
  prepareIntro: text(
    'Naskah jenis ini dinomori dan ditandatangani di SRIKANDI. Tanggap tidak terhubung ke SRIKANDI; Anda yang membawa berkasnya. Yang terjadi:',
    'Papers of this kind are numbered and signed in SRIKANDI. Tanggap is not connected to SRIKANDI; you take the file there. What happens:',
  ),
  prepareHappens: [
    text(
      'dibuat DOCX dengan kop instansi dan penanda isian SRIKANDI;',
      'a DOCX is made with the agency’s letterhead and SRIKANDI’s placeholders;',
    ),
    text(
      'kode naskah tercetak di kaki setiap halaman, supaya PDF yang kembali dikenali;',
      'the paper’s code stands at the foot of every page, so that the PDF is known when it comes back;',
    ),
    text(
      'kata-katanya tidak dapat diubah lagi di sini.',
      'its words can no longer be changed here.',
    ),
  ],
  prepareUndo: text(
    'DOCX dapat ditarik dengan alasan selama PDF-nya belum kembali.',
    'The DOCX can be withdrawn with a reason as long as its PDF has not come back.',
  ),
  prepareDo: text('Siapkan DOCX', 'Set the DOCX'),
  waitingTitle: text('Diselesaikan di SRIKANDI', 'To be completed in SRIKANDI'),
  steps: [
    text('Unduh DOCX ini dan unggah ke SRIKANDI.', 'Download this DOCX and take it to SRIKANDI.'),
    text(
      'Isi kolom lain di SRIKANDI dari lembar salin.',
      'Fill in the other fields in SRIKANDI from the copy sheet.',
    ),
    text(
      'Setelah bernomor dan ditandatangani, unduh PDF-nya dari SRIKANDI lalu unggah di bawah.',
      'Once it is numbered and signed, download its PDF from SRIKANDI and upload it below.',
    ),
  ],
  download: text('Unduh DOCX', 'Download the DOCX'),
  noPreview: text(
    'Isi naskah ada dalam DOCX-nya. Pratinjau PDF tersedia setelah naskah kembali dari SRIKANDI.',
    'The words are in the DOCX. There is a PDF once the paper came back from SRIKANDI.',
  ),
  toSheet: text('Buka lembar salin', 'Open the copy sheet'),
  back: text('Unggah PDF yang kembali', 'Upload the PDF that came back'),
  file: text('PDF dari SRIKANDI', 'PDF from SRIKANDI'),
  fileHint: (limit: string) =>
    text(
      `PDF asli dari SRIKANDI, bukan pindaian; paling besar ${limit}.`,
      `The original PDF from SRIKANDI, no scan; at most ${limit}.`,
    ),
  fileMissing: text(
    'Pilih PDF yang kembali dari SRIKANDI.',
    'Choose the PDF that came back from SRIKANDI.',
  ),
  backIntro: text(
    'Nomor dan tanggal dibaca dari berkasnya lebih dahulu; Anda yang memastikan. Kosongkan keduanya bila berkas baru dipilih.',
    'Number and date are read from the file first; you confirm them. Leave both empty when you choose a file.',
  ),
  readTitle: text('Terbaca dari berkas; belum disimpan', 'Read from the file; not saved yet'),
  readBody: text(
    'Cocokkan nomor dan tanggal dengan PDF-nya, perbaiki bila perlu, lalu simpan.',
    'Compare number and date with the PDF, correct them where needed, then save.',
  ),
  notRead: text(
    'Nomor atau tanggal tidak terbaca dari berkas. Isi sesuai PDF-nya, lalu simpan.',
    'Number or date could not be read from the file. Enter them as the PDF has them, then save.',
  ),
  found: (
    name: string,
    { integrity, trusted }: Pick<SignatureFound, 'integrity' | 'trusted'>,
  ): Bilingual => {
    const trust = trusted ? foundTexts.trusted : foundTexts.notTrusted;
    return text(
      `Tanda tangan ${name}: ${foundTexts.integrity[integrity].id}, ${trust.id}.`,
      `Signature of ${name}: ${foundTexts.integrity[integrity].en}, ${trust.en}.`,
    );
  },
  number: text('Nomor dari SRIKANDI', 'Number from SRIKANDI'),
  date: text('Tanggal surat', 'Date of the letter'),
  read: text('Baca berkas', 'Read the file'),
  save: text('Simpan naskah yang kembali', 'Save the paper that came back'),
  final: text(
    'Yang disimpan tidak dapat diubah; naskah lalu tercatat dinomori SRIKANDI.',
    'What is saved cannot be changed; the paper is then on record as numbered by SRIKANDI.',
  ),
  withdraw: text('Tarik DOCX ini', 'Withdraw this DOCX'),
  withdrawIntro: text(
    'Kodenya tidak berlaku lagi dan PDF dari DOCX ini tidak diterima; batalkan juga di SRIKANDI. Naskah kembali menjadi draf.',
    'Its code is no longer valid and a PDF of this DOCX is not taken; cancel it in SRIKANDI as well. The paper is a draft again.',
  ),
  numberedByOffice: text(
    'Naskah jenis ini dinomori TU. Minta nomor dan tanggalnya, lalu isi di sini.',
    'Papers of this kind are numbered by the records office. Ask for number and date, then enter them here.',
  ),
  officeNumber: text('Nomor dari TU', 'Number from the records office'),
} as const;

/** Texts of the copy sheet. */
export const copySheetTexts = {
  title: text('Lembar salin untuk SRIKANDI', 'Copy sheet for SRIKANDI'),
  intro: text(
    'Salin setiap isian ke kolom yang sama di SRIKANDI. Tanpa tombol pun teksnya dapat dipilih dan disalin.',
    'Copy each of these into the same field in SRIKANDI. The text can be selected and copied without the buttons, too.',
  ),
  hal: text('Hal', 'Subject (hal)'),
  ringkasan: text('Isi ringkas', 'Summary (isi ringkas)'),
  klasifikasi: text('Kode klasifikasi', 'Classification code (klasifikasi)'),
  sifat: text('Sifat', 'Nature (sifat)'),
  lampiran: text('Lampiran', 'Attachments (lampiran)'),
  recipients: text('Tujuan', 'Recipients (tujuan)'),
  copies: text('Tembusan', 'Copies (tembusan)'),
  code: text('Kode naskah di kaki halaman', 'The paper’s code at the foot of the page'),
  nothing: text('Tidak ada pada naskah ini.', 'Not on this paper.'),
  copy: (field: string) => text(`Salin ${field}`, `Copy ${field}`),
  copied: text('Disalin.', 'Copied.'),
  notCopied: text(
    'Tidak dapat menyalin. Pilih teksnya, lalu salin sendiri.',
    'Could not copy. Select the text and copy it yourself.',
  ),
} as const;
