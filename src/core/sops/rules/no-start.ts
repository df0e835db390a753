import { error, type Rule } from '#core/sops/rule.ts';

const name = 'no-start';

/** The flow starts at the first step of the list, which must be one of the document itself. */
export const noStart: Rule = {
  name,
  check: (document) => {
    const first = document.langkah[0];
    if (first === undefined) {
      return [
        error(
          name,
          ['langkah'],
          'SOP belum memiliki langkah. Tulis langkah pertama, tempat laporan diterima.',
          'The SOP has no step. Write the first step, where the report is received.',
        ),
      ];
    }
    if (first.no !== null) return [];
    return [
      error(
        name,
        ['langkah', 0, 'no'],
        'Alur dimulai dari langkah pertama dalam daftar, dan langkah itu harus langkah bernomor dari dokumen SOP. Pindahkan langkah tambahan ini ke bawah.',
        'The flow starts at the first step of the list, which must be a numbered step of the SOP document. Move this added step further down.',
      ),
    ];
  },
};
