import { error } from '@sveltejs/kit';
import { flowchartView } from '#ui/flowchart/flowchart-view.ts';
import { atWork } from '#routes/(console)/officer.ts';
import { presentWay } from './present-way.ts';
import type { PageServerLoad } from './$types';

/** The flowchart of a case's SOP with the way the case took, for everybody who sees the case. */
export const load: PageServerLoad = async (event) => {
  const { actor, view: agency } = await atWork(event);
  const view = await event.locals.product.cases.view(agency.agency.id, event.params.number, actor);
  if ('notFound' in view) error(404, 'case');
  return {
    number: view.state.number,
    system: view.state.system.name,
    chart: flowchartView(view.sop, { language: event.locals.language }),
    way: presentWay(view.state),
  };
};
