import { officeHours } from '#ui/portal/office-hours.ts';
import { findAgency } from '#routes/(portal)/find-agency.ts';
import type { PageServerLoad } from './$types';

/** What the agency does with a report, and when it works. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const { agency, sop } = await findAgency(locals.product, params.agency);
  return {
    steps: [...sop.steps.values()].map(({ id, no, title, standardTime, addition }) => ({
      id,
      no,
      title,
      standardTime,
      added: addition !== null,
    })),
    workingDays: sop.timeRules.day === 'working',
    hours: officeHours(agency.calendar.hours, locals.language),
  };
};
