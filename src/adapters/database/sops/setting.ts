import type { AgencyChange, AgencySettings } from '#app/ports.ts';

/** A setting under its kind. */
export interface Setting {
  readonly kind: keyof AgencySettings;
  readonly value: AgencySettings[keyof AgencySettings];
}

/** The setting a change puts into force. */
export const settingIn = (change: AgencyChange['change']): Setting => {
  switch (change.type) {
    case 'calendar-changed':
      return { kind: 'calendar', value: change.calendar };
    case 'reminders-changed':
      return { kind: 'reminders', value: change.reminders };
    case 'papers-changed':
      return { kind: 'papers', value: change.papers };
  }
};
