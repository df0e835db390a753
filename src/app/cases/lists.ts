import { caseRights } from '#core/cases/rights/case-rights.ts';
import type { Actor } from '#core/people/actor.ts';
import type { Ground } from '#app/ground.ts';
import type { CaseRow, Page, WorkRow } from '#app/ports.ts';
import type { ListQuery } from './answers.ts';

const empty = { items: [], next: null } as const;

/** The agency's cases, newest first; outside parties see those that reached them. */
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
    return ground.cases.list(agency, query.filter, page);
  if (!caseRights.may(actor, 'find-cases', { sop: view.sop }) || !('roles' in actor)) return empty;
  // Searching words would tell who reported; an outside party may look a number up.
  const { search, ...filter } = query.filter;
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
  return ground.cases.list(agency, { ...filter, ...numbered, reachedRoles: actor.roles }, page);
};

/** What is this actor's to do now: steps of its roles and approvals asked of it. */
export const listWork = async (
  ground: Ground,
  agency: string,
  actor: Actor,
  page: { readonly cursor: string | null; readonly limit: number },
): Promise<Page<WorkRow>> =>
  'roles' in actor && actor.roles.length > 0
    ? ground.cases.worklist(agency, actor.roles, page)
    : empty;

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
