import { TypesettingFailed } from '#app/ports.ts';
import type { Language } from '#core/text/bilingual.ts';
import { plainPage } from './plain-page.ts';

const texts = {
  title: { id: 'PDF belum dapat disusun', en: 'The PDF cannot be set yet' },
  busy: {
    id: 'Terlalu banyak naskah sedang disusun untuk Anda. Tunggu sebentar, lalu muat ulang halaman ini.',
    en: 'Too many papers are being set for you. Wait a moment, then reload this page.',
  },
  failed: {
    id: 'Penyusun naskah sedang tidak dapat bekerja. Muat ulang halaman ini sebentar lagi; bila tetap gagal, beri tahu administrator.',
    en: 'Papers cannot be set at present. Reload this page in a moment; if it keeps failing, tell the administrator.',
  },
  refused: {
    id: 'Isi naskah ini tidak dapat disusun menjadi PDF. Periksa logo dan teks panjang pada naskah, atau beri tahu administrator.',
    en: 'What this paper holds cannot be set as a PDF. Look at the logo and at long texts in it, or tell the administrator.',
  },
} as const;

const sentenceOf = ({ reason }: TypesettingFailed) =>
  reason === 'busy' || reason === 'refused' ? texts[reason] : texts.failed;

/** Answers with a PDF, or with a page that says why none could be set and how to go on. */
export const whileSet = async (
  where: {
    readonly language: Language;
    readonly back: { readonly href: string; readonly text: string };
  },
  work: () => Promise<Response>,
): Promise<Response> => {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof TypesettingFailed)) throw error;
    const { language, back } = where;
    return plainPage({
      language,
      status: 503,
      title: texts.title[language],
      sentences: [sentenceOf(error)[language]],
      back,
    });
  }
};
