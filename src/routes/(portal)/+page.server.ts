import type { PageServerLoad } from './$types';

/** The agencies running here. */
export const load: PageServerLoad = async ({ locals }) => ({
  agencies: (await locals.product.sops.agencies()).map(({ agency, sop }) => ({
    id: agency.id,
    name: agency.name,
    team: sop.document.instansi.tim,
  })),
});
