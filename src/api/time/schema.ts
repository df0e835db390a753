import { z } from '@hono/zod-openapi';
import type { ReminderRules } from '#core/oversight/reminders/rules.ts';
import type { Calendar, WeekHours } from '#core/time/calendar.ts';
import { input } from '#api/schema/input.ts';
import { instantSchema, textSchema } from '#api/schema/text.ts';

const clock = textSchema.max(5).openapi({ description: 'Jam setempat, misalnya `07:30`.' });
const date = textSchema.max(10).openapi({ description: 'Tanggal, misalnya `2026-03-20`.' });
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
  description:
    'Rentang jam kerja menurut hari ISO (1 = Senin); hari yang tidak disebut berarti tutup.',
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
  source: textSchema.max(500).openapi({ description: 'Keputusan yang menetapkannya.' }),
});

const settings = {
  zone: textSchema.max(60).openapi({ description: 'Zona waktu IANA.' }),
  hours: weekHours,
  periods: z
    .array(period)
    .max(100)
    .openapi({ description: 'Masa dengan jam sendiri, misalnya Ramadan.' }),
  closed: z.array(closedDay).max(2_000),
  knownUntil: date.openapi({ description: 'Tanggal terakhir yang hari liburnya diketahui.' }),
  alwaysOpen: z
    .array(textSchema.max(200))
    .max(100)
    .openapi({ description: 'Pelaksana yang piket siang malam.' }),
};

const calendarInput = input(settings).openapi('CalendarInput', {
  description: 'Kalender kerja tanpa versinya.',
});

const reason = textSchema
  .min(1)
  .max(2_000)
  .openapi({ description: 'Alasan perubahan; tercatat tetap.' });

export const calendarChangeInput = input({ calendar: calendarInput, reason }).openapi(
  'CalendarChange',
  { description: 'Kalender kerja baru, dan alasannya.' },
);

/** Weekdays are numbers in core and names in JSON, so the hours are put together anew. */
const hoursOf = (hours: z.output<typeof weekHours>): WeekHours =>
  Object.fromEntries(
    Object.entries(hours).flatMap(([weekday, one]) =>
      one === undefined || one.length === 0 ? [] : [[weekday, one]],
    ),
  );

/** The parsed input as a calendar; what is wrong with it as a whole, core finds. */
export const asCalendar = (given: z.output<typeof calendarInput>): Omit<Calendar, 'version'> => ({
  ...given,
  hours: hoursOf(given.hours),
  periods: given.periods.map((one) => ({ ...one, hours: hoursOf(one.hours) })),
});

const answeredSpans = z.record(z.string(), z.array(z.object({ from: z.string(), to: z.string() })));

export const calendarSchema = z
  .object({
    zone: z.string(),
    hours: answeredSpans,
    periods: z.array(
      z.object({
        name: z.string(),
        from: z.string(),
        to: z.string(),
        hours: answeredSpans,
        source: z.string(),
      }),
    ),
    closed: z.array(
      z.object({
        date: z.string(),
        name: z.string(),
        kind: z.enum(['national-holiday', 'collective-leave', 'agency']),
        source: z.string(),
      }),
    ),
    knownUntil: z.string(),
    alwaysOpen: z.array(z.string()),
    version: z.int().openapi({ description: 'Sama dengan ETag; kirimkan pada If-Match.' }),
  })
  .openapi('Calendar', { description: 'Kalender kerja instansi.' });

const rungs = z
  .array(
    input({
      afterMinutes: z.int().openapi({ description: 'Menit kerja sesudah batas waktu.' }),
      roles: z.array(textSchema.max(200)).max(100),
    }),
  )
  .max(20);

export const remindersInput = input({
  half: z.boolean(),
  eighty: z.boolean(),
  due: z.boolean(),
  rungs,
  urgent: z
    .array(textSchema.max(200))
    .max(200)
    .openapi({ description: 'Kode langkah dan kewajiban yang diingatkan juga di luar jam kerja.' }),
}).openapi('ReminderRules', { description: 'Pengingat yang dikehendaki instansi.' });

export const remindersChangeInput = input({ reminders: remindersInput, reason }).openapi(
  'RemindersChange',
  { description: 'Aturan pengingat baru, dan alasannya.' },
);

/** The parsed input is a set of rules as it stands. */
export const asReminders = (given: z.output<typeof remindersInput>): ReminderRules => given;

export const changeListSchema = z
  .object({
    items: z.array(
      z.object({
        version: z.int(),
        type: z.enum(['calendar-changed', 'reminders-changed', 'papers-changed']),
        reason: z.string(),
        by: z.string(),
        at: instantSchema,
        calendar: calendarSchema.nullable(),
        reminders: remindersInput.nullable(),
      }),
    ),
  })
  .openapi('SettingsChangeList', {
    description:
      'Perubahan pengaturan, terbaru lebih dahulu; masing-masing memuat pengaturan sesudahnya.',
  });
