import { suggestion } from '#core/sops/closest.ts';
import { error, type Rule } from '#core/sops/rule.ts';
import { formsOf } from '#core/sops/walk.ts';

const name = 'remark-of-choice';

/** A remark is a text field, on a choice of its own form that has no other remark. */
export const remarkOfChoice: Rule = {
  name,
  check: (document) =>
    formsOf(document).flatMap(({ part: form, path }) => {
      const choices = form.filter(({ jenis }) => jenis === 'choice').map(({ kode }) => kode);
      return form.flatMap(({ kode, jenis, catatan_dari: of }, index) => {
        if (of === undefined) return [];
        const at = [...path, index, 'catatan_dari'];
        if (!choices.includes(of)) {
          const hint = suggestion(of, choices);
          return [
            error(
              name,
              at,
              `Formulir ini tidak punya bidang choice "${of}". ${hint.id}`,
              `This form has no choice field "${of}". ${hint.en}`,
            ),
          ];
        }
        if (jenis !== 'text' && jenis !== 'long-text') {
          return [
            error(
              name,
              at,
              `Catatan "${kode}" harus bidang text atau long-text.`,
              `The remark "${kode}" must be a text or long-text field.`,
            ),
          ];
        }
        return form.findIndex((one) => one.catatan_dari === of) === index
          ? []
          : [
              error(
                name,
                at,
                `Bidang "${of}" sudah punya catatan lain. Satu pilihan, satu catatan.`,
                `The field "${of}" has another remark already. One choice, one remark.`,
              ),
            ];
      });
    }),
};
