import { caseRights } from '#core/cases/rights/case-rights.ts';
import type { Actor } from '#core/people/actor.ts';
import { bodiesCalled, bodyKey, type Bodies } from '#core/people/body.ts';
import { seatsHeld } from '#core/people/seats.ts';
import type { Ground } from '#app/ground.ts';
import { seatsIn } from '#app/people/seats.ts';
import type { CaseFilter, CaseRow, Page, WorkRow } from '#app/ports.ts';
import type { ListQuery } from './answers.ts';

const empty = { items: [], next: null } as const;

/** A unit asked for by a name means its body too, whatever that was called since. */
const ofUnits = (filter: CaseFilter, bodies: Bodies): CaseFilter => {
  const { unitKeys } = filter;
  if (unitKeys === undefined) return filter;
  const known = unitKeys.flatMap((key) => bodiesCalled(bodies, key).map(({ id }) => bodyKey(id)));
  return { ...filter, unitKeys: [...new Set([...unitKeys, ...known])] };
};

/** The agency's cases, newest first; an outside party sees those that involve its body. */
export const listCases = async (
  ground: Ground,
  agency: string,
  query: ListQuery,
  actor: Actor,
): Promise<Page<CaseRow>> => {
  const view = await ground.catalogue.current(agency);
  if ('notFound' in view) return empty;
  const page = { cursor: query.cursor, limit: query.limit };
  if (caseRights.may(actor, 'see-all-cases', { sop: view.sop }))
    return ground.cases.list(agency, ofUnits(query.filter, view.agency.bodies), page);
  if (!caseRights.may(actor, 'find-cases', { sop: view.sop })) return empty;
  // Searching words would tell who reported; an outside party may look a number up.
  const { search, ...filter } = ofUnits(query.filter, view.agency.bodies);
  if (search !== undefined && !/\d/.test(search)) return empty;
  const numbered =
    search === undefined
      ? {}
      : {
          search: search
            .split(/\s+/)
            .filter((word) => /^[A-Z]+(?:-T)?-\d{4}-\d+$/i.test(word))
            .join(' '),
        };
  if (numbered.search === '') return empty;
  return ground.cases.list(
    agency,
    { ...filter, ...numbered, parties: seatsHeld(view.sop, actor) },
    page,
  );
};

/** What is this actor's to do now: steps of its roles and approvals asked of it. */
export const listWork = async (
  ground: Ground,
  agency: string,
  actor: Actor,
  page: { readonly cursor: string | null; readonly limit: number },
): Promise<Page<WorkRow>> => {
  const seats = await seatsIn(ground, agency, actor);
  return seats.length > 0 ? ground.cases.worklist(agency, seats, page) : empty;
};

/** How many cases the agency has; nothing of it for outside parties. */
export const countCases = async (
  ground: Ground,
  agency: string,
  actor: Actor,
): Promise<{ readonly open: number; readonly late: number; readonly closed: number }> => {
  const view = await ground.catalogue.current(agency);
  return 'notFound' in view || !caseRights.may(actor, 'see-all-cases', { sop: view.sop })
    ? { open: 0, late: 0, closed: 0 }
    : ground.cases.countOpen(agency, ground.world.now());
};

/** Names of work units as they were reported, for those who see all cases. */
export const listUnits = async (
  ground: Ground,
  agency: string,
  actor: Actor,
): Promise<readonly string[]> => {
  const view = await ground.catalogue.current(agency);
  return 'notFound' in view || !caseRights.may(actor, 'see-all-cases', { sop: view.sop })
    ? []
    : ground.cases.units(agency);
};
