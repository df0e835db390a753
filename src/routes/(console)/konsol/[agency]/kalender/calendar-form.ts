import type { RoleId } from '#core/sops/model.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import type { Calendar, ClosedDay, Span, SpecialPeriod, WeekHours } from '#core/time/calendar.ts';
import { weekdays } from '#core/time/day-number.ts';
import { calendarTexts, closedDayKinds } from '#ui/texts/calendar.ts';
import { textOf, textsOf, type FieldProblem, type SentForm } from '#routes/forms/sent-form.ts';

export type Settings = Omit<Calendar, 'version'>;

/** A calendar as a form changes it, or what cannot be read in the form. */
export type Edited =
  | { readonly calendar: Settings }
  | { readonly problems: readonly FieldProblem[] };

/** Makes of a form and the calendar in force the calendar that the form asks for. */
export type Edit = (form: SentForm, calendar: Settings) => Edited;

const clock = (text: string): string => {
  const [, hours, minutes] = /^(\d{1,2})[.:](\d{2})$/.exec(text) ?? [];
  return hours === undefined || minutes === undefined
    ? text
    : `${hours.padStart(2, '0')}:${minutes}`;
};

/** Working hours as people type them ("07.30–12.00, 13.00-16.00"; empty or "tutup" is closed), or the part that cannot be read. */
export const spansOf = (text: string): readonly Span[] | { readonly unreadable: string } => {
  const parts = text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length === 1 && /^(tutup|closed|-)$/i.test(parts[0] ?? '')) return [];
  const spans: Span[] = [];
  for (const part of parts) {
    const [, from, to] = /^([\d.:]+)\s*(?:-|–|s\.?\/?d\.?)\s*([\d.:]+)$/i.exec(part) ?? [];
    if (from === undefined || to === undefined) return { unreadable: part };
    spans.push({ from: clock(from), to: clock(to) });
  }
  return spans.toSorted((left, right) => (left.from < right.from ? -1 : 1));
};

/** Name of the control with a weekday's hours. */
export const hoursName = (weekday: number): string => `jam.${String(weekday)}`;

const hoursOf = (
  form: SentForm,
): { readonly hours: WeekHours } | { readonly problems: readonly FieldProblem[] } => {
  const problems: FieldProblem[] = [];
  const entries = weekdays.flatMap((weekday) => {
    const spans = spansOf(textOf(form, hoursName(weekday)));
    if ('unreadable' in spans)
      problems.push({
        field: hoursName(weekday),
        message: calendarTexts.badSpan(spans.unreadable),
      });
    return 'unreadable' in spans || spans.length === 0 ? [] : [[weekday, spans] as const];
  });
  return problems.length > 0 ? { problems } : { hours: Object.fromEntries(entries) };
};

/** The hours of the normal week. */
export const editHours: Edit = (form, calendar) => {
  const read = hoursOf(form);
  return 'problems' in read ? read : { calendar: { ...calendar, hours: read.hours } };
};

/** A period added (`nomor` is `baru`), changed or, with `hapus`, removed. */
export const editPeriod: Edit = (form, calendar) => {
  const number = textOf(form, 'nomor');
  const index = number === 'baru' ? calendar.periods.length : Number(number);
  if (number !== 'baru' && calendar.periods[index] === undefined)
    return { problems: [{ message: calendarTexts.noSuchPeriod }] };
  if (textOf(form, 'hapus') !== '')
    return { calendar: { ...calendar, periods: calendar.periods.toSpliced(index, 1) } };
  const read = hoursOf(form);
  const name = textOf(form, 'nama');
  const problems = [
    ...(name === '' ? [{ field: 'nama', message: calendarTexts.nameMissing }] : []),
    ...['dari', 'sampai'].flatMap((field) =>
      textOf(form, field) === '' ? [{ field, message: calendarTexts.badDate }] : [],
    ),
    ...('problems' in read ? read.problems : []),
  ];
  if ('problems' in read || problems.length > 0) return { problems };
  const period: SpecialPeriod = {
    name,
    from: textOf(form, 'dari'),
    to: textOf(form, 'sampai'),
    source: textOf(form, 'dasar'),
    hours: read.hours,
  };
  return { calendar: { ...calendar, periods: calendar.periods.toSpliced(index, 1, period) } };
};

