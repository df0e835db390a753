import type { Ground } from '#app/ground.ts';
import { changeReminders, reminderRules } from '#app/time/change-settings.ts';
import { compliance, simulateCase } from './compliance.ts';
import { changeDuties, dutySettings } from './duty-settings.ts';
import { countUnread, markRead, readInbox } from './inbox.ts';

/** Whether the SOP is kept: reminders, the inbox they arrive in, and figures. */
export const oversightOffers = (ground: Ground) => ({
  /** The reminder rules as they are this moment, with their version; for those who see all cases. */
  reminderRules: reminderRules.bind(null, ground),
  /** `seen` is the version of the rules the officer changed; an older one is refused as stale. */
  changeReminders: changeReminders.bind(null, ground),
  /** Whom legal duties are told to as the agency has set it, with its version. */
  dutySettings: dutySettings.bind(null, ground),
  /** `seen` is the version of the settings the officer changed; an older one is refused as stale. */
  changeDuties: changeDuties.bind(null, ground),
  inbox: readInbox.bind(null, ground),
  unread: countUnread.bind(null, ground),
  markRead: markRead.bind(null, ground),
  /** How the SOP is kept. Outside parties see nothing of it. */
  compliance: compliance.bind(null, ground),
  /** When each step would be due for a report arriving at an instant. */
  simulate: simulateCase.bind(null, ground),
});
