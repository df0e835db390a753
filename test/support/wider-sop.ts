import { compile } from '#core/sops/compile.ts';
import { smallDocument } from './small-sop.ts';

/** The small SOP with a legal duty that can be started from the assessment on, and a form as it was filled in. */
export const widerSop = compile({
  ...smallDocument,
  langkah: smallDocument.langkah.map((step) =>
    step.kode === 'nilai'
      ? {
          ...step,
          judul_en: 'Assessment',
          mutu_baku: {
            ...step.mutu_baku,
            output: [{ kode: 'penilaian', nama: 'Lembar Penilaian', dari: 'formulir' }],
          },
        }
      : step,
  ),
  kewajiban: [
    {
      kode: 'lapor-bssn',
      nama: 'Laporan insiden kepada BSSN',
      nama_en: 'Incident report to BSSN',
      penerima: [{ nama: 'BSSN', dasar: 'Peraturan BSSN 1/2024' }],
      pemicu: 'Insiden berisiko tinggi.',
      pemicu_en: 'A high-risk incident.',
      jam: 24,
      sejak: 'nilai',
      formulir: [],
      sumber: 'Peraturan BSSN 1/2024 Pasal 15',
    },
  ],
});
