import { z } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { fileRefSchema } from '#api/schema/file-ref.ts';
import { input } from '#api/schema/input.ts';
import { instantInput, textSchema } from '#api/schema/text.ts';

const lists = z.array(textSchema).max(200);

const invitee = input({
  name: textSchema.default('').openapi({
    description: bilingual(
      'Siapa yang diundang; peran dan pihak disebut menurut SOP dan daftar unit kerja.',
      'Who is invited; roles and bodies are called as the SOP and the register have them.',
    ),
  }),
  role: textSchema
    .nullable()
    .default(null)
    .openapi({
      description: bilingual(
        'Peran menurut SOP: undangan dialamatkan kepada pejabatnya.',
        'A role of the SOP: the invitation is addressed to who holds that office.',
      ),
    }),
  body: textSchema
    .nullable()
    .default(null)
    .openapi({
      description: bilingual(
        'Unit kerja atau pihak dari daftar: undangan dialamatkan kepada pimpinannya.',
        'A body of the register: the invitation is addressed to its head.',
      ),
    }),
}).openapi('Invitee');

/** What a meeting is called for, as it is commanded and as it is told. */
export const meetingPlan = input({
  from: instantInput,
  until: instantInput
    .nullable()
    .openapi({ description: bilingual('null: sampai selesai.', 'null: until it is over.') }),
  venue: textSchema,
  agenda: textSchema,
  invited: z.array(invitee).max(200),
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

const receiver = input({
  name: textSchema.default('').openapi({
    description: bilingual(
      'Nama orang atau unit; bagi peran, namanya menurut SOP.',
      'A person or unit by name; of a role, its name in the SOP.',
    ),
  }),
  role: textSchema
    .nullable()
    .default(null)
    .openapi({
      description: bilingual(
        'Peran di dalam instansi; null: hanya nama, tidak ada di daftar tugas siapa pun.',
        'A role within the agency; null: a name alone, on nobody’s worklist.',
      ),
    }),
}).openapi('DispositionReceiver');

/** One of those a disposition goes to. */
export const receiverId = {
  disposition: z.int().min(1),
  receiver: z.int().min(1),
};

/** How a report is passed on within the agency. */
export const dispositionPlan = input({
  to: z.array(receiver).max(200),
  instructions: lists,
  note: textSchema.default(''),
  agendaNumber: textSchema.nullable().default(null),
  giver: textSchema,
  from: input(receiverId)
    .nullable()
    .default(null)
    .openapi({
      description: bilingual(
        'Disposisi yang diteruskan, dan penerima ke berapa yang meneruskannya; null: awal rantai.',
        'The disposition that is passed on, and which of its receivers does; null: begins a chain.',
      ),
    }),
  until: instantInput.exactOptional().openapi({
    description: bilingual(
      'Batas waktu menjawab; tanpa ini tidak ada batas. Bila lewat tanpa jawaban, penerima dan pemberi disposisi diingatkan.',
      'Until when it is to be answered; without it there is no limit. When it passes unanswered, the receiver and the giver are reminded.',
    ),
  }),
}).openapi('DispositionPlan');
