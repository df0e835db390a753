import type { RoleId } from '#core/sops/model.ts';
import type { Bilingual, Language } from '#core/text/bilingual.ts';
import type { Calendar } from '#core/time/calendar.ts';
import { typicalDayMinutes } from '#core/time/open-hours.ts';

const units: Readonly<Record<Language, readonly [string, string, string]>> = {
  id: ['hari', 'jam', 'menit'],
  en: ['d', 'h', 'min'],
};

const inWords = (minutes: number, dayMinutes: number): Bilingual => {
  const days = Math.floor(minutes / dayMinutes);
  const rest = Math.floor(minutes - (days === 0 ? 0 : days * dayMinutes));
  const parts = [days, Math.floor(rest / 60), rest % 60];
  const words = (language: Language): string => {
    const said = parts.flatMap((part, index) =>
      part === 0 ? [] : [`${String(part)} ${units[language][index] ?? ''}`],
    );
    return said.length === 0 ? `0 ${units[language][2]}` : said.join(' ');
  };
  return { id: words('id'), en: words('en') };
};

/**
 * An amount of time in words: "2 hari 1 jam 5 menit", "2 d 1 h 5 min". A day is the calendar's
 * typical working day; where one of `roles` is on duty round the clock, 24 hours.
 *
 * @param minutes whole minutes, working or wall-clock as they were measured
 */
export const durationWords = (
  minutes: number,
  calendar: Calendar,
  roles: readonly RoleId[] = [],
): Bilingual => {
  const day = roles.some((role) => calendar.alwaysOpen.includes(role))
    ? 1440
    : typicalDayMinutes(calendar);
  return inWords(minutes, day > 0 ? day : Number.POSITIVE_INFINITY);
};

/** The same in hours and minutes only: "7 jam 30 menit". */
export const hoursWords = (minutes: number): Bilingual =>
  inWords(minutes, Number.POSITIVE_INFINITY);
