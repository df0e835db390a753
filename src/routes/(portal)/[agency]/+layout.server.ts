import { findAgency } from '#routes/(portal)/find-agency.ts';
import type { LayoutServerLoad } from './$types';

/** Whose pages these are. */
export const load: LayoutServerLoad = async ({ locals, params }) => {
  const { agency, sop } = await findAgency(locals.product, params.agency);
  const { tim, perangkat_daerah: office } = sop.document.instansi;
  return {
    agency: { id: agency.id, name: agency.name, team: tim, office, zone: agency.calendar.zone },
  };
};
