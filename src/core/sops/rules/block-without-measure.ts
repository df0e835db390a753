import { error, type Rule } from '#core/sops/rule.ts';
import { effectsOf } from '#core/sops/walk.ts';

const name = 'block-without-measure';

/** A `block` effect says which measure: named by the SOP, or chosen in a field; not both. */
export const blockWithoutMeasure: Rule = {
  name,
  check: (document) =>
    effectsOf(document).flatMap(({ part: effect, path }) => {
      if (typeof effect === 'string' || !('block' in effect)) return [];
      if ((effect.block.tindakan === undefined) !== (effect.block.bidang === undefined)) return [];
      return [
        error(
          name,
          [...path, 'block'],
          'Efek "block" harus menyebut salah satu: "tindakan" (jenis tindakannya) atau "bidang" (bidang formulir yang memilihnya).',
          'A "block" effect must name one of "tindakan" (the kind of measure) and "bidang" (the form field that chooses it).',
        ),
      ];
    }),
};
