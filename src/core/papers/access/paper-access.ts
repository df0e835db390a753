import { paperRights } from './paper-rights.ts';
import type { Actor } from '#core/people/actor.ts';
import type { Party } from '#core/people/body.ts';
import type { OutputId, RoleId, Sop } from '#core/sops/model.ts';
import type { PaperMapping } from '#core/papers/mapping/mapping.ts';

/**
 * Who reads a restricted paper (a sanction, say): the roles its mapping names, those who sign it,
 * and the coordinating ones; null for a paper that is not restricted, as papers beside the flow
 * never are.
 */
export const readersOf = (
  { outputs }: PaperMapping,
  output: OutputId,
): ReadonlySet<RoleId> | null => outputs.get(output)?.readers ?? null;

/** Whether only some may see an output's paper. */
export const isRestricted = (mapping: PaperMapping, output: OutputId): boolean =>
  readersOf(mapping, output) !== null;

/**
 * Whether somebody who sees the whole case may see the paper of an output too. Auditors and
 * administrators do not read restricted ones. Tanggap itself sees all.
 *
 * @param parties bodies the case involves; of an outside role that reads it, their people do
 */
export const maySeePaper = (
  sop: Sop,
  mapping: PaperMapping,
  actor: Actor,
  output: OutputId,
  parties: readonly Party[],
): boolean => {
  const readers = readersOf(mapping, output);
  return (
    readers === null ||
    paperRights.may(actor, 'read-restricted-paper', { sop, readers: [...readers], parties })
  );
};
