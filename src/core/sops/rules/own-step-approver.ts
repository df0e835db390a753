import { suggestion } from '#core/sops/closest.ts';
import { error, type Rule } from '#core/sops/rule.ts';
import { approversOf } from '#core/sops/walk.ts';

const name = 'own-step-approver';

/** Whoever may approve at a step he works at himself is asked for an approval somewhere. */
export const ownStepApprover: Rule = {
  name,
  check: (document) => {
    const asked = approversOf(document);
    return (document.persetujuan_pelaksana?.oleh ?? []).flatMap((code, index) => {
      if (asked.includes(code)) return [];
      const hint = suggestion(code, asked);
      return [
        error(
          name,
          ['persetujuan_pelaksana', 'oleh', index],
          `"${code}" tidak dimintai persetujuan pada langkah mana pun. ${hint.id}`,
          `"${code}" is asked for no approval at any step. ${hint.en}`,
        ),
      ];
    });
  },
};
