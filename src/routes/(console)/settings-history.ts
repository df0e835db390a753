import type { AgencyChange } from '#app/ports.ts';
import type { AgencyView } from '#app/sops/answers.ts';
import { stepName } from '#core/cases/names.ts';
import { roleName } from '#core/cases/gates.ts';
import { accountWords, type AccountWords } from '#core/people/account-words.ts';
import { accessChanges, defaultAccessSettings } from '#core/people/access-settings.ts';
import { bodyChanges } from '#core/people/change-bodies.ts';
import { paperChanges } from '#core/papers/settings/paper-changes.ts';
import { defaultPaperSettings } from '#core/papers/settings/paper-settings.ts';
import { dutyChanges } from '#core/oversight/duties/duty-changes.ts';
import { defaultDutySettings } from '#core/oversight/duties/duty-settings.ts';
import { defaultReminderRules } from '#core/oversight/reminders/default-rules.ts';
import { ruleChanges } from '#core/oversight/reminders/rule-changes.ts';
import type { Sop } from '#core/sops/model.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import { calendarChanges } from '#core/time/calendar-changes.ts';
import { indonesianCalendar } from '#core/time/indonesia/indonesian-calendar.ts';
import { moment } from './case-rows.ts';
import { roleWords } from './role-names.ts';

/** A change of settings as it is shown: who, when, why, and each difference. */
export interface ShownChange {
  /** The version it brought into force, as forms carry it: the calendar counts its own. */
  readonly version: number;
  readonly who: string;
  readonly at: Bilingual;
  readonly reason: string;
  readonly lines: readonly {
    readonly what: Bilingual;
    readonly from: Bilingual | null;
    readonly to: Bilingual | null;
  }[];
}

/** What people call a role, a step or a duty. */
export const nameIn =
  (sop: Sop) =>
  (id: string): string => {
    if (sop.roles.some((role) => role.id === id)) return roleName(sop, id);
    return sop.duties.find((duty) => duty.id === id)?.name.id ?? stepName(sop, id).id;
  };

type Event = AgencyChange['event'];

const linesOf = (
  change: Event,
  before: Event | undefined,
  { sop, agency, mapping }: Pick<AgencyView, 'sop' | 'agency' | 'mapping'>,
  accountOf: AccountWords,
): ShownChange['lines'] => {
  if (change.type === 'calendar-changed') {
    const old =
      before?.type === 'calendar-changed'
        ? before.calendar
        : indonesianCalendar(sop.document.instansi.zona || agency.calendar.zone);
    return calendarChanges(old, change.calendar, nameIn(sop));
  }
  if (change.type === 'papers-changed')
    return paperChanges(
      before?.type === 'papers-changed' ? before.papers : defaultPaperSettings(sop, mapping.office),
      change.papers,
      { zone: agency.calendar.zone, nameOf: nameIn(sop), accountOf },
    );
  if (change.type === 'duties-changed')
    return dutyChanges(
      before?.type === 'duties-changed' ? before.duties : defaultDutySettings,
      change.duties,
      sop,
    );
  if (change.type === 'bodies-changed')
    return bodyChanges(
      before?.type === 'bodies-changed' ? before.bodies : [],
      change.bodies,
      accountOf,
    );
  if (change.type === 'access-changed')
    return accessChanges(
      before?.type === 'access-changed' ? before.access : defaultAccessSettings,
      change.access,
      (role) => roleWords(sop, role),
    );
  return ruleChanges(
    before?.type === 'reminders-changed' ? before.reminders : defaultReminderRules(sop),
    change.reminders,
    nameIn(sop),
  );
};

/**
 * The changes of one kind, newest first, each against the one before; the first against what the
 * agency started with.
 *
 * @param accounts of the agency, by which changes of signers and heads are told
 */
export const settingsHistory = (
  changes: readonly AgencyChange[],
  kind: Event['type'],
  view: Pick<AgencyView, 'sop' | 'agency' | 'mapping'>,
  accounts: Parameters<typeof accountWords>[0] = [],
): readonly ShownChange[] => {
  const mine = changes.filter(({ event }) => event.type === kind);
  return mine.map(({ version, event }, index) => ({
    version: event.type === 'calendar-changed' ? event.calendar.version : version,
    who: 'name' in event.by ? event.by.name : 'Tanggap',
    at: moment(event.recordedAt, view.agency.calendar.zone),
    reason: event.reason,
    lines: linesOf(event, mine[index + 1]?.event, view, accountWords(accounts)),
  }));
};
