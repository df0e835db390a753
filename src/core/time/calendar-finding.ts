import type { Bilingual } from '#core/text/bilingual.ts';

/** What can be wrong with a calendar. Closed: a form can explain each. */
export type CalendarFindingCode =
  | 'unknown-zone'
  | 'unreadable-time'
  | 'span-ends-before-start'
  | 'overlapping-spans'
  | 'no-open-hours'
  | 'unreadable-date'
  | 'duplicate-closed-day'
  | 'period-ends-before-start'
  | 'overlapping-periods'
  | 'known-until-before-last-holiday';

/** A reason why a calendar cannot be used, and where: keys from the root, `['periods', 0, 'hours', 5]`. */
export interface CalendarFinding {
  readonly code: CalendarFindingCode;
  readonly path: readonly (string | number)[];
  readonly message: Bilingual;
}
