import type { Actor } from '#core/people/actor.ts';
import { mayApprove } from '#core/cases/permissions.ts';
import type { OutputId, RoleId, Sop } from '#core/sops/model.ts';
import type { PaperMapping } from '#core/papers/mapping/mapping.ts';

/** Whether only some may see an output's paper (`terbatas`); papers beside the flow never are. */
export const isRestricted = (mapping: PaperMapping, output: OutputId): boolean =>
  mapping.naskah[output]?.terbatas !== undefined;

/**
 * Who reads a restricted paper (a sanction, say): the roles its mapping names, those who sign it,
 * and the coordinating ones; undefined for a paper that is not restricted.
 */
export const readersOf = (
  sop: Sop,
  mapping: PaperMapping,
  output: OutputId,
): ReadonlySet<RoleId> | undefined => {
  const own = mapping.naskah[output];
  if (own?.terbatas === undefined) return undefined;
  return new Set([
    ...own.terbatas,
    ...own.penanda_tangan.map(({ peran }) => peran),
    ...sop.controllers,
  ]);
};

/**
 * Whether somebody who sees the whole case may see the paper of an output too. Auditors and
 * administrators do not read restricted ones. Tanggap itself sees all.
 */
export const maySeePaper = (
  sop: Sop,
  mapping: PaperMapping,
  actor: Actor,
  output: OutputId,
): boolean => {
  const readers = readersOf(sop, mapping, output);
  return (
    readers === undefined ||
    actor.kind === 'system' ||
    [...readers].some((role) => mayApprove(actor, role))
  );
};
