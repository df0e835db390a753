import { oversightRights } from '#core/oversight/oversight-rights.ts';
import { timeRights } from './time-rights.ts';
import type { Actor } from '#core/people/actor.ts';
import { reminderFindings } from '#core/oversight/reminders/rule-findings.ts';
import type { ReminderRules } from '#core/oversight/reminders/rules.ts';
import { calendarFindings } from '#core/time/calendar-findings.ts';
import type { Calendar } from '#core/time/calendar.ts';
import type { Ground } from '#app/ground.ts';
import type { AgencyChange } from '#app/ports.ts';
import type { NotFound, SettingAnswer } from '#app/answers.ts';
import { badReason, changeChecked, keepSetting, versionOf } from '#app/sops/change-setting.ts';

/**
 * Puts another calendar into force. Open due times rest on the older one until
 * `recomputeDues` has gone over them, which it does by itself.
 *
 * @param seen version of the calendar the officer changed; an older one is refused as stale.
 */
export const changeCalendar = async (
  ground: Ground,
  agency: string,
  calendar: Omit<Calendar, 'version'>,
  reason: string,
  seen: number,
  actor: Actor,
): Promise<SettingAnswer> => {
  const last = await versionOf(ground, agency, 'calendar');
  const view = await ground.catalogue.current(agency);
  if ('notFound' in view) return view;
  const theirs = timeRights.mayNot(actor, 'change-calendar', { sop: view.sop });
  if (theirs !== undefined) return theirs;
  const mute = badReason(reason);
  if (mute !== undefined) return mute;
  if (view.agency.calendar.version !== seen)
    return { stale: true, version: view.agency.calendar.version };
  const next: Calendar = { ...calendar, version: seen + 1 };
  const findings = calendarFindings(next);
  if (findings.length > 0) return { findings };
  return keepSetting(
    ground,
    agency,
    last + 1,
    { type: 'calendar-changed', calendar: next },
    reason,
    actor,
  );
};

/**
 * The reminder rules in force with their version: that of the change that put them into force, 0
 * before any. The version is read first: rules newer than it make a change stale, never the reverse.
 */
export const reminderRules = async (
  ground: Ground,
  agency: string,
  actor: Actor,
): Promise<{ readonly reminders: ReminderRules; readonly version: number } | NotFound> => {
  const view = await ground.catalogue.current(agency);
  if ('notFound' in view) return view;
  if (!oversightRights.may(actor, 'read-reminders', { sop: view.sop }))
    return { notFound: 'agency' };
  const last = await versionOf(ground, agency, 'reminders');
  const now = await ground.sops.agency(agency);
  return now === null ? { notFound: 'agency' } : { reminders: now.reminders, version: last };
};

/**
 * Puts other reminder rules into force; they hold for clocks from their next event on.
 *
 * @param seen version of the rules the officer changed; an older one is refused as stale.
 */
export const changeReminders = (
  ground: Ground,
  agency: string,
  reminders: ReminderRules,
  reason: string,
  seen: number,
  actor: Actor,
): Promise<SettingAnswer> =>
  changeChecked(
    ground,
    agency,
    actor,
    (sop) => oversightRights.mayNot(actor, 'change-reminders', { sop }),
    reason,
    (sop) => reminderFindings(reminders, sop),
    { type: 'reminders-changed', reminders },
    seen,
  );

/** Every change of the agency's settings, newest first, for those who see all its cases. */
export const listChanges = async (
  ground: Ground,
  agency: string,
  actor: Actor,
): Promise<readonly AgencyChange[]> => {
  const view = await ground.catalogue.current(agency);
  return 'notFound' in view || !timeRights.may(actor, 'read-changes', { sop: view.sop })
    ? []
    : ground.sops.changes(agency);
};
