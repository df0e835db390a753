import type { Actor } from '#core/people/actor.ts';
import { seatOf, type Seat } from '#core/people/body.ts';
import { seatsHeld } from '#core/people/seats.ts';
import type { Ground } from '#app/ground.ts';
import { BrokenSop } from '#app/sops/broken-sop.ts';

/**
 * What somebody holds in an agency. Where its SOP cannot be run nobody knows which roles are outside
 * ones. Then each role counts both ways: what is an outside role's was kept under its body alone,
 * and what is not under the role, so nobody is shown anything that was not kept for him.
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
    const { roles, body } = actor;
    return [...roles, ...(body === undefined ? [] : roles.map((role) => seatOf({ role, body })))];
  }
};
