import { severitiesOf } from '#core/sops/severities.ts';
import { categories } from '#core/sops/categories.ts';
import { stepName } from '#core/cases/names.ts';
import { channelNames } from '#core/cases/channels.ts';
import { channels } from '#core/cases/report.ts';
import { caseFilter, filterValues, listAddress } from '#routes/(console)/case-filter.ts';
import { shownRow } from '#routes/(console)/case-rows.ts';
import { atWork } from '#routes/(console)/officer.ts';
import type { PageServerLoad } from './$types';

const pageSize = 50;

/** The agency's cases, filtered as the address says. */
export const load: PageServerLoad = async (event) => {
  const { officer, actor, view } = await atWork(event);
  const { product } = event.locals;
  const { agency, sop } = view;
  const values = filterValues(event.url.searchParams);
  const cursor = event.url.searchParams.get('setelah');
  const now = product.now();
  const [page, units] = await Promise.all([
    product.cases.list(
      agency.id,
      { filter: caseFilter(values, now), cursor, limit: pageSize },
      actor,
    ),
    product.cases.units(agency.id, actor),
  ]);
  const ground = { sop, calendar: agency.calendar, now, officerId: officer.id };
  const base = `/konsol/${agency.id}/kasus`;
  return {
    rows: page.items.map((row) => shownRow(row, ground)),
    values,
    base,
    next: page.next === null ? null : listAddress(base, values, page.next),
    first: cursor === null ? null : listAddress(base, values, null),
    choices: {
      steps: [...sop.steps.keys()].map((id) => ({ id, label: stepName(sop, id) })),
      categories: categories.map(({ id, label }) => ({ id, label })),
      severities: severitiesOf(sop).map(({ id, label }) => ({ id, label })),
      channels: channels.map((id) => ({ id, label: channelNames[id] })),
      units,
    },
  };
};
