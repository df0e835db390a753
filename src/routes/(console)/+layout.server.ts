import { moment } from './case-rows.ts';
import type { LayoutServerLoad } from './$types';

/** The zone that times are told in where no agency is chosen. */
const capitalZone = 'Asia/Jakarta';

/** What the head of every console page says. */
export const load: LayoutServerLoad = ({ locals, url }) => ({
  failed:
    locals.failedBefore === null
      ? null
      : {
          count: locals.failedBefore.count,
          since: moment(locals.failedBefore.since, capitalZone),
        },
  factorReset: locals.factorReset === null ? null : moment(locals.factorReset, capitalZone),
  back: `${url.pathname}${url.search}`,
  trial: locals.product.trial,
  officer:
    locals.officer === null
      ? null
      : { name: locals.officer.name, agencies: locals.officer.memberships.length },
});
