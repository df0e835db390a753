import { redirect } from '@sveltejs/kit';
import { officerOf } from '#routes/(console)/officer.ts';
import type { PageServerLoad } from './$types';

/** Lets an officer of several agencies choose; one of a single agency is led there at once. */
export const load: PageServerLoad = async (event) => {
  const officer = officerOf(event);
  const agencies = (await event.locals.product.sops.agencies())
    .filter(({ agency }) =>
      officer.memberships.some((membership) => membership.agency === agency.id),
    )
    .map(({ agency }) => ({ id: agency.id, name: agency.name }));
  const [only] = agencies;
  if (agencies.length === 1 && only !== undefined) redirect(303, `/konsol/${only.id}`);
  return { agencies };
};
