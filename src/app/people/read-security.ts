import type { Actor } from '#core/people/actor.ts';
import type { NotFound } from '#app/answers.ts';
import type { Ground } from '#app/ground.ts';
import type { RecordedEntry, SecurityAsked } from '#app/ports.ts';
import { peopleRights } from './people-rights.ts';

/** A page of the security record, and whether more comes after it. */
export interface SecurityPage {
  readonly entries: readonly RecordedEntry[];
  readonly more: boolean;
}

/** What the security record of an agency says, newest first, for those who may read it; to others it does not exist. */
export const readSecurityRecord = async (
  ground: Ground,
  agency: string,
  actor: Actor,
  asked: SecurityAsked,
): Promise<SecurityPage | NotFound> => {
  const view = await ground.catalogue.current(agency);
  if ('notFound' in view) return view;
  if (!peopleRights.may(actor, 'read-security', { sop: view.sop })) return { notFound: 'agency' };
  const { limit } = asked;
  const entries = await ground.security.entries(agency, { ...asked, limit: limit + 1 });
  return { entries: entries.slice(0, limit), more: entries.length > limit };
};
