import type { Actor } from '#core/people/actor.ts';
import { isOfTeam, takesPart } from '#core/cases/permissions.ts';
import type { RoleId, Sop } from '#core/sops/model.ts';

/** Whoever sets up the agency. */
export const administrator = 'administrator';

/** Roles every agency has besides its SOP's executors. */
export const builtInRoles = [administrator, 'auditor'] as const;

/** Reads every case of the agency: the team, its auditors and administrators. */
export const seesAll = (sop: Sop, actor: Actor): boolean =>
  isOfTeam(sop, actor) ||
  ('roles' in actor && actor.roles.some((role) => builtInRoles.some((own) => own === role)));

/** Sees a case: reads all, is an outside party whom a turn of the case has reached, or is Tanggap itself. */
export const maySee = (sop: Sop, actor: Actor, reached: readonly RoleId[]): boolean =>
  actor.kind === 'system' ||
  seesAll(sop, actor) ||
  (takesPart(sop, actor) && 'roles' in actor && actor.roles.some((role) => reached.includes(role)));

/** Sets up the agency: people, calendar, reminders. */
export const isAdministrator = (actor: Actor): boolean =>
  'roles' in actor && actor.roles.includes(administrator);
