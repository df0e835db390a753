import { oversightRights } from '#core/oversight/oversight-rights.ts';
import type { Actor } from '#core/people/actor.ts';
import { simulate, type SimulatedStep } from '#core/oversight/figures/simulate.ts';
import type { Instant } from '#core/time/instant.ts';
import type { Ground } from '#app/ground.ts';
import type { FigureFilter } from '#app/ports.ts';
import type { NotFound } from '#app/answers.ts';
import type { Compliance } from './answers.ts';

/** How many of the most late turns are named. */
const worstNamed = 20;

/** How the agency's SOP is kept: by step, month and executor role, and the worst turns. */
export const compliance = async (
  ground: Ground,
  agency: string,
  filter: FigureFilter,
  actor: Actor,
): Promise<Compliance | NotFound> => {
  const view = await ground.catalogue.current(agency);
  if ('notFound' in view) return view;
  if (!oversightRights.may(actor, 'read-compliance', { sop: view.sop }))
    return { notFound: 'agency' };
  const [byStep, byMonth, byRole, worst] = await Promise.all([
    ground.figures.byStep(agency, filter),
    ground.figures.byMonth(agency, filter, view.agency.calendar.zone),
    ground.figures.byRole(agency, filter),
    ground.figures.worst(agency, filter, worstNamed),
  ]);
  return { byStep, byMonth, byRole, worst };
};

/** When each step of an edition would be due for a report arriving at an instant. */
export const simulateCase = async (
  ground: Ground,
  agency: string,
  edition: string,
  arrival: Instant,
): Promise<readonly SimulatedStep[] | NotFound> => {
  const view = await ground.catalogue.edition(agency, edition);
  return 'notFound' in view ? view : simulate(view.sop, view.agency.calendar, arrival);
};
