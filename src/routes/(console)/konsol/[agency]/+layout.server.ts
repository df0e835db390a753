import { countOf } from '#app/keeping/alarms.ts';
import { bodyRights } from '#app/people/body-rights.ts';
import { peopleRights } from '#app/people/people-rights.ts';
import { timeRights } from '#app/time/time-rights.ts';
import { oversightRights } from '#core/oversight/oversight-rights.ts';
import { paperRights } from '#core/papers/access/paper-rights.ts';
import { caseRights } from '#core/cases/rights/case-rights.ts';
import { atWork } from '#routes/(console)/officer.ts';
import { roleWords } from '#routes/(console)/role-names.ts';
import type { LayoutServerLoad } from './$types';

/** Where the officer is: the agency and the roles held in it. */
export const load: LayoutServerLoad = async (event) => {
  const { actor, view } = await atWork(event);
  const thing = { sop: view.sop };
  const alarms = await event.locals.product.keeping.alarms(view.agency.id, actor);
  const roles = 'roles' in actor ? actor.roles : [];
  return {
    here: {
      id: view.agency.id,
      name: view.agency.name,
      zone: view.agency.calendar.zone,
      roles: roles.map((role) => roleWords(view.sop, role)),
      /** May be named by papers and sign them. */
      signs: caseRights.may(actor, 'see-all-cases', thing),
      /** Registers reports that came by letter, phone or mail. */
      registers: caseRights.may(actor, 'receive-report', thing),
      /** Sees how the whole agency stands; outside parties see their own cases only. */
      inside: caseRights.may(actor, 'see-all-cases', thing),
      /** Sees who is what in the agency. */
      seesPeople: peopleRights.may(actor, 'read-people', thing),
      /** Reads the security record. */
      seesSecurity: peopleRights.may(actor, 'read-security', thing),
      /** Changes the agency's settings, by the page. */
      maySet: {
        calendar: timeRights.may(actor, 'change-calendar', thing),
        reminders: oversightRights.may(actor, 'change-reminders', thing),
        duties: oversightRights.may(actor, 'change-duties', thing),
        people: peopleRights.may(actor, 'change-people', thing),
        access: peopleRights.may(actor, 'change-access', thing),
        bodies: bodyRights.may(actor, 'change-bodies', thing),
        papers: paperRights.may(actor, 'change-paper-settings', thing),
      },
      /** What administrators must see to, as they and auditors see it. */
      alarms: 'notFound' in alarms ? 0 : countOf(alarms),
      unread: await event.locals.product.oversight.unread(view.agency.id, actor),
      /** Papers that wait for this officer's signature. */
      toSign: await event.locals.product.papers.countToSign(view.agency.id, actor),
    },
  };
};
