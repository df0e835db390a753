import type { Language } from '#core/text/bilingual.ts';
import type { Calendar } from './calendar.ts';
import type { DueOptions } from './due.ts';
import { msOf } from './instant.ts';
import type { Instant } from './instant.ts';
import { inMinutes, minus } from './milliseconds.ts';
import { typicalDayMinutes } from './open-hours.ts';
import { workingMinutes } from './working-time.ts';

/** How far a deadline is off, or how far it was missed. */
export interface Remaining {
  readonly late: boolean;
  /** Working minutes left, or late; whole minutes, never negative. */
  readonly workingMinutes: number;
  /** What one day is worth in words: the calendar's typical working day, in minutes. */
  readonly dayMinutes: number;
  /** The executor is on duty round the clock: minutes are wall-clock and a day has 24 hours. */
  readonly roundTheClock: boolean;
}

/**
 * Time left until a deadline or passed since. Late begins after the due instant, not at it; a
 * started minute is not counted, neither as left nor as late. After closing a deadline can be
 * late by no working minute yet.
 */
export const remaining = (
  now: Instant,
  due: Instant,
  calendar: Calendar,
  options: DueOptions = {},
): Remaining => {
  const late = now > due;
  const [from, to] = late ? [due, now] : [now, due];
  const roundTheClock = options.alwaysOpen === true;
  const minutes = roundTheClock
    ? inMinutes(minus(msOf(to), msOf(from)))
    : workingMinutes(from, to, calendar);
  return {
    late,
    workingMinutes: Math.floor(minutes),
    dayMinutes: roundTheClock ? 1440 : typicalDayMinutes(calendar),
    roundTheClock,
  };
};

interface Parts {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
}

const partsOf = ({ workingMinutes: total, dayMinutes }: Remaining): Parts => {
  const days = dayMinutes > 0 ? Math.floor(total / dayMinutes) : 0;
  // A typical day need not be whole minutes long; what is left over is cut to whole ones.
  const rest = Math.floor(total - days * dayMinutes);
  return { days, hours: Math.floor(rest / 60), minutes: rest % 60 };
};

const joined = (parts: readonly (readonly [number, string])[]): string =>
  parts
    .filter(([n]) => n > 0)
    .map(([n, unit]) => `${String(n)} ${unit}`)
    .join(' ');

const inIndonesian = (value: Remaining): string => {
  const { days, hours, minutes } = partsOf(value);
  const opening = value.late ? 'terlambat' : 'sisa';
  const working = value.roundTheClock ? '' : ' kerja';
  if (days + hours + minutes === 0) return `${opening} kurang dari 1 menit${working}`;
  const amount = joined([
    [days, `hari${working}`],
    [hours, 'jam'],
    [minutes, 'menit'],
  ]);
  return `${opening} ${amount}${days > 0 ? '' : working}`;
};

const inEnglish = (value: Remaining): string => {
  const { days, hours, minutes } = partsOf(value);
  const unit = (n: number, name: string): string => (n === 1 ? name : `${name}s`);
  const amount =
    days + hours + minutes === 0
      ? 'less than 1 minute'
      : joined([
          [days, unit(days, value.roundTheClock ? 'day' : 'working day')],
          [hours, unit(hours, 'hour')],
          [minutes, unit(minutes, 'minute')],
        ]);
  const counted = `${amount}${value.roundTheClock || days > 0 ? '' : ' of working time'}`;
  return value.late ? `late by ${counted}` : `${counted} left`;
};

/**
 * The same in words: "sisa 3 jam 20 menit kerja", "terlambat 2 hari kerja 1 jam", "2 working
 * days 1 hour left". A day in words is the calendar's typical working day, so "1 hari kerja" is
 * 7.5 hours of work in an office of 37.5 hours a week.
 */
export const remainingText = (value: Remaining, language: Language): string =>
  language === 'id' ? inIndonesian(value) : inEnglish(value);
