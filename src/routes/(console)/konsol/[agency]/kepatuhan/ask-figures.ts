import { error } from '@sveltejs/kit';
import type { Compliance } from '#app/oversight/answers.ts';
import type { Product } from '#app/product.ts';
import type { AgencyView } from '#app/sops/answers.ts';
import type { Actor } from '#core/people/actor.ts';
import { figureFilter, type FigureValues } from './figure-filter.ts';

type Problems = ReturnType<typeof figureFilter>['problems'];

/**
 * The figures for a filter, and the SOP edition that names their steps: the one asked for, else the one in force.
 *
 * @throws 404 for outside parties and unknown editions
 */
export const askFigures = async (
  product: Product,
  view: AgencyView,
  actor: Actor,
  values: FigureValues,
): Promise<{
  readonly figures: Compliance;
  readonly named: AgencyView;
  readonly problems: Problems;
}> => {
  const { filter, problems } = figureFilter(values, view.agency.calendar.zone);
  const named =
    values.edisi === '' ? view : await product.sops.edition(view.agency.id, values.edisi);
  if ('notFound' in named) error(404, 'edition');
  const figures = await product.oversight.compliance(view.agency.id, filter, actor);
  if ('notFound' in figures) error(404, 'compliance');
  return { figures, named, problems };
};
