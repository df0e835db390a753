import type { Calendar, ClosedDay } from '#core/time/calendar.ts';
import { governmentHours } from './government-hours.ts';
import { holidays2025 } from './holidays-2025.ts';
import { holidays2026 } from './holidays-2026.ts';
import { holidays2027 } from './holidays-2027.ts';
import { ramadanPeriods } from './ramadan.ts';

/**
 * The calendar a government office starts with, until it enters its own.
 *
 * @param zone IANA zone of the agency, `Asia/Jakarta`, `Asia/Makassar` or `Asia/Jayapura`.
 * @param extra Days on which this agency is closed besides the national ones, for instance
 *   those a Bali governor's circular grants.
 */
export const indonesianCalendar = (zone: string, extra: readonly ClosedDay[] = []): Calendar => ({
  zone,
  hours: governmentHours,
  periods: ramadanPeriods,
  closed: [...holidays2025, ...holidays2026, ...holidays2027, ...extra],
  knownUntil: '2027-12-31',
  alwaysOpen: [],
  version: 1,
});
