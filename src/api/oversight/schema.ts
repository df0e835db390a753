import { z } from '@hono/zod-openapi';
import { bilingualSchema, instantInput, instantSchema, soughtSchema } from '#api/schema/text.ts';

const next = z
  .string()
  .nullable()
  .openapi({ description: 'Cursor halaman berikutnya; null bila sudah habis.' });

export const inboxSchema = z
  .object({
    unread: z.int().openapi({ description: 'Jumlah yang belum dibaca, dihitung sampai 100.' }),
    items: z.array(
      z.object({
        caseId: z.string(),
        number: z.string(),
        item: z.string().openapi({ description: '`turn:3` atau `duty:1`.' }),
        code: z.string().openapi({ description: 'Kode langkah atau kewajiban.' }),
        role: z.string(),
        kind: z.string().openapi({
          description: '`half`, `eighty`, `due`, atau `late-1` dan seterusnya menurut anak tangga.',
        }),
        due: instantSchema,
        at: instantSchema,
        summary: z
          .boolean()
          .openapi({ description: 'Disampaikan sekaligus sesudah layanan berhenti.' }),
        read: z.boolean(),
        links: z.object({ case: z.string() }),
      }),
    ),
    next,
  })
  .openapi('Inbox', { description: 'Pengingat bagi peran pemanggil, terbaru lebih dahulu.' });

const figures = z
  .object({
    key: z.string().openapi({ description: 'Kode langkah, bulan, atau kode pelaksana.' }),
    name: bilingualSchema,
    turns: z.int(),
    medianMinutes: z.number(),
    ninetiethMinutes: z.number(),
    medianWaitingMinutes: z.number(),
    withStandard: z.int().openapi({ description: 'Yang mempunyai waktu baku.' }),
    withinStandard: z.int(),
    withinPercent: z.number().nullable(),
  })
  .openapi('Figures', { description: 'Angka kepatuhan dalam menit kerja.' });

export const complianceSchema = z
  .object({
    byStep: z.array(figures),
    byMonth: z.array(figures),
    byRole: z.array(figures),
    worst: z.array(
      z.object({
        caseId: z.string(),
        number: z.string(),
        edition: z.string(),
        turn: z.int(),
        step: z.string(),
        roles: z.array(z.string()),
        startedAt: instantSchema,
        due: instantSchema.nullable(),
        endedAt: instantSchema.nullable(),
        usedMinutes: z.number(),
        waitingMinutes: z.number(),
        lateMinutes: z.number(),
        links: z.object({ case: z.string() }),
      }),
    ),
  })
  .openapi('Compliance', {
    description: 'Bagaimana SOP dijalankan, menurut langkah yang sudah selesai.',
  });

export const complianceQuery = z.object({
  edition: soughtSchema.optional().openapi({ description: 'Kode edisi SOP.' }),
  from: instantInput.optional().openapi({ description: 'Selesai pada atau sesudah saat ini.' }),
  to: instantInput.optional().openapi({ description: 'Selesai sebelum saat ini.' }),
  role: soughtSchema.optional().openapi({ description: 'Kode pelaksana.' }),
  part: z
    .enum(['figures', 'worst'])
    .default('figures')
    .openapi({ description: 'Isi CSV: angka, atau kasus yang paling terlambat.' }),
});

export const simulationQuery = z.object({
  edition: soughtSchema
    .optional()
    .openapi({ description: 'Kode edisi SOP; bila kosong, yang berlaku.' }),
  arrival: instantInput
    .optional()
    .openapi({ description: 'Saat laporan tiba; bila kosong, sekarang.' }),
});

export const simulationSchema = z
  .object({
    edition: z.string(),
    arrival: instantSchema,
    zone: z.string(),
    calendarVersion: z.int(),
    steps: z.array(
      z.object({
        step: z.string(),
        name: bilingualSchema,
        standardTime: z
          .string()
          .nullable()
          .openapi({ description: 'Waktu baku, kata demi kata dari SOP.' }),
        startsAt: instantSchema,
        dueAt: instantSchema.nullable(),
        beyondKnownHolidays: z
          .boolean()
          .openapi({ description: 'Melewati hari libur yang diketahui.' }),
      }),
    ),
  })
  .openapi('Simulation', {
    description: 'Kapan tiap langkah harus selesai bila semuanya memakai tepat waktu bakunya.',
  });
