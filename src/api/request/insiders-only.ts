import { caseRights } from '#core/cases/rights/case-rights.ts';
import type { Context } from 'hono';
import type { Product } from '#app/product.ts';
import type { AgencyView } from '#app/sops/answers.ts';
import type { ApiEnvironment } from '#api/environment.ts';

/** The agency for those who see all of it; undefined for outside parties, who are told that there is nothing. */
export const insideView = async (
  c: Context<ApiEnvironment>,
  product: Product,
  agency: string,
): Promise<AgencyView | undefined> => {
  const view = await product.sops.agency(agency);
  return 'notFound' in view || !caseRights.may(c.get('actor'), 'see-all-cases', { sop: view.sop })
    ? undefined
    : view;
};
