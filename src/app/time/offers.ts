import type { Ground } from '#app/ground.ts';
import { changeCalendar, listChanges } from './change-settings.ts';
import { previewCalendar } from './preview-calendar.ts';

/** Working calendars and the due times that follow from them. */
export const timeOffers = (ground: Ground) => ({
  /** Puts another calendar into force; open deadlines follow by themselves, each with old and new value. */
  changeCalendar: changeCalendar.bind(null, ground),
  /** How many open due times another calendar would change; nothing is written. */
  previewCalendar: previewCalendar.bind(null, ground),
  /** Every change of the agency's settings, newest first. */
  changes: listChanges.bind(null, ground),
});
