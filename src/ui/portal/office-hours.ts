import type { Language } from '#core/text/bilingual.ts';
import type { Span, WeekHours } from '#core/time/calendar.ts';

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

const names: Readonly<Record<Language, readonly string[]>> = {
  id: ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

const clock = (time: string, language: Language): string =>
  language === 'id' ? time.replace(':', '.') : time;

const spansText = (spans: readonly Span[], language: Language): string =>
  spans.map(({ from, to }) => `${clock(from, language)}–${clock(to, language)}`).join(', ');

/** Days with the same hours, side by side. */
export interface HoursLine {
  readonly days: string;
  /** Empty when closed. */
  readonly hours: string;
}

/** The week's opening hours as people write them: "Senin–Kamis 07.30–12.00, 12.30–16.00". */
export const officeHours = (week: WeekHours, language: Language): readonly HoursLine[] => {
  const groups: { first: number; last: number; hours: string }[] = [];
  for (const day of weekdays) {
    const hours = spansText(week[day] ?? [], language);
    const before = groups.at(-1);
    if (before !== undefined && before.hours === hours) before.last = day;
    else groups.push({ first: day, last: day, hours });
  }
  const name = (day: number): string => names[language][day - 1] ?? '';
  return groups.map(({ first, last, hours }) => ({
    days: first === last ? name(first) : `${name(first)}–${name(last)}`,
    hours,
  }));
};
