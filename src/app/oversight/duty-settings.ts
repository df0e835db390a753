import type { Actor } from '#core/people/actor.ts';
import { dutyFindings, type DutySettings } from '#core/oversight/duties/duty-settings.ts';
import { oversightRights } from '#core/oversight/oversight-rights.ts';
import type { NotFound, SettingAnswer } from '#app/answers.ts';
import type { Ground } from '#app/ground.ts';
import { changeChecked, versionOf } from '#app/sops/change-setting.ts';

/**
 * What the agency has set of its legal duties, with the version: that of the change that put it
 * into force, 0 before any. The version is read first, as for every setting.
 */
export const dutySettings = async (
  ground: Ground,
  agency: string,
  actor: Actor,
): Promise<{ readonly duties: DutySettings; readonly version: number } | NotFound> => {
  const view = await ground.catalogue.current(agency);
  if ('notFound' in view) return view;
  if (!oversightRights.may(actor, 'read-duties', { sop: view.sop })) return { notFound: 'agency' };
  const version = await versionOf(ground, agency, 'duties');
  const now = await ground.sops.agency(agency);
  return now === null ? { notFound: 'agency' } : { duties: now.duties, version };
};

/**
 * Puts other settings of legal duties into force; notices already recorded stay as they are.
 *
 * @param seen version of the settings the officer changed; an older one is refused as stale.
 */
export const changeDuties = (
  ground: Ground,
  agency: string,
  duties: DutySettings,
  reason: string,
  seen: number,
  actor: Actor,
): Promise<SettingAnswer> =>
  changeChecked(
    ground,
    agency,
    actor,
    (sop) => oversightRights.mayNot(actor, 'change-duties', { sop }),
    reason,
    (sop) => dutyFindings(duties, sop),
    { type: 'duties-changed', duties },
    seen,
  );
