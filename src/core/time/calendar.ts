import type { DateText } from './instant.ts';

/** An open span within a day in local time, `{ from: '07:30', to: '12:00' }`; spans do not overlap. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** Open spans by ISO weekday (1 = Monday … 7 = Sunday); a missing weekday is closed. */
export type WeekHours = Readonly<Partial<Record<1 | 2 | 3 | 4 | 5 | 6 | 7, readonly Span[]>>>;

/** A dated day on which the agency does not work, with the decree it comes from. */
export interface ClosedDay {
  readonly date: DateText;
  readonly name: string;
  readonly kind: 'national-holiday' | 'collective-leave' | 'agency';
  readonly source: string;
}

/** A period with hours of its own, such as Ramadan. Both ends are included. */
export interface SpecialPeriod {
  readonly from: DateText;
  readonly to: DateText;
  readonly name: string;
  readonly hours: WeekHours;
  readonly source: string;
}

/** The working calendar of one agency. */
export interface Calendar {
  /** IANA zone, for instance `Asia/Jayapura`. */
  readonly zone: string;
  readonly hours: WeekHours;
  readonly periods: readonly SpecialPeriod[];
  readonly closed: readonly ClosedDay[];
  /** The last date for which holidays are known; deadlines beyond it say so. */
  readonly knownUntil: DateText;
  /** Roles on duty round the clock (piket): their standard times run in wall-clock time. */
  readonly alwaysOpen: readonly string[];
  /** Counts the changes, so that a deadline can name the calendar it was computed with. */
  readonly version: number;
}
