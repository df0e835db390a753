import type { Turn } from '#core/cases/case.ts';
import { isOutside } from '#core/people/seats.ts';
import type { RoleId, Sop } from '#core/sops/model.ts';
import type { OutputPaper } from './mapping.ts';

/** The outside role in which a step was completed for a body, among those that may do it. */
const doerOf = (
  sop: Sop,
  { roles, completed }: Pick<Turn, 'roles' | 'completed'>,
): RoleId | undefined => {
  const by = completed?.by;
  return by === undefined || !('body' in by) || by.body === undefined
    ? undefined
    : by.roles.find((role) => roles.includes(role) && isOutside(sop, role));
};

/**
 * A paper as it goes out in one visit of its step: an outside party's is the paper of the party that
 * did the step. A mapping names one role; where a step may be done by several, and another one than
 * that did it, its letterhead, its head and the right to sign are that one's.
 */
export const asIssued = (
  sop: Sop,
  own: OutputPaper,
  turn: Pick<Turn, 'roles' | 'completed'>,
): OutputPaper => {
  const doer = doerOf(sop, turn);
  if (own.party === null || doer === undefined) return own;
  const named = own.party.id;
  if (own.signers.some(({ role }) => role === doer)) return own;
  return {
    ...own,
    party: sop.roles.find(({ id }) => id === doer) ?? own.party,
    signers: own.signers.map((signer) =>
      signer.role === named ? { ...signer, role: doer } : signer,
    ),
  };
};
