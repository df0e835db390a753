import type { z } from '@hono/zod-openapi';
import type { AgencyChange } from '#app/ports.ts';
import type { ReminderRules } from '#core/oversight/reminders/rules.ts';
import type { Calendar, WeekHours } from '#core/time/calendar.ts';
import type { calendarSchema, changeListSchema, remindersSchema } from './schema.ts';
import { presentBodies } from '#api/people/present.ts';
import { presentWho } from '#api/present/who.ts';

const hours = (week: WeekHours): z.infer<typeof calendarSchema>['hours'] =>
  Object.fromEntries(
    Object.entries(week).map(([weekday, spans]) => [
      weekday,
      spans.map(({ from, to }) => ({ from, to })),
    ]),
  );

export const presentCalendar = (calendar: Calendar): z.infer<typeof calendarSchema> => ({
  zone: calendar.zone,
  hours: hours(calendar.hours),
  periods: calendar.periods.map(({ name, from, to, hours: week, source }) => ({
    name,
    from,
    to,
    hours: hours(week),
    source,
  })),
  closed: calendar.closed.map(({ date, name, kind, source }) => ({ date, name, kind, source })),
  knownUntil: calendar.knownUntil,
  alwaysOpen: [...calendar.alwaysOpen],
});

export const presentReminders = ({
  half,
  eighty,
  due,
  rungs,
  urgent,
}: ReminderRules): z.infer<typeof remindersSchema> => ({
  half,
  eighty,
  due,
  rungs: rungs.map(({ afterMinutes, roles }) => ({ afterMinutes, roles: [...roles] })),
  urgent: [...urgent],
});

export const presentChange = ({
  version,
  event,
}: AgencyChange): z.infer<typeof changeListSchema>['items'][number] => ({
  version,
  type: event.type,
  reason: event.reason,
  by: presentWho(event.by),
  at: event.recordedAt,
  calendar: event.type === 'calendar-changed' ? presentCalendar(event.calendar) : null,
  reminders: event.type === 'reminders-changed' ? presentReminders(event.reminders) : null,
  bodies: event.type === 'bodies-changed' ? presentBodies(event.bodies) : null,
});
