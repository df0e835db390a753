import { formatDate, formatInstant } from '#core/time/format.ts';
import type { Instant } from '#core/time/instant.ts';
import { momentOf } from '#core/time/instant.ts';
import { terbilang } from './terbilang.ts';

const civil = (instant: Instant, zone: string): Temporal.PlainDate =>
  momentOf(instant).toZonedDateTimeISO(zone).toPlainDate();

/** "Sabtu, 21 November 2026" in two parts. */
const dayAndDate = (instant: Instant, zone: string): readonly [day: string, date: string] => {
  const [day = '', date = ''] = formatDate(civil(instant, zone).toString(), 'id').split(', ');
  return [day, date];
};

/** The day an instant falls on where the office is: `2026-11-21`. */
export const civilDay = (instant: Instant, zone: string): string => civil(instant, zone).toString();

const twoDigits = (n: number): string => String(n).padStart(2, '0');

/** The date as letters carry it: "21 November 2026". */
export const letterDate = (instant: Instant, zone: string): string => dayAndDate(instant, zone)[1];

/** The day's name: "Sabtu". */
export const dayName = (instant: Instant, zone: string): string => dayAndDate(instant, zone)[0];

/** "09.30 WIT", as invitations carry it. */
export const clockTime = (instant: Instant, zone: string): string =>
  formatInstant(instant, zone, 'id').split(' pukul ')[1] ?? '';

/**
 * The opening of a berita acara: "Pada hari ini, Sabtu, tanggal dua puluh satu bulan November
 * tahun dua ribu dua puluh enam (21-11-2026)".
 *
 * @throws RangeError when the zone is unknown.
 */
export const dateInWords = (instant: Instant, zone: string): string => {
  const date = civil(instant, zone);
  const [day, written] = dayAndDate(instant, zone);
  const month = written.split(' ')[1] ?? '';
  const figures = `${twoDigits(date.day)}-${twoDigits(date.month)}-${String(date.year)}`;
  return `Pada hari ini, ${day}, tanggal ${terbilang(date.day)} bulan ${month} tahun ${terbilang(date.year)} (${figures})`;
};
