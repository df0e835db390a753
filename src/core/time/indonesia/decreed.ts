import type { ClosedDay } from '#core/time/calendar.ts';
import type { DateText } from '#core/time/instant.ts';

type Row = (date: DateText, name: string) => ClosedDay;

/** Rows of a year's table, each carrying the decree the table comes from. */
export const decreed = (source: string): { readonly holiday: Row; readonly leave: Row } => ({
  holiday: (date, name) => ({ date, name, kind: 'national-holiday', source }),
  leave: (date, name) => ({ date, name, kind: 'collective-leave', source }),
});
