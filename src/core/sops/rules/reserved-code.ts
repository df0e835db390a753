import { endOfFlow } from '#core/sops/flow.ts';
import { error, type Rule } from '#core/sops/rule.ts';
import { stepsOf } from '#core/sops/walk.ts';

const name = 'reserved-code';

/** Roles every installation has beside the SOP's executors. */
const ownRoles: readonly string[] = ['administrator', 'auditor'];

/** Codes with a meaning of their own are not given to steps or executors. */
export const reservedCode: Rule = {
  name,
  check: (document) => [
    ...stepsOf(document)
      .filter(({ part }) => part.kode === endOfFlow)
      .map(({ path }) =>
        error(
          name,
          [...path, 'kode'],
          `Kode "${endOfFlow}" berarti akhir alur dan tidak boleh menjadi kode langkah. Beri kode lain.`,
          `The code "${endOfFlow}" means the end of the flow and cannot be a step's. Give it another code.`,
        ),
      ),
    ...document.pelaksana.flatMap((executor, index) =>
      ownRoles.includes(executor.kode)
        ? [
            error(
              name,
              ['pelaksana', index, 'kode'],
              `Kode "${executor.kode}" adalah peran bawaan sistem dan tidak boleh menjadi kode pelaksana. Beri kode lain.`,
              `The code "${executor.kode}" is a built-in role and cannot be an executor's. Give it another code.`,
            ),
          ]
        : [],
    ),
  ],
};
