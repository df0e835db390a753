import type { Actor } from '#core/people/actor.ts';
import type { Seat } from '#core/people/body.ts';
import { administrator, auditor } from '#core/people/built-in-roles.ts';
import { seatsHeld } from '#core/people/seats.ts';
import type { Ground } from '#app/ground.ts';
import { BrokenSop } from '#app/sops/broken-sop.ts';

/**
 * What somebody holds in an agency. Where its SOP cannot be run nobody knows which roles are outside
 * ones: then only administrators and auditors hold anything.
 */
export const seatsIn = async (
  { catalogue }: Pick<Ground, 'catalogue'>,
  agency: string,
  actor: Actor,
): Promise<readonly Seat[]> => {
  if (!('roles' in actor) || actor.roles.length === 0) return [];
  try {
    const view = await catalogue.current(agency);
    return 'notFound' in view ? [] : seatsHeld(view.sop, actor);
  } catch (error) {
    if (!(error instanceof BrokenSop)) throw error;
    return actor.roles.filter((role) => role === administrator || role === auditor);
  }
};
