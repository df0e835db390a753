import type { Turn } from '#core/cases/case.ts';
import type { RoleId, Step } from '#core/sops/model.ts';
import type { OutputPaper } from './mapping.ts';

/** Who filled in a form, and for which role; `role` is null when he held none of those the form or its step names. */
export interface FilledInBy {
  readonly name: string;
  /** Of his account. */
  readonly account: string;
  readonly role: RoleId | null;
}

/**
 * Who filled in a form: whoever completed its step, for the first of the roles the form names, or
 * that the step is given to, which he holds. Undefined when nobody with a name did.
 */
export const filledInBy = (
  { signers }: Pick<OutputPaper, 'signers'>,
  { executors }: Pick<Step, 'executors'>,
  { completed }: Pick<Turn, 'completed'>,
): FilledInBy | undefined => {
  const by = completed?.by;
  if (by === undefined || !('name' in by)) return undefined;
  const held = [...signers, ...executors]
    .map(({ role }) => role)
    .find((role) => by.roles.includes(role));
  return { name: by.name, account: by.id, role: held ?? null };
};

/**
 * The roles that may sign a form: that of who filled it in, where the form has a place to sign.
 * Nothing waits for it: a form counts as filled in once its step is completed.
 */
export const formSigners = (
  own: Pick<OutputPaper, 'signers'> | undefined,
  step: Pick<Step, 'executors'>,
  turn: Pick<Turn, 'completed'>,
): readonly RoleId[] => {
  if (own === undefined || own.signers.length === 0) return [];
  const role = filledInBy(own, step, turn)?.role ?? null;
  return role === null ? [] : [role];
};
