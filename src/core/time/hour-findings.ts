import type { CalendarFinding } from './calendar-finding.ts';
import type { Span, WeekHours } from './calendar.ts';
import { weekdays } from './day-number.ts';
import { minuteOfDay } from './open-hours.ts';

type Path = CalendarFinding['path'];

const unreadable = (text: string, path: Path): CalendarFinding => ({
  code: 'unreadable-time',
  path,
  message: {
    id: `“${text}” bukan jam; tulis jam:menit, misalnya 07:30.`,
    en: `“${text}” is not a time; write hour:minute, for instance 07:30.`,
  },
});

const backwards = ({ from, to }: Span, path: Path): CalendarFinding => ({
  code: 'span-ends-before-start',
  path,
  message: {
    id: `Jam kerja ${from}–${to} berakhir sebelum atau tepat ketika dimulai.`,
    en: `The working hours ${from}–${to} end before or when they start.`,
  },
});

const overlapping = (span: Span, other: Span, path: Path): CalendarFinding => ({
  code: 'overlapping-spans',
  path,
  message: {
    id: `Jam kerja ${span.from}–${span.to} bertumpang tindih dengan ${other.from}–${other.to}.`,
    en: `The working hours ${span.from}–${span.to} overlap ${other.from}–${other.to}.`,
  },
});

/** Times of one form, `07:30`, compare as text in the order of time. */
const spanFindings = (span: Span, earlier: readonly Span[], path: Path): CalendarFinding[] => {
  const bad = (
    [
      ['from', span.from],
      ['to', span.to],
    ] as const
  ).filter(([, text]) => minuteOfDay(text) === undefined);
  if (bad.length > 0) return bad.map(([key, text]) => unreadable(text, [...path, key]));
  if (span.to <= span.from) return [backwards(span, path)];
  const other = earlier.find(({ from, to }) => from < span.to && span.from < to);
  return other === undefined ? [] : [overlapping(span, other, path)];
};

/** What is wrong with the hours of a week; `path` is where in the calendar they stand. */
export const hourFindings = (hours: WeekHours, path: Path): CalendarFinding[] =>
  weekdays.flatMap((weekday) => {
    const spans = hours[weekday] ?? [];
    return spans.flatMap((span, index) =>
      spanFindings(span, spans.slice(0, index), [...path, weekday, index]),
    );
  });
