import type { Bilingual } from '#core/text/bilingual.ts';
import type { Calendar, ClosedDay, SpecialPeriod, Span, WeekHours } from './calendar.ts';
import { weekdays } from './day-number.ts';
import { formatDate } from './format.ts';
import { weekdayNames } from './weekday-names.ts';

/** One difference between two calendars, in words; null where there was or is nothing. */
export interface CalendarChange {
  readonly what: Bilingual;
  readonly from: Bilingual | null;
  readonly to: Bilingual | null;
}

type Settings = Omit<Calendar, 'version'>;

const same = (text: string): Bilingual => ({ id: text, en: text });
const closedWord: Bilingual = { id: 'tutup', en: 'closed' };
const none: Bilingual = { id: 'tidak ada', en: 'none' };

const spansText = (spans: readonly Span[]): string =>
  spans.map(({ from, to }) => `${from}–${to}`).join(', ');
const dayWords = (spans: readonly Span[] = []): Bilingual =>
  spans.length === 0 ? closedWord : same(spansText(spans));

const hourChanges = (before: WeekHours, after: WeekHours): CalendarChange[] =>
  weekdays.flatMap((weekday) => {
    const [from, to] = [dayWords(before[weekday]), dayWords(after[weekday])];
    return from.id === to.id ? [] : [{ what: weekdayNames[weekday], from, to }];
  });

const dated = (day: ClosedDay): Bilingual => ({
  id: formatDate(day.date, 'id'),
  en: formatDate(day.date, 'en'),
});
const dayText = (day: ClosedDay): Bilingual =>
  same([day.name, day.source].filter((part) => part !== '').join(' – '));

const closedChanges = (
  before: readonly ClosedDay[],
  after: readonly ClosedDay[],
): CalendarChange[] => {
  const [old, now] = [
    new Map(before.map((day) => [day.date, day])),
    new Map(after.map((day) => [day.date, day])),
  ];
  return [...new Set([...old.keys(), ...now.keys()])].toSorted().flatMap((date) => {
    const [from, to] = [old.get(date), now.get(date)];
    const day = to ?? from;
    if (
      day === undefined ||
      (from !== undefined &&
        to !== undefined &&
        dayText(from).id === dayText(to).id &&
        from.kind === to.kind)
    )
      return [];
    return [
      {
        what: dated(day),
        from: from === undefined ? null : dayText(from),
        to: to === undefined ? null : dayText(to),
      },
    ];
  });
};

const weekWords = (hours: WeekHours, language: 'id' | 'en'): string =>
  weekdays
    .flatMap((weekday) =>
      (hours[weekday] ?? []).length === 0
        ? []
        : [`${weekdayNames[weekday][language]} ${spansText(hours[weekday] ?? [])}`],
    )
    .join('; ');

const periodWords = (period: SpecialPeriod): Bilingual => {
  const words = (language: 'id' | 'en'): string =>
    `${formatDate(period.from, language, 'short')} – ${formatDate(period.to, language, 'short')}: ${weekWords(period.hours, language) || closedWord[language]}`;
  return { id: words('id'), en: words('en') };
};

/** Periods are the same one while they keep their name. */
const periodChanges = (
  before: readonly SpecialPeriod[],
  after: readonly SpecialPeriod[],
): CalendarChange[] => {
  const names = [...new Set([...before, ...after].map((period) => period.name))];
  return names.flatMap((name) => {
    const [from, to] = [
      before.find((one) => one.name === name),
      after.find((one) => one.name === name),
    ];
    const [old, now] = [from && periodWords(from), to && periodWords(to)];
    const unchanged = old?.id === now?.id && from?.source === to?.source;
    return unchanged ? [] : [{ what: same(name), from: old ?? null, to: now ?? null }];
  });
};

const listed = (names: readonly string[]): Bilingual =>
  names.length === 0 ? none : same(names.join(', '));

const valueChange = (what: Bilingual, from: Bilingual, to: Bilingual): CalendarChange[] =>
  from.id === to.id ? [] : [{ what, from, to }];

/**
 * What differs between two calendars, part by part, so that an officer sees what a change does
 * and an auditor what it did. Both must be free of findings.
 *
 * @param nameOf what people call a role
 */
export const calendarChanges = (
  before: Settings,
  after: Settings,
  nameOf: (role: string) => string = (role) => role,
): readonly CalendarChange[] => [
  ...valueChange({ id: 'Zona waktu', en: 'Time zone' }, same(before.zone), same(after.zone)),
  ...hourChanges(before.hours, after.hours),
  ...periodChanges(before.periods, after.periods),
  ...closedChanges(before.closed, after.closed),
  ...valueChange(
    { id: 'Hari libur diketahui sampai', en: 'Holidays known until' },
    same(before.knownUntil),
    same(after.knownUntil),
  ),
  ...valueChange(
    { id: 'Piket 24 jam', en: 'On duty round the clock' },
    listed(before.alwaysOpen.map(nameOf)),
    listed(after.alwaysOpen.map(nameOf)),
  ),
];