const twoDigits = (text: string): string => text.padStart(2, '0');

/** A line "31-12-2026 Hari jadi", "31/12/2026; Hari jadi" or "2026-12-31 Hari jadi"; undefined when it is none. */
export const dayLine = (
  line: string,
): { readonly date: string; readonly name: string } | undefined => {
  const [, first, second, third, name] =
    /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})[\s;,:–]+([^\s;,:–].*)/.exec(line.trim()) ?? [];
  if (first === undefined || second === undefined || third === undefined || name === undefined)
    return undefined;
  const [year, day] = first.length === 4 ? [first, third] : [third, first];
  return year.length === 4 && day.length <= 2
    ? { date: `${year}-${twoDigits(second)}-${twoDigits(day)}`, name: name.trim() }
    : undefined;
};

const isKind = (text: string): text is ClosedDay['kind'] => Object.hasOwn(closedDayKinds, text);

/** Closed days added, one a line, and how far holidays are known. */
export const addDays: Edit = (form, calendar) => {
  const lines = textOf(form, 'hari')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const kind = textOf(form, 'jenis');
  const knownUntil = textOf(form, 'diketahui');
  const unreadable = lines.filter((line) => dayLine(line) === undefined);
  const problems = [
    ...unreadable.map((line) => ({ field: 'hari', message: calendarTexts.badDay(line.trim()) })),
    ...(lines.length > 0 && !isKind(kind)
      ? [{ field: 'jenis', message: calendarTexts.chooseKind }]
      : []),
    ...(knownUntil === '' ? [{ field: 'diketahui', message: calendarTexts.badDate }] : []),
  ];
  if (problems.length > 0) return { problems };
  const source = textOf(form, 'dasar');
  const added = lines.flatMap((line): readonly ClosedDay[] => {
    const day = dayLine(line);
    return day === undefined || !isKind(kind) ? [] : [{ ...day, kind, source }];
  });
  return { calendar: { ...calendar, knownUntil, closed: [...calendar.closed, ...added] } };
};

/** Closed days removed by their dates. */
export const removeDays: Edit = (form, calendar) => {
  const dates = new Set(textsOf(form, 'hapus-hari'));
  return dates.size === 0
    ? { problems: [{ field: 'hapus-hari', message: calendarTexts.chooseDays }] }
    : { calendar: { ...calendar, closed: calendar.closed.filter((day) => !dates.has(day.date)) } };
};

/** Which of the SOP's roles are on duty round the clock; roles of other editions stay as they are. */
export const editDuty =
  (roles: readonly RoleId[]): Edit =>
  (form, calendar) => {
    const chosen = textsOf(form, 'piket').filter((role) => roles.includes(role));
    return {
      calendar: {
        ...calendar,
        alwaysOpen: [...calendar.alwaysOpen.filter((role) => !roles.includes(role)), ...chosen],
      },
    };
  };

/** The controls that findings of a calendar speak of. */
export const findingProblems = (
  findings: readonly { readonly path: readonly (string | number)[]; readonly message: Bilingual }[],
): readonly FieldProblem[] =>
  findings.map(({ path, message }) => ({ field: controlOf(path), message }));

const controlOf = (path: readonly (string | number)[]): string => {
  const [part, , third, fourth] = path;
  switch (part) {
    case 'hours':
      return hoursName(Number(path[1] ?? 1));
    case 'periods':
      return third === 'hours' ? hoursName(Number(fourth)) : third === 'to' ? 'sampai' : 'dari';
    case 'closed':
      return 'hari';
    default:
      return 'diketahui';
  }
};
