import { suggestion } from '#core/sops/closest.ts';
import { endOfFlow } from '#core/sops/flow.ts';
import { error, type Rule } from '#core/sops/rule.ts';
import { outcomesOf } from '#core/sops/walk.ts';

const name = 'unknown-next-step';

/** Every outcome leads to a step of the document or to the end. */
export const unknownNextStep: Rule = {
  name,
  check: (document) => {
    const known = [...document.langkah.map((step) => step.kode), endOfFlow];
    return outcomesOf(document)
      .filter(({ part }) => !known.includes(part.ke))
      .map(({ part, path }) => {
        const hint = suggestion(part.ke, known);
        return error(
          name,
          [...path, 'ke'],
          `Tidak ada langkah berkode "${part.ke}". ${hint.id}`,
          `There is no step with the code "${part.ke}". ${hint.en}`,
        );
      });
  },
};
