import { bodiesSchema } from '#api/people/schema.ts';
import { z } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import type { ReminderRules } from '#core/oversight/reminders/rules.ts';
import type { Calendar, WeekHours } from '#core/time/calendar.ts';
import { input } from '#api/schema/input.ts';
import { instantSchema, orNull, textSchema } from '#api/schema/text.ts';

const clock = textSchema.max(5).openapi({
  description: bilingual('Jam setempat, misalnya `07:30`.', 'A local time, for instance `07:30`.'),
});
const date = textSchema.max(10).openapi({
  description: bilingual('Tanggal, misalnya `2026-03-20`.', 'A date, for instance `2026-03-20`.'),
});
const span = input({ from: clock, to: clock });
const spans = z.array(span).max(10).exactOptional();
const weekHours = input({
  '1': spans,
  '2': spans,
  '3': spans,
  '4': spans,
  '5': spans,
  '6': spans,
  '7': spans,
}).openapi('WeekHours', {
  description: bilingual(
    'Rentang jam kerja menurut hari ISO (1 = Senin); hari yang tidak disebut berarti tutup.',
    'Working hours by ISO weekday (1 = Monday); a weekday not named is closed.',
  ),
});

const period = input({
  name: textSchema.min(1).max(200),
  from: date,
  to: date,
  hours: weekHours,
  source: textSchema.max(500),
});

const closedDay = input({
  date,
  name: textSchema.min(1).max(200),
  kind: z.enum(['national-holiday', 'collective-leave', 'agency']),
  source: textSchema.max(500).openapi({
    description: bilingual('Keputusan yang menetapkannya.', 'The decree it comes from.'),
  }),
});

const settings = {
  zone: textSchema
    .max(60)
    .openapi({ description: bilingual('Zona waktu IANA.', 'IANA time zone.') }),
  hours: weekHours,
  periods: z
    .array(period)
    .max(100)
    .openapi({
      description: bilingual(
        'Masa dengan jam sendiri, misalnya Ramadan.',
        'Periods with hours of their own, such as Ramadan.',
      ),
    }),
  closed: z.array(closedDay).max(2_000),
  knownUntil: date.openapi({
    description: bilingual(
      'Tanggal terakhir yang hari liburnya diketahui.',
      'The last date for which holidays are known.',
    ),
  }),
  alwaysOpen: z
    .array(textSchema.max(200))
    .max(100)
    .openapi({
      description: bilingual(
        'Pelaksana yang piket siang malam.',
        'Executors on duty round the clock.',
      ),
    }),
};

/** A working calendar, as it is read and as it is changed; its version is the ETag. */
export const calendarSchema = input(settings).openapi('Calendar', {
  description: bilingual('Kalender kerja instansi.', 'The agency’s working calendar.'),
});

const reason = textSchema
  .min(1)
  .max(2_000)
  .openapi({
    description: bilingual(
      'Alasan perubahan; tercatat tetap.',
      'The reason for the change; it stays on record.',
    ),
  });

export const calendarChangeInput = input({ calendar: calendarSchema, reason }).openapi(
  'CalendarChange',
  {
    description: bilingual(
      'Kalender kerja baru, dan alasannya.',
      'The new working calendar, and the reason.',
    ),
  },
);

/** Weekdays are numbers in core and names in JSON, so the hours are put together anew. */
const hoursOf = (hours: z.output<typeof weekHours>): WeekHours =>
  Object.fromEntries(
    Object.entries(hours).flatMap(([weekday, one]) =>
      one === undefined || one.length === 0 ? [] : [[weekday, one]],
    ),
  );

/** The parsed input as a calendar; what is wrong with it as a whole, core finds. */
export const asCalendar = (given: z.output<typeof calendarSchema>): Omit<Calendar, 'version'> => ({
  ...given,
  hours: hoursOf(given.hours),
  periods: given.periods.map((one) => ({ ...one, hours: hoursOf(one.hours) })),
});

const rungs = z
  .array(
    input({
      afterMinutes: z.int().openapi({
        description: bilingual(
          'Menit kerja sesudah batas waktu.',
          'Working minutes after the due time.',
        ),
      }),
      roles: z.array(textSchema.max(200)).max(100),
    }),
  )
  .max(20);

/** The reminder rules, as they are read and as they are changed. */
export const remindersSchema = input({
  half: z.boolean(),
  eighty: z.boolean(),
  due: z.boolean(),
  rungs,
  urgent: z
    .array(textSchema.max(200))
    .max(200)
    .openapi({
      description: bilingual(
        'Kode langkah dan kewajiban yang diingatkan juga di luar jam kerja.',
        'Codes of steps and duties that are reminded of outside working hours too.',
      ),
    }),
}).openapi('ReminderRules', {
  description: bilingual('Pengingat yang dikehendaki instansi.', 'The reminders an agency wants.'),
});

export const remindersChangeInput = input({ reminders: remindersSchema, reason }).openapi(
  'RemindersChange',
  {
    description: bilingual(
      'Aturan pengingat baru, dan alasannya.',
      'The new reminder rules, and the reason.',
    ),
  },
);

/** The parsed input is a set of rules as it stands. */
export const asReminders = (given: z.output<typeof remindersSchema>): ReminderRules => given;

export const changeListSchema = z
  .object({
    items: z.array(
      z.object({
        version: z.int(),
        type: z.enum([
          'calendar-changed',
          'reminders-changed',
          'papers-changed',
          'duties-changed',
          'bodies-changed',
          'access-changed',
        ]),
        reason: z.string(),
        by: z.string(),
        at: instantSchema,
        calendar: orNull(calendarSchema),
        reminders: orNull(remindersSchema),
        bodies: orNull(bodiesSchema),
      }),
    ),
  })
  .openapi('SettingsChangeList', {
    description: bilingual(
      'Perubahan pengaturan, terbaru lebih dahulu; masing-masing memuat pengaturan sesudahnya. `version` dihitung untuk setiap pengaturan (`type`) sendiri.',
      'Changes of settings, newest first; each holds the settings after it. `version` counts the changes of each setting (`type`) by itself.',
    ),
  });
