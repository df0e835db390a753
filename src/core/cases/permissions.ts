import type { RoleId, Sop, Step } from '#core/sops/model.ts';
import type { Actor } from '#core/people/actor.ts';

/** What can be permitted. Each rule is one sentence; no other place decides who may. */
const holds = (actor: Actor, roles: readonly RoleId[]): boolean =>
  'roles' in actor && actor.roles.some((role) => roles.includes(role));

const insideRoles = (sop: Sop): readonly RoleId[] =>
  sop.roles.filter((role) => role.outside === null).map((role) => role.id);

/** Works at a step: holds one of the roles the SOP gives it to. */
export const mayWorkAt = (actor: Actor, step: Step): boolean =>
  holds(
    actor,
    step.executors.map((executor) => executor.role),
  );

/** Assigns a step to a person: works at it, or coordinates. */
export const mayAssign = (sop: Sop, actor: Actor, step: Step): boolean =>
  mayWorkAt(actor, step) || mayCoordinate(sop, actor);

/** Merges, reopens, ends early: the executors the edition names as coordinating. */
export const mayCoordinate = (sop: Sop, actor: Actor): boolean => holds(actor, sop.controllers);

/** Approves: holds the role the gate names. */
export const mayApprove = (actor: Actor, role: RoleId): boolean => holds(actor, [role]);

/** Belongs to the team: holds any executor role that is not an outside party's. */
export const isOfTeam = (sop: Sop, actor: Actor): boolean => holds(actor, insideRoles(sop));

/** Takes part: holds any executor role, outside parties included. */
export const takesPart = (sop: Sop, actor: Actor): boolean =>
  holds(
    actor,
    sop.roles.map((role) => role.id),
  );
