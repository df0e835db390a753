import type { Bilingual } from '#core/text/bilingual.ts';
import { bilingual as text } from './common.ts';

/** Texts about what outside parties see of a report. */
export const outsideTexts = {
  title: text('Yang boleh dilihat pihak luar', 'What outside parties may see'),
  none: text(
    'Uraian laporan dan buktinya belum dilepas: pihak luar belum melihatnya.',
    'The text of the report and its evidence are not released: outside parties do not see them.',
  ),
  released: (by: string, at: string): Bilingual =>
    text(
      `Yang dilihat pihak luar dari laporan ditetapkan ${by}, ${at}.`,
      `What outside parties see of the report was settled by ${by}, ${at}.`,
    ),
  intro: text(
    'Salinan laporan; nama, alamat, dan nomor pelapor yang dikenal sudah dihitamkan (█). Hitamkan yang lain, atau kosongkan bagian yang tidak dilepas. Pihak luar membaca persis yang tertulis di sini, bukan laporannya.',
    'A copy of the report; the reporter’s name, addresses and numbers that are known are blackened (█). Blacken the rest, or empty a part that is not released. Outside parties read just what stands here, not the report.',
  ),
  files: text('Berkas bukti yang boleh dilihat pihak luar', 'Evidence outside parties may see'),
  filesHint: text(
    'Mereka melihatnya dengan nama seperti bukti-1.png. Dari gambar JPEG dan PNG data kamera (tempat, alat) dibuang; gambar berformat lain tidak diserahkan. Isi gambar dan berkas lain tidak diubah: periksa dahulu.',
    'They see them under names like bukti-1.png. What cameras write into JPEG and PNG pictures (place, device) is taken out; pictures of other formats are not handed over. What pictures show, and other files, are not changed: look first.',
  ),
  release: text('Tetapkan', 'Settle'),
} as const;
