import { z } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { fileRefSchema } from '#api/schema/file-ref.ts';
import { input } from '#api/schema/input.ts';
import { instantInput, textSchema } from '#api/schema/text.ts';

const lists = z.array(textSchema).max(200);

/** What a meeting is called for, as it is commanded and as it is told. */
export const meetingPlan = input({
  from: instantInput,
  until: instantInput
    .nullable()
    .openapi({ description: bilingual('null: sampai selesai.', 'null: until it is over.') }),
  venue: textSchema,
  agenda: textSchema,
  invited: lists,
  caller: textSchema.openapi({
    description: bilingual(
      'Peran yang menandatangani undangan dan notula.',
      'The role that signs the invitation and the minutes.',
    ),
  }),
}).openapi('MeetingPlan');

/** What a meeting came to. */
export const meetingMinutes = input({
  chair: textSchema,
  secretary: textSchema,
  attendees: textSchema,
  discussion: textSchema,
  conclusion: textSchema,
  files: z.array(fileRefSchema).max(100).default([]),
}).openapi('MeetingMinutes');

/** How a report is passed on within the agency. */
export const dispositionPlan = input({
  to: lists,
  instructions: lists,
  note: textSchema.default(''),
  agendaNumber: textSchema.nullable().default(null),
  giver: textSchema,
}).openapi('DispositionPlan');
