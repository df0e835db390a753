import { redirect } from '@sveltejs/kit';
import { officerOf } from '#routes/(console)/officer.ts';
import type { PageServerLoad } from './$types';

/** Lets an officer of several agencies choose; one of a single agency is led there at once. */
export const load: PageServerLoad = async (event) => {
  const officer = officerOf(event);
  const { sops } = event.locals.product;
  const own = ({ agency }: { readonly agency: { readonly id: string } }): boolean =>
    officer.memberships.some((membership) => membership.agency === agency.id);
  const agencies = (await sops.agencies())
    .filter(own)
    .map(({ agency }) => ({ id: agency.id, name: agency.name }));
  const stranded = (await sops.stranded())
    .filter(own)
    .map(({ agency, edition }) => ({ name: agency.name, edition }));
  const [only] = agencies;
  if (agencies.length === 1 && stranded.length === 0 && only !== undefined)
    redirect(303, `/konsol/${only.id}`);
  return { agencies, stranded };
};
