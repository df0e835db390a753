import type { Calendar, Span } from '#core/time/calendar.ts';

const allDay: readonly Span[] = [{ from: '00:00', to: '24:00' }];

/** A calendar that is always open and knows no holidays, so that no test hangs on a date. */
export const openCalendar = (zone: string): Calendar => ({
  zone,
  hours: { 1: allDay, 2: allDay, 3: allDay, 4: allDay, 5: allDay, 6: allDay, 7: allDay },
  periods: [],
  closed: [],
  knownUntil: '2099-12-31',
  alwaysOpen: [],
  version: 1,
});
