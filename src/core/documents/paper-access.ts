import type { Actor } from '../case/actor.ts';
import { mayApprove, mayCoordinate } from '../case/permissions.ts';
import type { OutputId, Sop } from '../sop/model.ts';
import type { DocumentMapping } from './mapping.ts';

/** Whether only some may see an output's paper (`terbatas`); papers beside the flow never are. */
export const isRestricted = (mapping: DocumentMapping, output: OutputId): boolean => mapping.dokumen[output]?.terbatas !== undefined;

/**
 * Whether somebody who sees the whole case may see the paper of an output too. A restricted paper
 * (a sanction, say) is for the roles its mapping names, for those who sign it, and for the
 * coordinating ones; auditors and administrators are none of them. Tanggap itself sees all.
 */
export const maySeePaper = (sop: Sop, mapping: DocumentMapping, actor: Actor, output: OutputId): boolean => {
  const own = mapping.dokumen[output];
  if (own?.terbatas === undefined || actor.kind === 'system') return true;
  const roles = [...own.terbatas, ...own.penanda_tangan.map(({ peran }) => peran)];
  return mayCoordinate(sop, actor) || roles.some((role) => mayApprove(actor, role));
};
