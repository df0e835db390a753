import type { RoleId, Sop } from '#core/sops/model.ts';
import type { Actor } from './actor.ts';
import { seatOf, type Party, type Seat } from './body.ts';

/** Whether a role is an outside party's. */
export const isOutside = (sop: Sop, role: RoleId): boolean =>
  sop.roles.some(({ id, outside }) => id === role && outside !== null);

/**
 * What somebody holds: his roles, and of an outside one only that of the body he is of. Whoever
 * holds an outside role for no body holds nothing.
 */
export const seatsHeld = (sop: Sop, actor: Actor): readonly Seat[] => {
  if (!('roles' in actor)) return [];
  const { body } = actor;
  return actor.roles.flatMap((role) => {
    if (!isOutside(sop, role)) return [role];
    return body === undefined ? [] : [seatOf({ role, body })];
  });
};

/** What is kept for one person, by the account: papers that name him. Looked up by the signing page alone. */
export const personSeat = (account: string): Seat => `person:${account}`;

/** The seats that roles of a case have: an outside role one for each body it involves. */
export const seatsOf = (
  sop: Sop,
  roles: readonly RoleId[],
  parties: readonly Party[],
): readonly Seat[] =>
  roles.flatMap((role) =>
    isOutside(sop, role) ? parties.filter((party) => party.role === role).map(seatOf) : [role],
  );
