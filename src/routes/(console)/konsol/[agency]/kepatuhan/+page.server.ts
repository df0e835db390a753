import { roleName } from '#core/cases/gates.ts';
import { atWork } from '#routes/(console)/officer.ts';
import { askFigures } from './ask-figures.ts';
import { figureSearch, figureValues } from './figure-filter.ts';
import { presentFigures } from './present-figures.ts';
import type { PageServerLoad } from './$types';

/** How the SOP is kept. */
export const load: PageServerLoad = async (event) => {
  const { actor, view } = await atWork(event);
  const { product } = event.locals;
  const { id } = view.agency;
  const values = figureValues(event.url.searchParams);
  const { figures, named, problems } = await askFigures(product, view, actor, values);
  const csv = `/konsol/${id}/kepatuhan/csv`;
  return {
    values,
    problems,
    figures: presentFigures(figures, named),
    editions: (await product.sops.editions(id)).map((one) => one.edition),
    roles: view.sop.roles.map((role) => ({ id: role.id, name: roleName(view.sop, role.id) })),
    csv: `${csv}${figureSearch(values)}`,
    csvWorst: `${csv}${figureSearch(values, { isi: 'kasus' })}`,
  };
};
