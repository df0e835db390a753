import type { Refusal } from '#core/cases/refusal.ts';
import { say, type Bilingual } from '#core/text/bilingual.ts';
import { allPlain, plainText, plainTexts } from '#core/text/plain.ts';
import type { Actor } from '#core/people/actor.ts';
import { badText } from '#core/cases/decide/ground.ts';
import { refuse } from '#core/cases/refuse.ts';
import { refOf } from '#core/cases/stamp.ts';
import {
  settingOf,
  type SettingEventData,
  type SettingKind,
} from '#core/keeping/settings/event.ts';
import { settingWords } from '#core/keeping/settings/read.ts';
import type { Sop } from '#core/sops/model.ts';
import type { SettingAnswer } from '#app/answers.ts';
import type { Ground } from '#app/ground.ts';
import type { AgencyRecord } from './sop-store.ts';

/** What is wrong with a setting, and where. */
interface Finding {
  readonly path: readonly (string | number)[];
  readonly message: Bilingual;
}

/**
 * How often a setting was changed. Asked for before it is read: a change that comes between makes
 * this one stale, instead of being overwritten.
 */
export const versionOf = async (
  ground: Ground,
  agency: string,
  kind: SettingKind,
): Promise<number> => {
  const versions = await ground.sops.settingVersions(agency);
  ground.catalogue.forget();
  return versions[kind];
};

/**
 * Records a change under its version, its texts made plain as those of a case's commands are;
 * another that came first makes this one stale.
 */
export const keepSetting = async (
  ground: Ground,
  agency: string,
  version: number,
  change: SettingEventData,
  reason: string,
  actor: Actor,
): Promise<SettingAnswer> => {
  if (!allPlain([change, reason]))
    return refuse(
      'invalid-answer',
      say('ada karakter yang tidak dapat disimpan', 'a character cannot be stored'),
    );
  const now = ground.world.now();
  const kept = await ground.sops.change({
    agency,
    version,
    event: {
      ...plainTexts(change),
      v: settingWords.versions[change.type],
      command: ground.world.newId(),
      reason: plainText(reason).trim(),
      by: refOf(actor),
      happenedAt: now,
      recordedAt: now,
    },
  });
  ground.catalogue.forget();
  return kept ? { version } : { stale: true, version };
};

/** A change of settings is told with a reason that says something. */
export const badReason = (text: string): Refusal | undefined =>
  badText([
    {
      field: 'reason',
      name: say('Alasan perubahan', 'Reason for the change'),
      text,
      what: say('mengapa diubah', 'why it is changed'),
    },
  ]);

/**
 * Checks a change of settings and puts it into force.
 *
 * @param mayNot why the officer may not change these settings; asked first
 * @param seen version of the last change of this kind that the officer knew of (0: none); another
 *   one since is refused as stale. Left out, nothing is compared.
 */
export const changeChecked = async (
  ground: Ground,
  agency: string,
  actor: Actor,
  mayNot: (sop: Sop) => Refusal | undefined,
  reason: string,
  check: (sop: Sop, inForce: AgencyRecord) => readonly Finding[],
  change: SettingEventData,
  seen?: number,
): Promise<SettingAnswer> => {
  const last = await versionOf(ground, agency, settingOf(change.type));
  const view = await ground.catalogue.current(agency);
  if ('notFound' in view) return view;
  const theirs = mayNot(view.sop);
  if (theirs !== undefined) return theirs;
  const mute = badReason(reason);
  if (mute !== undefined) return mute;
  if (seen !== undefined && seen !== last) return { stale: true, version: last };
  const findings = check(view.sop, view.agency);
  if (findings.length > 0) return { findings };
  return keepSetting(ground, agency, last + 1, change, reason, actor);
};
