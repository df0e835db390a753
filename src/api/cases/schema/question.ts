import { z } from '@hono/zod-openapi';
import { gateTypes } from '#core/sops/gate.ts';
import { bilingual } from '#api/description/bilingual.ts';
import { bilingualSchema, instantSchema } from '#api/schema/text.ts';

const formSchema = z.record(z.string(), z.unknown()).openapi({
  description: bilingual(
    'JSON Schema (2020-12) dari `form` pada perintah complete-step.',
    'JSON Schema (2020-12) of `form` in the command complete-step.',
  ),
});

const role = z.object({ id: z.string(), name: z.string(), outside: z.boolean() });

const output = z.object({
  id: z.string(),
  name: z.string(),
  from: z.enum(['form', 'file', 'paper', 'ticket']).openapi({
    description: bilingual(
      '`file`: harus diunggah dan disebut pada complete-step; lainnya terjadi dengan sendirinya.',
      '`file`: has to be uploaded and named in complete-step; the others come about by themselves.',
    ),
  }),
  outcomes: z
    .array(z.string())
    .nullable()
    .openapi({
      description: bilingual(
        'Hanya diminta pada hasil ini; null berarti pada semua hasil.',
        'Demanded under these outcomes only; null means under all.',
      ),
    }),
  optional: z.boolean(),
  addition: z.string().nullable(),
});

const gate = z.object({
  type: z.enum(gateTypes),
  role: role.nullable().openapi({
    description: bilingual(
      'Yang harus menyetujui, bila jenisnya approval; bila jenisnya follows-answer, yang dapat menyetujui pengecualian.',
      'Who has to approve, when the type is approval; when it is follows-answer, who may approve an exception.',
    ),
  }),
  applies: z.boolean(),
  open: z.boolean(),
  approval: z
    .object({ approval: z.int(), given: z.boolean().nullable() })
    .nullable()
    .openapi({
      description: bilingual(
        'Permintaan persetujuan terakhir; given null selama belum dijawab.',
        'The last request for approval; given is null while it is not answered.',
      ),
    }),
  message: bilingualSchema,
});

export const questionSchema = z
  .object({
    turn: z.int(),
    step: z.object({
      id: z.string(),
      no: z.string().nullable(),
      title: bilingualSchema,
      kind: z.enum(['process', 'decision']),
      activity: z.string().openapi({
        description: bilingual(
          'Kegiatan, kata demi kata dari SOP.',
          'The activity, word for word from the SOP.',
        ),
      }),
      completeness: z.array(z.string()).nullable(),
      standardTime: z
        .object({ n: z.number(), unit: z.enum(['minute', 'hour', 'day', 'week']) })
        .nullable(),
      source: z.string(),
      addition: z
        .string()
        .nullable()
        .openapi({
          description: bilingual(
            'Alasan, bila langkah ini tambahan yang tidak ada dalam SOP.',
            'The reason, when the step is an addition that is not in the SOP.',
          ),
        }),
      waitsFor: z.array(z.string()),
    }),
    startedAt: instantSchema,
    due: instantSchema.nullable(),
    takenBy: z.string().nullable(),
    assignee: z.object({ id: z.string(), name: z.string() }).nullable(),
    waitingFor: z.string().nullable(),
    roles: z.array(role).openapi({
      description: bilingual('Siapa yang mengerjakan langkah ini.', 'Whose this step is.'),
    }),
    mayComplete: z.boolean(),
    mayAssign: z.boolean(),
    formSchema,
    outputs: z.array(output),
    outcomes: z.array(
      z.object({
        id: z.string(),
        label: bilingualSchema,
        addition: z.string().nullable(),
        follows: z
          .object({
            step: z.string(),
            field: z.string(),
            answers: z.array(z.string()),
            holds: z.boolean().nullable(),
          })
          .nullable()
          .openapi({
            description: bilingual(
              'Jawaban yang diikuti hasil ini. holds: true bila jawabannya membawa ke sini, false bila ke hasil lain, null selama bidang langkah ini sendiri belum diisi.',
              'The answer this outcome follows. holds: true when it leads here, false when it leads to another outcome, null while a field of this very step is still to be filled in.',
            ),
          }),
        to: z
          .object({ id: z.string(), no: z.string().nullable(), title: bilingualSchema })
          .nullable()
          .openapi({
            description: bilingual(
              'Langkah berikutnya; null mengakhiri alur.',
              'The next step; null ends the flow.',
            ),
          }),
        gates: z.array(gate),
        barred: z
          .object({ code: z.string(), message: bilingualSchema })
          .nullable()
          .openapi({
            description: bilingual(
              'Mengapa pemanggil tidak dapat memilihnya, apa pun yang ia isi; null bila tidak ada.',
              'Why the caller cannot choose it whatever he fills in; null when nothing is in the way.',
            ),
          }),
        missingOutputs: z.array(output).openapi({
          description: bilingual(
            'Berkas keluaran yang masih harus diserahkan untuk hasil ini.',
            'Output files still to be handed in for this outcome.',
          ),
        }),
        formSchema,
      }),
    ),
    enteredFor: z.array(role).openapi({
      description: bilingual(
        'Pelaksana luar yang mengerjakan langkah ini, bila pemanggil hanya mencatatnya dengan yang mereka kirim; kosong bila ia mengerjakannya sendiri.',
        'The outside executors who work this step, where the caller only enters it with what they sent; empty where he works it himself.',
      ),
    }),
    liftings: z.array(z.object({ measure: z.int(), role, pending: z.boolean() })).openapi({
      description: bilingual(
        'Tindakan yang pencabutannya harus disetujui lebih dahulu (request-lifting); pending: sudah diminta dan belum dijawab.',
        'Measures whose lifting has to be approved first (request-lifting); pending: asked for and not answered yet.',
      ),
    }),
  })
  .openapi('Question', {
    description: bilingual(
      'Apa yang diminta kasus sekarang: langkah, formulir, hasil, dan siapa yang boleh.',
      'What the case asks now: step, form, outcomes, and who may act.',
    ),
  });
