/** Units in which the SOPs state a step's standard time (mutu baku: waktu). */
export type TimeUnit = 'minute' | 'hour' | 'day' | 'week';

/** A step's standard time as its SOP states it: "5 Menit" is `{ n: 5, unit: 'minute' }`. */
export interface StandardTime {
  readonly n: number;
  readonly unit: TimeUnit;
}

/**
 * What an edition means by "Hari" and "Minggu". No SOP says it, so each edition settles it
 * and shows it (domain notes 1.4).
 */
export interface TimeRules {
  readonly day: 'working' | 'calendar';
  readonly week: 'calendar' | 'five-working-days';
}
