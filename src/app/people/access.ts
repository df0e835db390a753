import type { Actor } from '#core/people/actor.ts';
import {
  accessFindings,
  defaultAccessSettings,
  demandsFactor,
  type AccessSettings,
} from '#core/people/access-settings.ts';
import type { NotFound, SettingAnswer } from '#app/answers.ts';
import type { Ground } from '#app/ground.ts';
import type { Officer } from '#app/ports.ts';
import { changeChecked, versionOf } from '#app/sops/change-setting.ts';
import { peopleRights } from './people-rights.ts';

/** The settings with their version: that of the change that put them into force, 0 before any. */
export interface AccessAnswer {
  readonly access: AccessSettings;
  readonly version: number;
}

/** What the agency asks of those who come in, for those who see its people. The version is read first, as for every setting. */
export const readAccess = async (
  ground: Ground,
  agency: string,
  actor: Actor,
): Promise<AccessAnswer | NotFound> => {
  const view = await ground.catalogue.current(agency);
  if ('notFound' in view) return view;
  if (!peopleRights.may(actor, 'read-people', { sop: view.sop })) return { notFound: 'agency' };
  const version = await versionOf(ground, agency, 'access');
  const now = await ground.sops.agency(agency);
  return now === null ? { notFound: 'agency' } : { access: now.access, version };
};

/**
 * Asks something else from now on; who lacks a second factor that is demanded is led to setting it up.
 *
 * @param seen version of the settings the officer changed; an older one is refused as stale
 */
export const changeAccess = (
  ground: Ground,
  agency: string,
  access: AccessSettings,
  reason: string,
  seen: number,
  actor: Actor,
): Promise<SettingAnswer> =>
  changeChecked(
    ground,
    agency,
    actor,
    (sop) => peopleRights.mayNot(actor, 'change-access', { sop }),
    reason,
    (sop) => accessFindings(access, sop),
    { type: 'access-changed', access },
    seen,
  );

/** What agencies ask, also one whose SOP cannot be run. */
const accessOf = async (
  { catalogue }: Pick<Ground, 'catalogue'>,
  agency: string,
): Promise<AccessSettings | undefined> =>
  [...(await catalogue.agencies()), ...(await catalogue.stranded())].find(
    (known) => known.agency.id === agency,
  )?.agency.access;

/** For how many minutes a proof of somebody holds: as the strictest of the agencies he works for says. */
export const proofMinutesOf = async (
  ground: Pick<Ground, 'catalogue'>,
  { memberships }: Officer,
): Promise<number> => {
  const asked = await Promise.all(memberships.map(({ agency }) => accessOf(ground, agency)));
  const minutes = asked.flatMap((access) => (access === undefined ? [] : [access.proofMinutes]));
  return Math.min(...(minutes.length === 0 ? [defaultAccessSettings.proofMinutes] : minutes));
};

/** Whether an agency demands a second factor of somebody who has none. */
export const lacksFactor = async (
  ground: Ground,
  { id, memberships }: Officer,
): Promise<boolean> => {
  for (const { agency, roles } of memberships) {
    const access = await accessOf(ground, agency);
    if (access !== undefined && demandsFactor(access, roles))
      return (await ground.identity.secondFactor(id)) === null;
  }
  return false;
};
