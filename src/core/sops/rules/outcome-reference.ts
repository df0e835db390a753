import { suggestion } from '#core/sops/closest.ts';
import { error, type Rule } from '#core/sops/rule.ts';
import { fieldsOf, outputsOf } from '#core/sops/walk.ts';

const name = 'outcome-reference';

/** `bila` of a field or an output names outcomes of its own step. */
export const outcomeReference: Rule = {
  name,
  check: (document) =>
    [...fieldsOf(document), ...outputsOf(document)].flatMap(({ part, path, step }) => {
      const known = step.hasil.map((outcome) => outcome.kode);
      return (part.bila ?? []).flatMap((code, index) => {
        if (known.includes(code)) return [];
        const hint = suggestion(code, known);
        return [
          error(
            name,
            [...path, 'bila', index],
            `Langkah "${step.kode}" tidak punya hasil "${code}". ${hint.id}`,
            `Step "${step.kode}" has no outcome "${code}". ${hint.en}`,
          ),
        ];
      });
    }),
};
