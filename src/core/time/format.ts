import type { Bilingual, Language } from '#core/text/bilingual.ts';
import type { DateText, Instant } from './instant.ts';
import { momentOf } from './instant.ts';

/** Written out here rather than left to the machine's locale data, so that every copy of a letter reads the same. */
const dayNames: Readonly<Record<Language, readonly string[]>> = {
  id: ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

const monthNames: Readonly<Record<Language, readonly string[]>> = {
  id: [
    'Januari',
    'Februari',
    'Maret',
    'April',
    'Mei',
    'Juni',
    'Juli',
    'Agustus',
    'September',
    'Oktober',
    'November',
    'Desember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

const shortMonthNames: Readonly<Record<Language, readonly string[]>> = {
  id: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

const zoneLabels: ReadonlyMap<string, string> = new Map([
  ['Asia/Jakarta', 'WIB'],
  ['Asia/Pontianak', 'WIB'],
  ['Asia/Makassar', 'WITA'],
  ['Asia/Jayapura', 'WIT'],
]);

const timeMark: Bilingual = { id: ' pukul ', en: ' at ' };
const hourMark: Bilingual = { id: '.', en: ':' };

const named = (names: readonly string[], from1: number): string =>
  names[from1 - 1] ?? String(from1);
const twoDigits = (n: number): string => String(n).padStart(2, '0');

const longDate = (date: Temporal.PlainDate, language: Language): string =>
  `${named(dayNames[language], date.dayOfWeek)}, ${String(date.day)} ${named(monthNames[language], date.month)} ${String(date.year)}`;

const shortDate = (date: Temporal.PlainDate, language: Language): string =>
  `${String(date.day)} ${named(shortMonthNames[language], date.month)} ${String(date.year)}`;

/** WIB, WITA or WIT for the Indonesian zones, `UTC+02:00` for others. */
const zoneLabel = (moment: Temporal.ZonedDateTime): string =>
  zoneLabels.get(moment.timeZoneId) ?? `UTC${moment.offset}`;

/**
 * An instant as an agency writes it, always with the zone.
 *
 * - `long`: "Sabtu, 21 November 2026 pukul 17.54 WIT", "Saturday, 21 November 2026 at 17:54 WIT"
 * - `short`: "21 Nov 2026 17.54 WIT", "21 Nov 2026 17:54 WIT"
 *
 * Seconds are cut off, not rounded.
 *
 * @throws RangeError when the zone is unknown.
 */
export const formatInstant = (
  instant: Instant,
  zone: string,
  language: Language,
  style: 'long' | 'short' = 'long',
): string => {
  const moment = momentOf(instant).toZonedDateTimeISO(zone);
  const date = moment.toPlainDate();
  const day =
    style === 'long'
      ? `${longDate(date, language)}${timeMark[language]}`
      : `${shortDate(date, language)} `;
  return `${day}${twoDigits(moment.hour)}${hourMark[language]}${twoDigits(moment.minute)} ${zoneLabel(moment)}`;
};

/**
 * A civil date: "Jumat, 20 Maret 2026" or "20 Mar 2026".
 *
 * @throws RangeError when the text is no date.
 */
export const formatDate = (
  date: DateText,
  language: Language,
  style: 'long' | 'short' = 'long',
): string => (style === 'long' ? longDate : shortDate)(Temporal.PlainDate.from(date), language);
