import type { LayoutServerLoad } from './$types';

/** What the head of every console page says. */
export const load: LayoutServerLoad = ({ locals }) => ({
  trial: locals.product.trial,
  officer:
    locals.officer === null
      ? null
      : { name: locals.officer.name, agencies: locals.officer.memberships.length },
});
