import { z } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { bilingualSchema, instantInput, instantSchema, soughtSchema } from '#api/schema/text.ts';

const next = z
  .string()
  .nullable()
  .openapi({
    description: bilingual(
      'Cursor halaman berikutnya; null bila sudah habis.',
      'Cursor of the next page; null at the end.',
    ),
  });

export const inboxSchema = z
  .object({
    unread: z.int().openapi({
      description: bilingual(
        'Jumlah yang belum dibaca, dihitung sampai 100.',
        'How many are unread, counted to 100.',
      ),
    }),
    items: z.array(
      z.object({
        caseId: z.string(),
        number: z.string(),
        item: z.string().openapi({
          description: bilingual(
            '`turn:3`, `wait:3:1`, `duty:1` atau `sending:2`; `aside:…` bagi pekerjaan latar yang disisihkan.',
            '`turn:3`, `wait:3:1`, `duty:1` or `sending:2`; `aside:…` for background work that was set aside.',
          ),
        }),
        code: z.string().openapi({
          description: bilingual(
            'Kode langkah atau kewajiban; `tell-reminders`, `recompute-dues`, `tidy-registers`, `sweep-uploads` atau `forget-answers` bagi pekerjaan latar yang disisihkan.',
            'Code of the step or duty; `tell-reminders`, `recompute-dues`, `tidy-registers`, `sweep-uploads` or `forget-answers` for background work that was set aside.',
          ),
        }),
        role: z.string(),
        body: z
          .string()
          .nullable()
          .openapi({
            description: bilingual(
              'Pihak yang memegang peran luar itu; null bagi peran instansi sendiri.',
              'The body that holds the outside role; null for a role of the agency itself.',
            ),
          }),
        kind: z.string().openapi({
          description: bilingual(
            '`half`, `eighty`, `due`, atau `late-1` dan seterusnya menurut anak tangga; `letter` bagi pihak yang dikirimi naskah `code` pada `due`; `set-aside` bagi administrator, bila pekerjaan latar untuk sebuah kasus gagal dan dicoba lagi pada `due`.',
            '`half`, `eighty`, `due`, or `late-1` and so on by rung; `letter` for a body that was sent the paper `code` at `due`; `set-aside` for administrators, when background work for a case failed and is tried again at `due`.',
          ),
        }),
        due: instantSchema,
        at: instantSchema,
        summary: z.boolean().openapi({
          description: bilingual(
            'Disampaikan sekaligus sesudah layanan berhenti.',
            'Told together after the service had been down.',
          ),
        }),
        read: z.boolean(),
        links: z.object({ case: z.string() }),
      }),
    ),
    next,
  })
  .openapi('Inbox', {
    description: bilingual(
      'Pengingat bagi peran pemanggil, terbaru lebih dahulu.',
      'Reminders for the caller’s roles, newest first.',
    ),
  });

const figures = z
  .object({
    key: z.string().openapi({
      description: bilingual(
        'Kode langkah, bulan, atau kode pelaksana.',
        'Code of the step, month, or code of the executor.',
      ),
    }),
    name: bilingualSchema,
    turns: z.int(),
    medianMinutes: z.number(),
    ninetiethMinutes: z.number(),
    medianWaitingMinutes: z.number(),
    withStandard: z.int().openapi({
      description: bilingual('Yang mempunyai waktu baku.', 'Those that have a standard time.'),
    }),
    withinStandard: z.int(),
    withinPercent: z.number().nullable(),
  })
  .openapi('Figures', {
    description: bilingual('Angka kepatuhan dalam menit kerja.', 'Figures in working minutes.'),
  });

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
    description: bilingual(
      'Bagaimana SOP dijalankan, menurut langkah yang sudah selesai.',
      'How the SOP is kept, by the steps that have ended.',
    ),
  });

export const complianceQuery = z.object({
  edition: soughtSchema
    .optional()
    .openapi({ description: bilingual('Kode edisi SOP.', 'Code of the SOP edition.') }),
  from: instantInput.optional().openapi({
    description: bilingual('Selesai pada atau sesudah saat ini.', 'Ended at this moment or later.'),
  }),
  to: instantInput
    .optional()
    .openapi({ description: bilingual('Selesai sebelum saat ini.', 'Ended before this moment.') }),
  role: soughtSchema
    .optional()
    .openapi({ description: bilingual('Kode pelaksana.', 'Code of the executor.') }),
  part: z
    .enum(['figures', 'worst'])
    .default('figures')
    .openapi({
      description: bilingual(
        'Isi CSV: angka, atau kasus yang paling terlambat.',
        'What the CSV holds: the figures, or the most late cases.',
      ),
    }),
});

export const simulationQuery = z.object({
  edition: soughtSchema.optional().openapi({
    description: bilingual(
      'Kode edisi SOP; bila kosong, yang berlaku.',
      'Code of the SOP edition; left out, the one in force.',
    ),
  }),
  arrival: instantInput.optional().openapi({
    description: bilingual(
      'Saat laporan tiba; bila kosong, sekarang.',
      'The moment the report arrives; left out, now.',
    ),
  }),
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
          .openapi({
            description: bilingual(
              'Waktu baku, kata demi kata dari SOP.',
              'The standard time, word for word from the SOP.',
            ),
          }),
        startsAt: instantSchema,
        dueAt: instantSchema.nullable(),
        beyondKnownHolidays: z.boolean().openapi({
          description: bilingual(
            'Melewati hari libur yang diketahui.',
            'Beyond the known holidays.',
          ),
        }),
      }),
    ),
  })
  .openapi('Simulation', {
    description: bilingual(
      'Kapan tiap langkah harus selesai bila semuanya memakai tepat waktu bakunya.',
      'When each step is due if all take exactly their standard time.',
    ),
  });
