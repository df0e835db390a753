import { error } from '@sveltejs/kit';
import { bodyKinds } from '#core/people/body.ts';
import { atWork } from '#routes/(console)/officer.ts';
import { settingsHistory } from '#routes/(console)/settings-history.ts';
import type { PageServerLoad } from './$types';

/** The register of work units and parties, for those who see the whole agency. */
export const load: PageServerLoad = async (event) => {
  const { actor, view } = await atWork(event);
  const { product } = event.locals;
  const now = await product.bodies.read(view.agency.id, actor);
  if ('notFound' in now) error(404, 'bodies');
  return {
    bodies: now.bodies
      .map(({ id, name, kind, head, formerNames, ended }) => ({
        id,
        name,
        kind: bodyKinds[kind],
        head: head.name === null ? head.title : `${head.title}: ${head.name}`,
        formerNames,
        ended,
      }))
      .toSorted(
        (left, right) =>
          Number(left.ended) - Number(right.ended) || left.name.localeCompare(right.name, 'id'),
      ),
    changes: settingsHistory(
      await product.time.changes(view.agency.id, actor),
      'bodies-changed',
      view,
      await product.people.officers(view.agency.id),
    ),
    saved: event.url.searchParams.has('sudah'),
  };
};
