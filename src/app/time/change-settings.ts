import { say } from '#core/text/bilingual.ts';
import type { Actor } from '#core/people/actor.ts';
import { mayCoordinate } from '#core/cases/permissions.ts';
import { refuse } from '#core/cases/refuse.ts';
import { refOf } from '#core/cases/stamp.ts';
import { reminderFindings, type SettingFinding } from '#core/oversight/reminders/rule-findings.ts';
import type { ReminderRules } from '#core/oversight/reminders/rules.ts';
import type { Sop } from '#core/sops/model.ts';
import { calendarFindings } from '#core/time/calendar-findings.ts';
import type { Calendar } from '#core/time/calendar.ts';
import type { Ground } from '#app/ground.ts';
import type { AgencyChange } from '#app/ports.ts';
import type { NotFound, SettingAnswer } from '#app/answers.ts';
import { isAdministrator, seesAll } from '#app/cases/visibility.ts';

const maySet = (sop: Sop, actor: Actor): boolean =>
  mayCoordinate(sop, actor) || isAdministrator(actor);

/**
 * The version the next change will have. Asked for before the settings are read: a change that
 * comes between makes this one stale, instead of being overwritten.
 */
const nextVersion = async (ground: Ground, agency: string): Promise<number> =>
  (await versions(ground, agency, undefined)).next;

type Kind = AgencyChange['change']['type'];

/** As `nextVersion`, with the version of the last change of one kind; 0 when there was none. */
const versions = async (
  ground: Ground,
  agency: string,
  kind: Kind | undefined,
): Promise<{ readonly next: number; readonly last: number }> => {
  const changes = await ground.sops.changes(agency);
  ground.catalogue.forget();
  return {
    next: (changes[0]?.version ?? 0) + 1,
    last: changes.find(({ change }) => change.type === kind)?.version ?? 0,
  };
};

/** Keeps a change under its version; another that came first makes this one stale. */
const keep = async (
  ground: Ground,
  agency: string,
  version: number,
  change: AgencyChange['change'],
  reason: string,
  actor: Actor,
): Promise<SettingAnswer> => {
  const kept = await ground.sops.change({
    agency,
    version,
    change,
    reason: reason.trim(),
    by: refOf(actor),
    at: ground.world.now(),
  });
  ground.catalogue.forget();
  return kept ? { version } : { stale: true, version };
};

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
  const version = await nextVersion(ground, agency);
  const view = await ground.catalogue.current(agency);
  if ('notFound' in view) return view;
  if (!maySet(view.sop, actor))
    return refuse(
      'not-permitted',
      say('pengendali / administrator', 'controllers / administrators'),
    );
  if (reason.trim() === '')
    return refuse(
      'empty-text',
      say('Alasan perubahan kalender', 'Reason for changing the calendar'),
    );
  if (view.agency.calendar.version !== seen)
    return { stale: true, version: view.agency.calendar.version };
  const next: Calendar = { ...calendar, version: seen + 1 };
  const findings = calendarFindings(next);
  if (findings.length > 0) return { findings };
  return keep(ground, agency, version, { type: 'calendar-changed', calendar: next }, reason, actor);
};

/**
 * Checks a change of settings and puts it into force.
 *
 * @param seen version of the last change of this kind that the officer knew of (0: none); another
 *   one since is refused as stale. Left out, nothing is compared.
 */
export const changeChecked = async (
  ground: Ground,
  agency: string,
  actor: Actor,
  reason: string,
  check: (sop: Sop) => readonly SettingFinding[],
  change: AgencyChange['change'],
  seen?: number,
): Promise<SettingAnswer> => {
  const { next: version, last } = await versions(ground, agency, change.type);
  const view = await ground.catalogue.current(agency);
  if ('notFound' in view) return view;
  if (!maySet(view.sop, actor))
    return refuse(
      'not-permitted',
      say('pengendali / administrator', 'controllers / administrators'),
    );
  if (reason.trim() === '')
    return refuse('empty-text', say('Alasan perubahan', 'Reason for the change'));
  if (seen !== undefined && seen !== last) return { stale: true, version: last };
  const findings = check(view.sop);
  if (findings.length > 0) return { findings };
  return keep(ground, agency, version, change, reason, actor);
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
  if (!seesAll(view.sop, actor)) return { notFound: 'agency' };
  const { last } = await versions(ground, agency, 'reminders-changed');
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
  return 'notFound' in view || !seesAll(view.sop, actor) ? [] : ground.sops.changes(agency);
};
