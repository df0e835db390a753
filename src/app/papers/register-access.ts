import type { Actor } from '#core/people/actor.ts';
import { withheldOutputs, type Withheld } from '#core/papers/withheld.ts';
import type { Ground } from '#app/ground.ts';
import type { RegisterEntry } from '#app/ports.ts';

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
      'notFound' in view ? [] : [...withheldOutputs(view.sop, view.mapping, actor)],
    ),
  );
};

/** The output whose paper an entry names as `case/turn/output/version/attempt`; undefined when it names none. */
const outputOf = ({ paper }: Pick<RegisterEntry, 'paper'>): string | undefined =>
  paper?.split('/')[2];

/** An entry without the reason an officer withdrew its print for: older entries have it. */
export const entryWithout = (entry: RegisterEntry, withheld: Withheld['outputs']): RegisterEntry =>
  entry.voidReason?.startsWith(printWithdrawn) === true && withheld.has(outputOf(entry) ?? '')
    ? { ...entry, voidReason: printWithdrawn }
    : entry;
