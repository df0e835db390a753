import { error } from '@sveltejs/kit';
import { identityOf } from '#core/papers/sop/sop-identity.ts';
import { flowchartView } from '#ui/flowchart/flowchart-view.ts';
import { findAgency } from '#routes/(portal)/find-agency.ts';
import type { PageServerLoad } from './$types';

/** The edition in force, or the one asked for with `?edisi=`. */
export const load: PageServerLoad = async ({ locals: { product, language }, params, url }) => {
  const current = await findAgency(product, params.agency);
  const asked = url.searchParams.get('edisi');
  const view = asked === null ? current : await product.sops.edition(params.agency, asked);
  if ('notFound' in view) error(404);
  return {
    document: view.sop.document,
    identity: identityOf(view.sop, view.agency.papers),
    chart: flowchartView(view.sop, { language }),
    adopted: view.sop.adopted,
    edition: view.record.edition,
    fingerprint: view.record.sha256,
    editions: (await product.sops.editions(params.agency)).map(({ edition, current: inForce }) => ({ edition, inForce })),
  };
};
