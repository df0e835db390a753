import { error } from '@sveltejs/kit';
import { identityOf } from '#core/papers/sop/sop-identity.ts';
import { flowchartView } from '#ui/flowchart/flowchart-view.ts';
import { moment } from '#routes/(console)/case-rows.ts';
import { atWork } from '#routes/(console)/officer.ts';
import type { PageServerLoad } from './$types';

/** An SOP edition as an accessible page: the one in force, or the one asked for. */
export const load: PageServerLoad = async (event) => {
  const { view: current } = await atWork(event);
  const { product, language } = event.locals;
  const asked = event.url.searchParams.get('edisi');
  const view = asked === null ? current : await product.sops.edition(current.agency.id, asked);
  if ('notFound' in view) error(404, 'edition');
  const { sop, record, agency } = view;
  return {
    document: sop.document,
    identity: identityOf(sop, agency.papers),
    adopted: sop.adopted,
    edition: sop.edition,
    sha256: record.sha256,
    adoptedAt: moment(record.adoptedAt, agency.calendar.zone),
    chart: flowchartView(sop, { language }),
    editions: (await product.sops.editions(agency.id)).map((one) => ({ edition: one.edition, current: one.current })),
  };
};
