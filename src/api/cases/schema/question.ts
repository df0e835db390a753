import { z } from '@hono/zod-openapi';
import { bilingualSchema, instantSchema } from '#api/schema/text.ts';

const formSchema = z
  .record(z.string(), z.unknown())
  .openapi({ description: 'JSON Schema (2020-12) dari `form` pada perintah complete-step.' });

const role = z.object({ id: z.string(), name: z.string(), outside: z.boolean() });

const output = z.object({
  id: z.string(),
  name: z.string(),
  from: z.enum(['form', 'file', 'document', 'ticket']).openapi({
    description:
      '`file`: harus diunggah dan disebut pada complete-step; lainnya terjadi dengan sendirinya.',
  }),
  outcomes: z
    .array(z.string())
    .nullable()
    .openapi({ description: 'Hanya diminta pada hasil ini; null berarti pada semua hasil.' }),
  optional: z.boolean(),
  addition: z.string().nullable(),
});

const gate = z.object({
  type: z.enum(['measures-lifted', 'outputs-present', 'approval']),
  role: role.nullable().openapi({ description: 'Yang harus menyetujui, bila jenisnya approval.' }),
  applies: z.boolean(),
  open: z.boolean(),
  approval: z
    .object({ approval: z.int(), given: z.boolean().nullable() })
    .nullable()
    .openapi({ description: 'Permintaan persetujuan terakhir; given null selama belum dijawab.' }),
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
      activity: z.string().openapi({ description: 'Kegiatan, kata demi kata dari SOP.' }),
      completeness: z.array(z.string()).nullable(),
      standardTime: z
        .object({ n: z.number(), unit: z.enum(['minute', 'hour', 'day', 'week']) })
        .nullable(),
      source: z.string(),
      addition: z
        .string()
        .nullable()
        .openapi({ description: 'Alasan, bila langkah ini tambahan yang tidak ada dalam SOP.' }),
      waitsFor: z.array(z.string()),
    }),
    startedAt: instantSchema,
    due: instantSchema.nullable(),
    takenBy: z.string().nullable(),
    assignee: z.object({ id: z.string(), name: z.string() }).nullable(),
    waitingFor: z.string().nullable(),
    roles: z.array(role).openapi({ description: 'Siapa yang mengerjakan langkah ini.' }),
    mayComplete: z.boolean(),
    mayAssign: z.boolean(),
    formSchema,
    outputs: z.array(output),
    outcomes: z.array(
      z.object({
        id: z.string(),
        label: bilingualSchema,
        addition: z.string().nullable(),
        to: z
          .object({ id: z.string(), no: z.string().nullable(), title: bilingualSchema })
          .nullable()
          .openapi({ description: 'Langkah berikutnya; null mengakhiri alur.' }),
        gates: z.array(gate),
        missingOutputs: z
          .array(output)
          .openapi({ description: 'Berkas keluaran yang masih harus diserahkan untuk hasil ini.' }),
        formSchema,
      }),
    ),
  })
  .openapi('Question', {
    description: 'Apa yang diminta kasus sekarang: langkah, formulir, hasil, dan siapa yang boleh.',
  });
