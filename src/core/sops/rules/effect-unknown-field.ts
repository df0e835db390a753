import { suggestion } from '#core/sops/closest.ts';
import { measureKinds } from '#core/sops/measure-kinds.ts';
import { error, type Rule } from '#core/sops/rule.ts';
import { effectsOf } from '#core/sops/walk.ts';

const name = 'effect-unknown-field';

/** A measure taken from a field: the field exists, is a choice among measures, and is asked under this outcome. */
export const effectUnknownField: Rule = {
  name,
  check: (document) =>
    effectsOf(document).flatMap(({ part: effect, path, step, outcome }) => {
      if (typeof effect === 'string' || !('block' in effect)) return [];
      const code = effect.block.bidang;
      if (code === undefined) return [];
      const at = [...path, 'block', 'bidang'];
      const fields = step.formulir ?? [];
      const field = fields.find((candidate) => candidate.kode === code);
      if (field === undefined) {
        const hint = suggestion(
          code,
          fields.map((candidate) => candidate.kode),
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
      const options = (field.pilihan ?? []).map((option) => option.kode);
      const kinds: readonly string[] = measureKinds;
      if (
        (field.jenis !== 'choice' && field.jenis !== 'choices') ||
        options.some((option) => !kinds.includes(option))
      ) {
        return [
          error(
            name,
            at,
            `Bidang "${code}" harus berjenis choice atau choices dengan kode pilihan dari: ${kinds.join(', ')}.`,
            `Field "${code}" must be a choice or choices field whose option codes are of: ${kinds.join(', ')}.`,
          ),
        ];
      }
      if (field.bila === undefined || field.bila.includes(outcome.kode)) return [];
      return [
        error(
          name,
          at,
          `Bidang "${code}" tidak ditanyakan pada hasil "${outcome.kode}". Tambahkan hasil ini ke "bila" bidang itu.`,
          `Field "${code}" is not asked under the outcome "${outcome.kode}". Add this outcome to the field's "bila".`,
        ),
      ];
    }),
};
