import type { Actor } from '#core/people/actor.ts';
import { bodyFindings } from '#core/people/body-findings.ts';
import { bodiesAfter, type BodyDetails } from '#core/people/change-bodies.ts';
import type { Bodies } from '#core/people/body.ts';
import type { NotFound, SettingAnswer } from '#app/answers.ts';
import type { Ground } from '#app/ground.ts';
import { changeChecked, versionOf } from '#app/sops/change-setting.ts';
import { strangerFindings } from './tied-accounts.ts';
import { bodyRights } from './body-rights.ts';

/** The register with its version: that of the change that put it into force, 0 before any. */
export interface BodiesAnswer {
  readonly bodies: Bodies;
  readonly version: number;
}

/**
 * The register of work units and other bodies, for those who see all cases. The version is read
 * first: a register newer than it makes a change stale, never the reverse.
 */
export const readBodies = async (
  ground: Ground,
  agency: string,
  actor: Actor,
): Promise<BodiesAnswer | NotFound> => {
  const view = await ground.catalogue.current(agency);
  if ('notFound' in view) return view;
  if (!bodyRights.may(actor, 'read-bodies', { sop: view.sop })) return { notFound: 'agency' };
  const version = await versionOf(ground, agency, 'bodies');
  const now = await ground.sops.agency(agency);
  return now === null ? { notFound: 'agency' } : { bodies: now.bodies, version };
};

/**
 * Puts another register into force. A body that is called otherwise keeps its id and, by itself, its
 * former name; none may be left out, for cases name it: it is ended instead.
 *
 * @param version of the register the officer changed; an older one is refused as stale
 */
export const changeBodies = async (
  ground: Ground,
  agency: string,
  wanted: readonly BodyDetails[],
  reason: string,
  actor: Actor,
  version: number,
): Promise<SettingAnswer> => {
  const now = await ground.sops.agency(agency);
  const before = now?.bodies ?? [];
  const bodies = bodiesAfter(before, wanted);
  const strangers = await strangerFindings(
    ground,
    agency,
    bodies.map(({ head }, index) => ({ path: [index, 'head'], named: head })),
  );
  return changeChecked(
    ground,
    agency,
    actor,
    (sop) => bodyRights.mayNot(actor, 'change-bodies', { sop }),
    reason,
    () => [...bodyFindings(before, bodies), ...strangers],
    { type: 'bodies-changed', bodies },
    version,
  );
};
