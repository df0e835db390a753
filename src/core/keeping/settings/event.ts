import type { DutySettings } from '#core/oversight/duties/duty-settings.ts';
import type { ReminderRules } from '#core/oversight/reminders/rules.ts';
import type { AccessSettings } from '#core/people/access-settings.ts';
import type { Bodies } from '#core/people/body.ts';
import type { PaperSettings } from '#core/papers/settings/paper-settings.ts';
import type { Calendar } from '#core/time/calendar.ts';
import type { Recorded } from '#core/keeping/recorded.ts';

/** A setting of an agency was changed: to what. Each setting changes as a whole. */
export type SettingEventData =
  | { readonly type: 'calendar-changed'; readonly calendar: Calendar }
  | { readonly type: 'reminders-changed'; readonly reminders: ReminderRules }
  | { readonly type: 'papers-changed'; readonly papers: PaperSettings }
  | { readonly type: 'duties-changed'; readonly duties: DutySettings }
  | { readonly type: 'bodies-changed'; readonly bodies: Bodies }
  | { readonly type: 'access-changed'; readonly access: AccessSettings };

export type SettingEventType = SettingEventData['type'];

/** As it stands in the record, with who, when and why. */
export type SettingEvent = SettingEventData & Recorded & { readonly reason: string };

/** What an agency is set to. Closed. */
export type SettingKind = 'calendar' | 'reminders' | 'papers' | 'duties' | 'bodies' | 'access';

/** What the names of the streams of settings begin with. */
export const settingPrefix = 'settings/';

/** The stream a setting of an agency is recorded in. */
export const settingStream = (kind: SettingKind): string => `${settingPrefix}${kind}`;

const kinds: Readonly<Record<SettingEventType, SettingKind>> = {
  'calendar-changed': 'calendar',
  'reminders-changed': 'reminders',
  'papers-changed': 'papers',
  'duties-changed': 'duties',
  'bodies-changed': 'bodies',
  'access-changed': 'access',
};

/** Which setting a type of event changes. */
export const settingOf = (type: SettingEventType): SettingKind => kinds[type];

/** All settings of an agency. */
export const settingKinds: readonly SettingKind[] = Object.values(kinds);

/** What a change puts into force. */
export const valueIn = (
  event: SettingEventData,
): Calendar | ReminderRules | PaperSettings | DutySettings | Bodies | AccessSettings => {
  switch (event.type) {
    case 'calendar-changed':
      return event.calendar;
    case 'reminders-changed':
      return event.reminders;
    case 'papers-changed':
      return event.papers;
    case 'duties-changed':
      return event.duties;
    case 'bodies-changed':
      return event.bodies;
    case 'access-changed':
      return event.access;
  }
};
