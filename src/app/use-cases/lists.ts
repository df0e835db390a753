import type { Actor } from '../../core/case/actor.ts';
import { takesPart } from '../../core/case/permissions.ts';
import type { Ground } from '../ground.ts';
import type { CaseRow, Page, WorkRow } from '../ports.ts';
import type { ListQuery } from '../product.ts';
import { seesAll } from '../visibility.ts';

const empty = { items: [], next: null } as const;

/** The agency's cases, newest first; outside parties see those that reached them. */
export const listCases = async (ground: Ground, agency: string, query: ListQuery, actor: Actor): Promise<Page<CaseRow>> => {
  const view = await ground.catalogue.current(agency);
  if ('notFound' in view) return empty;
  const page = { cursor: query.cursor, limit: query.limit };
  if (seesAll(view.sop, actor)) return ground.cases.list(agency, query.filter, page);
  if (!takesPart(view.sop, actor) || !('roles' in actor)) return empty;
  return ground.cases.list(agency, { ...query.filter, reachedRoles: actor.roles }, page);
};

/** What is this actor's to do now: steps of its roles and approvals asked of it. */
export const listWork = async (
  ground: Ground, agency: string, actor: Actor, page: { readonly cursor: string | null; readonly limit: number },
): Promise<Page<WorkRow>> => ('roles' in actor && actor.roles.length > 0 ? ground.cases.worklist(agency, actor.roles, page) : empty);
