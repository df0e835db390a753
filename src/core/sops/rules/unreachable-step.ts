import { reachableSteps } from '#core/sops/flow.ts';
import { error, type Rule } from '#core/sops/rule.ts';
import { stepsOf } from '#core/sops/walk.ts';

const name = 'unreachable-step';

/** Every step can be reached from the first one. */
export const unreachableStep: Rule = {
  name,
  check: (document) => {
    const reachable = reachableSteps(document);
    return stepsOf(document)
      .filter(({ part }) => !reachable.has(part.kode))
      .map(({ part, path }) =>
        error(
          name,
          [...path, 'kode'],
          `Langkah "${part.kode}" tidak pernah tercapai dari langkah pertama. Arahkan "ke" salah satu hasil ke langkah ini.`,
          `Step "${part.kode}" is never reached from the first step. Let the "ke" of an outcome name it.`,
        ),
      );
  },
};
