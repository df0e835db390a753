import { isAdministrator, seesAll } from '#app/cases/visibility.ts';
import { isOfTeam, mayCoordinate } from '#core/cases/permissions.ts';
import { atWork } from '#routes/(console)/officer.ts';
import { roleWords } from '#routes/(console)/role-names.ts';
import type { LayoutServerLoad } from './$types';

/** Where the officer is: the agency and the roles held in it. */
export const load: LayoutServerLoad = async (event) => {
  const { actor, view } = await atWork(event);
  const roles = 'roles' in actor ? actor.roles : [];
  return {
    here: {
      id: view.agency.id,
      name: view.agency.name,
      zone: view.agency.calendar.zone,
      roles: roles.map((role) => roleWords(view.sop, role)),
      team: isOfTeam(view.sop, actor),
      /** Sees how the whole agency stands; outside parties see their own cases only. */
      inside: seesAll(view.sop, actor),
      maySet: mayCoordinate(view.sop, actor) || isAdministrator(actor),
      unread: await event.locals.product.oversight.unread(view.agency.id, actor),
      /** Papers that wait for this officer's signature. */
      toSign: await event.locals.product.papers.countToSign(view.agency.id, actor),
    },
  };
};
