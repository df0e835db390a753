import type { Actor } from '#core/people/actor.ts';
import { withheldOutputs, type Withheld } from '#core/papers/access/withheld.ts';
import type { Ground } from '#app/ground.ts';

/** Why the number of a print that was withdrawn is not used. Why it was withdrawn, its paper tells those who may see it. */
export const printWithdrawn = 'Cetakan ditarik';

/** Outputs whose papers are not for somebody who sees the registers, under any edition: a register counts cases of all. */
export const withheldInRegisters = async (
  ground: Ground,
  agency: string,
  actor: Actor,
): Promise<Withheld['outputs']> => {
  const editions = await ground.sops.editions(agency);
  const views = await Promise.all(
    editions.map(({ edition }) => ground.catalogue.edition(agency, edition)),
  );
  return new Map(
    views.flatMap((view) =>
      'notFound' in view ? [] : [...withheldOutputs(view.sop, view.mapping, actor, [])],
    ),
  );
};
