import type { Calendar } from '#core/time/calendar.ts';
import { instantOfMs, msOf } from '#core/time/instant.ts';
import type { Instant } from '#core/time/instant.ts';
import type { Ms } from '#core/time/milliseconds.ts';
import { minus, minutesLong, plus, shareOf } from '#core/time/milliseconds.ts';
import { openHoursOf } from '#core/time/open-hours.ts';
import { afterWorkingMs, isOpen, nextOpening, workingMs } from '#core/time/working-time.ts';
import type { Reminder, ReminderRules, Watched } from './rules.ts';

/** The moment this long after another, on the clock that the watched thing runs on. */
const after = (from: Ms, length: Ms, wallClock: boolean, calendar: Calendar): Ms =>
  wallClock ? plus(from, length) : afterWorkingMs(openHoursOf(calendar), from, length);

/** The instant at which this share of the time has been used. */
const shareUsed = (
  { startedAt, due, wallClock }: Watched,
  share: number,
  calendar: Calendar,
): Instant => {
  const [from, to] = [msOf(startedAt), msOf(due)];
  const given = wallClock ? minus(to, from) : workingMs(openHoursOf(calendar), from, to);
  return instantOfMs(after(from, shareOf(given, share), wallClock, calendar));
};

/**
 * All reminders of a clock, soonest first: at half, at 80 %, at the due time, then up the
 * ladder. Outside working hours they wait for the next opening, unless the agency marked the
 * step or duty as urgent or the executor is on duty round the clock. What tells of a letter waits for nothing. Those that fall on the same instant are told as one, the latest.
 */
export const reminderPlan = (
  watched: Watched,
  wanted: ReminderRules,
  calendar: Calendar,
): readonly Reminder[] => {
  const { due, roles, seats, wallClock } = watched;
  if (watched.tells !== undefined) return [{ kind: watched.tells, at: due, seats }];
  const rules =
    watched.endOnly === true
      ? { ...wanted, half: false, eighty: false, due: true, rungs: [] }
      : wanted;
  // Who is on duty round the clock is at work then too.
  const always =
    rules.urgent.includes(watched.code) || roles.some((role) => calendar.alwaysOpen.includes(role));
  const quiet = (at: Instant): Instant =>
    always || isOpen(at, calendar) ? at : nextOpening(at, calendar);
  const late = (minutes: number): Instant =>
    instantOfMs(after(msOf(due), minutesLong(minutes), wallClock, calendar));
  const all: readonly Reminder[] = [
    ...(rules.half
      ? [{ kind: 'half' as const, at: shareUsed(watched, 0.5, calendar), seats }]
      : []),
    ...(rules.eighty
      ? [{ kind: 'eighty' as const, at: shareUsed(watched, 0.8, calendar), seats }]
      : []),
    ...(rules.due ? [{ kind: 'due' as const, at: due, seats }] : []),
    ...rules.rungs.map((rung, index): Reminder => ({
      kind: `late-${index + 1}`,
      at: late(rung.afterMinutes),
      seats: [...new Set([...seats, ...rung.roles])],
    })),
  ];
  const planned = all.map((reminder) => ({ ...reminder, at: quiet(reminder.at) }));
  // What is left comes one after another: nothing stands before what comes no later.
  return planned.filter(
    (reminder, index) => !planned.some((later, other) => other > index && later.at <= reminder.at),
  );
};

/** The first reminder after an instant; undefined when all are behind. */
export const nextReminder = (plan: readonly Reminder[], after: Instant): Reminder | undefined =>
  plan.find((reminder) => reminder.at > after);

/** Of the reminders up to an instant, the one to be told: the latest, so that a day of downtime gives one and not five. */
export const reminderNow = (plan: readonly Reminder[], at: Instant): Reminder | undefined =>
  plan.findLast((reminder) => reminder.at <= at);
