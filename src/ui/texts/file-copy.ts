import { bilingual as text } from './common.ts';

/** The copy of a signed paper that the office keeps. */
export const fileCopyTexts = {
  link: text('Salinan arsip (PDF)', 'File copy (PDF)'),
  hint: text(
    'Untuk berkas kantor: lembar berisi paraf, klasifikasi, retensi, dan pengiriman, lalu halaman naskahnya. Bukan naskah yang dikirim.',
    'For the office’s file: a sheet with initials, classification, retention and expedition, then the pages of the paper. Not the paper that is sent.',
  ),
} as const;
