import type { Actor } from '#core/people/actor.ts';
import type { Output, RoleId, Step } from '#core/sops/model.ts';

/**
 * For which outside roles somebody enters a step that he does not work himself: every role of his
 * that it is given to has it only to write down what they did and sent (`mencatat_untuk`). Empty
 * where he works it himself, and where the step is not his.
 */
export const enteredFor = (
  { executors }: Pick<Step, 'executors'>,
  by: Actor,
): readonly RoleId[] => {
  if (!('roles' in by)) return [];
  const his = executors.filter(({ role }) => by.roles.includes(role));
  return his.some(({ recordsFor }) => recordsFor.length === 0)
    ? []
    : [...new Set(his.flatMap(({ recordsFor }) => recordsFor))];
};

/**
 * Whether an output has to be handed in as a file: one that is a file, and a paper of somebody else
 * for whom the step is entered, which nobody here can write for him.
 */
export const isHandedIn = ({ origin }: Pick<Output, 'origin'>, forOthers: boolean): boolean =>
  origin === 'berkas' || (forOthers && origin === 'naskah');
