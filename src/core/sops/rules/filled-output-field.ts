import { suggestion } from '#core/sops/closest.ts';
import { error, type Rule } from '#core/sops/rule.ts';
import { outputsOf } from '#core/sops/walk.ts';

const name = 'filled-output-field';

/** An output that comes about with a field: it is an optional paper, and the field is one of the step's form. */
export const filledOutputField: Rule = {
  name,
  check: (document) =>
    outputsOf(document).flatMap(({ part: output, path, step }) => {
      const code = output.bila_diisi;
      if (code === undefined) return [];
      const at = [...path, 'bila_diisi'];
      if (output.opsional !== true || output.dari !== 'naskah') {
        return [
          error(
            name,
            at,
            `Output "${output.kode}" memakai "bila_diisi", jadi harus "dari: naskah" dan "opsional: true".`,
            `Output "${output.kode}" uses "bila_diisi", so it must be "dari: naskah" and "opsional: true".`,
          ),
        ];
      }
      const fields = step.formulir ?? [];
      const field = fields.find(({ kode }) => kode === code);
      if (field === undefined) {
        const hint = suggestion(
          code,
          fields.map(({ kode }) => kode),
        );
        return [
          error(
            name,
            at,
            `Formulir langkah "${step.kode}" tidak punya bidang "${code}". ${hint.id}`,
            `The form of step "${step.kode}" has no field "${code}". ${hint.en}`,
          ),
        ];
      }
      return field.wajib === true
        ? [
            error(
              name,
              at,
              `Bidang "${code}" wajib diisi, jadi output "${output.kode}" tidak opsional. Hapus "bila_diisi" dan "opsional", atau jadikan bidang itu tidak wajib.`,
              `Field "${code}" must be filled in, so output "${output.kode}" is not optional. Drop "bila_diisi" and "opsional", or make the field optional.`,
            ),
          ]
        : [];
    }),
};
