import { error } from '@sveltejs/kit';
import { bodyName } from '#core/people/body.ts';
import { holdsOn } from '#core/people/person.ts';
import { dateIn } from '#core/time/instant.ts';
import { atWork } from '#routes/(console)/officer.ts';
import { roleWords } from '#routes/(console)/role-names.ts';
import { peopleHistory } from './people-history.ts';
import type { PageServerLoad } from './$types';

/** The people of the agency, for those who may see them; who holds nothing comes last. */
export const load: PageServerLoad = async (event) => {
  const { actor, view } = await atWork(event);
  const { product } = event.locals;
  const { agency, sop } = view;
  const now = await product.people.read(agency.id, actor);
  if ('notFound' in now) error(404, 'people');
  const day = dateIn(agency.calendar.zone, product.now());
  return {
    people: now.people
      .map(({ id, name, email, holdings, body, ready }) => ({
        id,
        name,
        email,
        ready,
        body: body === null ? null : bodyName(agency.bodies, body),
        roles: holdings.map((holding) => ({
          id: holding.role,
          name: roleWords(sop, holding.role),
          counts: holdsOn(holding, day),
        })),
      }))
      .toSorted(
        (left, right) => Number(left.roles.length === 0) - Number(right.roles.length === 0),
      ),
    changes: peopleHistory(await product.people.changes(agency.id, actor), view),
    saved: event.url.searchParams.get('sudah'),
  };
};
