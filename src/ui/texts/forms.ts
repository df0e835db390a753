import type { Bilingual } from '#core/text/bilingual.ts';
import { bilingual as text } from './common.ts';
import type { PaperActionName } from './papers.ts';

/** Texts of a form as a paper: filled in, printed with its check code, and signed where it has a place for it. */
export const formTexts = {
  note: text(
    'Formulir yang sudah diisi, bertanggal selesainya langkah. Formulir tidak bernomor; cetakannya memuat kode periksa.',
    'A form as it was filled in, dated with the day its step was completed. A form has no number; its print carries a check code.',
  ),
  print: text('Cetak dengan kode periksa', 'Print with a check code'),
  printIntro: text(
    'Formulir disusun sekali menjadi PDF yang dapat diperiksa di halaman Periksa naskah. Yang terjadi:',
    'The form is set once as a PDF that can be checked on the page Check a paper. What happens:',
  ),
  printHappens: [
    text(
      'formulir mendapat kode periksa, dan sidik berkasnya disimpan;',
      'the form gets a check code, and the fingerprint of its file is kept;',
    ),
    text(
      'selama cetakan ini berlaku, formulirnya tidak ditandatangani secara elektronik;',
      'while this print is valid, the form is not signed electronically;',
    ),
    text(
      'bila ditandatangani basah, pindaiannya dicatat di halaman ini.',
      'where it is signed by hand, its scan is recorded on this page.',
    ),
  ],
  printUndo: text(
    'Cetakan dapat ditarik dengan alasan.',
    'The print can be withdrawn with a reason.',
  ),
  printed: text('Formulir sudah dicetak', 'The form has been printed'),
  toSign: text(
    'Unduh PDF-nya dan cetak apa adanya. Bila ditandatangani basah, pindai seluruh halaman lalu catat di bawah.',
    'Download the PDF and print it as it is. Where it is signed by hand, scan all pages and record the scan below.',
  ),
  unsigned: text(
    'Unduh PDF-nya. Formulir ini tidak memuat tempat tanda tangan.',
    'Download the PDF. This form has no place to sign.',
  ),
  withdrawIntro: text(
    'Cetakan tidak berlaku lagi dan kode periksanya menyatakan itu. Isi formulir tidak berubah dan dapat dicetak lagi dengan kode baru.',
    'The print is no longer valid, and its check code says so. What was filled in does not change and can be printed again with a new code.',
  ),
} as const;

/** What a form's page says after something was done that papers with a number say otherwise. */
export const formDone: Readonly<Partial<Record<PaperActionName, Bilingual>>> = {
  cetak: text(
    'Formulir siap dicetak, dengan kode periksa. Unduh PDF-nya.',
    'The form is ready to print, with a check code. Download the PDF.',
  ),
  pindai: text(
    'Pindaian disimpan; formulir tercatat ditandatangani basah.',
    'The scan was saved; the form is on record as signed by hand.',
  ),
  tarik: text(
    'Cetakan ditarik. Formulir dapat dicetak lagi.',
    'The print was withdrawn. The form can be printed again.',
  ),
  batalkan: text(
    'Formulir bertanda tangan dibatalkan. Isinya tidak berubah; formulir dapat dicetak atau ditandatangani lagi.',
    'The signed form was revoked. What was filled in does not change; it can be printed or signed again.',
  ),
};
