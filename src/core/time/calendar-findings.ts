import type { Calendar, SpecialPeriod } from './calendar.ts';
import type { CalendarFinding } from './calendar-finding.ts';
import { hourFindings } from './hour-findings.ts';
import { typicalDayMinutes } from './open-hours.ts';

type Path = CalendarFinding['path'];

/** Does the civil date exist and is it written `2026-03-20`? */
/** Whether a text is a day of the calendar, as `2026-01-31`. */
export const isDate = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};

const isZone = (zone: string): boolean => {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};

const zoneFindings = ({ zone }: Calendar): CalendarFinding[] =>
  isZone(zone)
    ? []
    : [
        {
          code: 'unknown-zone',
          path: ['zone'],
          message: {
            id: `Zona waktu “${zone}” tidak dikenal.`,
            en: `Time zone “${zone}” is unknown.`,
          },
        },
      ];

const dateFindings = (calendar: Calendar): CalendarFinding[] => {
  const dates: readonly { readonly text: string; readonly path: Path }[] = [
    ...calendar.closed.map(({ date }, index) => ({ text: date, path: ['closed', index, 'date'] })),
    ...calendar.periods.flatMap(({ from, to }, index) => [
      { text: from, path: ['periods', index, 'from'] },
      { text: to, path: ['periods', index, 'to'] },
    ]),
    { text: calendar.knownUntil, path: ['knownUntil'] },
  ];
  return dates
    .filter(({ text }) => !isDate(text))
    .map(({ text, path }) => ({
      code: 'unreadable-date',
      path,
      message: {
        id: `“${text}” bukan tanggal; tulis tahun-bulan-hari, misalnya 2026-03-20.`,
        en: `“${text}” is not a date; write year-month-day, for instance 2026-03-20.`,
      },
    }));
};

const closedDayFindings = ({ closed }: Calendar): CalendarFinding[] =>
  closed.flatMap(({ date, name }, index): CalendarFinding[] => {
    const first = closed.findIndex((other) => other.date === date);
    const earlier = closed[first];
    return first === index || earlier === undefined
      ? []
      : [
          {
            code: 'duplicate-closed-day',
            path: ['closed', index],
            message: {
              id: `Tanggal ${date} (${name}) sudah tercatat sebagai hari tutup (${earlier.name}).`,
              en: `${date} (${name}) is already recorded as a closed day (${earlier.name}).`,
            },
          },
        ];
  });

const backwards = ({ name, from, to }: SpecialPeriod, path: Path): CalendarFinding => ({
  code: 'period-ends-before-start',
  path,
  message: {
    id: `Masa “${name}” berakhir (${to}) sebelum dimulai (${from}).`,
    en: `The period “${name}” ends (${to}) before it starts (${from}).`,
  },
});

const overlapping = (period: SpecialPeriod, other: SpecialPeriod, path: Path): CalendarFinding => ({
  code: 'overlapping-periods',
  path,
  message: {
    id: `Masa “${period.name}” bertumpang tindih dengan “${other.name}”.`,
    en: `The period “${period.name}” overlaps “${other.name}”.`,
  },
});

/** ISO dates compare as text in the order of time. */
const periodFindings = ({ periods }: Calendar): CalendarFinding[] =>
  periods.flatMap((period, index) => {
    if (period.to < period.from) return [backwards(period, ['periods', index])];
    const other = periods
      .slice(0, index)
      .find(({ from, to }) => from <= period.to && period.from <= to);
    return other === undefined ? [] : [overlapping(period, other, ['periods', index])];
  });

/** Days of the agency itself may lie further ahead: they are known before the next decree. */
const knownUntilFindings = ({ closed, knownUntil }: Calendar): CalendarFinding[] => {
  const last = closed
    .filter(({ kind }) => kind !== 'agency')
    .map(({ date }) => date)
    .sort()
    .at(-1);
  return last === undefined || last <= knownUntil
    ? []
    : [
        {
          code: 'known-until-before-last-holiday',
          path: ['knownUntil'],
          message: {
            id: `Hari libur disebut diketahui sampai ${knownUntil}, padahal tabelnya memuat ${last}.`,
            en: `Holidays are said to be known until ${knownUntil}, yet the table holds ${last}.`,
          },
        },
      ];
};

const openFindings = (calendar: Calendar): CalendarFinding[] =>
  typicalDayMinutes(calendar) > 0
    ? []
    : [
        {
          code: 'no-open-hours',
          path: ['hours'],
          message: {
            id: 'Tidak ada jam kerja pada hari apa pun; tenggat tidak dapat dihitung.',
            en: 'No weekday has working hours; no deadline can be computed.',
          },
        },
      ];

/**
 * Everything that is wrong with a calendar; empty when deadlines can be computed with it. A
 * calendar with findings must be refused: `due` still answers for most flawed ones, but with
 * dates nobody meant.
 */
export const calendarFindings = (calendar: Calendar): readonly CalendarFinding[] => [
  ...zoneFindings(calendar),
  ...hourFindings(calendar.hours, ['hours']),
  ...openFindings(calendar),
  ...dateFindings(calendar),
  ...closedDayFindings(calendar),
  ...periodFindings(calendar),
  ...calendar.periods.flatMap(({ hours }, index) =>
    hourFindings(hours, ['periods', index, 'hours']),
  ),
  ...knownUntilFindings(calendar),
];
