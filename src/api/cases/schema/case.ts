import { z } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { sendingWayIds } from '#core/cases/sending-ways.ts';
import { recipientSchema } from '#api/schema/recipient.ts';
import { fileRefSchema } from '#api/schema/file-ref.ts';
import { leftOpenSchema } from './left-open.ts';
import { dispositionPlan, meetingMinutes, meetingPlan } from './office.ts';
import { questionSchema } from './question.ts';
import { registerInput } from './report-input.ts';
import { sendingSchema } from './sending.ts';
import { systemSchema } from '#api/schema/system.ts';
import { bilingualSchema, instantSchema, orNull } from '#api/schema/text.ts';

const loose = z.record(z.string(), z.unknown());
const person = z.string().nullable();

const turn = z.object({
  turn: z.int(),
  step: z.string(),
  roles: z.array(z.string()),
  startedAt: instantSchema,
  due: instantSchema.nullable(),
  takenBy: person,
  assignee: z.object({ id: z.string(), name: z.string() }).nullable(),
  waits: z.array(
    z.object({
      party: z.string(),
      reason: z.string(),
      since: instantSchema,
      until: instantSchema.nullable(),
      endedAt: instantSchema.nullable(),
      result: z.string().nullable(),
    }),
  ),
  completed: z
    .object({
      outcome: z.string(),
      by: z.string(),
      at: instantSchema,
      recordedAt: instantSchema,
      form: loose,
      backdatingReason: z.string().nullable(),
      enteredFor: z.array(z.string()).openapi({
        description: bilingual(
          'Pelaksana luar yang mengerjakannya; yang menyelesaikannya di sini hanya mencatat. Kosong bila dikerjakan sendiri.',
          'The outside executors whose work it is; who completed it here only entered it. Empty where he worked it himself.',
        ),
      }),
      exception: z
        .object({
          answered: z.object({ step: z.string(), field: z.string(), answer: z.string() }),
          reason: z.string(),
          approvedBy: z.object({ role: z.string(), name: z.string() }),
        })
        .nullable()
        .openapi({
          description: bilingual(
            'Bila hasilnya menyimpang dari jawaban yang harus diikuti: dari jawaban apa, mengapa, dan siapa yang menyetujui.',
            'When the outcome departs from the answer it should follow: from which, why, and who approved it.',
          ),
        }),
    })
    .nullable(),
});

const approval = z.object({
  approval: z.int(),
  turn: z.int(),
  role: z.string(),
  outcome: z
    .string()
    .nullable()
    .openapi({
      description: bilingual(
        'Hasil yang dimintakan persetujuan; null bila yang diminta pencabutan tindakan.',
        'The outcome approval is asked for; null when it is the lifting of a measure.',
      ),
    }),
  measure: z
    .int()
    .nullable()
    .openapi({
      description: bilingual(
        'Tindakan yang dimintakan persetujuan pencabutannya.',
        'The measure whose lifting approval is asked for.',
      ),
    }),
  reason: z.string(),
  requestedAt: instantSchema,
  decided: z
    .object({
      given: z.boolean(),
      by: z.string(),
      at: instantSchema,
      note: z.string(),
      atOwnStep: z.boolean().openapi({
        description: bilingual(
          '`by` ikut mengerjakan langkahnya, sebagaimana ditetapkan SOP.',
          '`by` had a hand in the step himself, as the SOP provides.',
        ),
      }),
      onPaper: z
        .object({
          number: z.string(),
          date: z.string().openapi({ format: 'date' }),
          name: z.string(),
          position: z.string(),
          proof: z.array(fileRefSchema),
        })
        .nullable()
        .openapi({
          description: bilingual(
            'Naskah bertanda tangan yang memuat keputusannya, yang dicatat oleh `by`; null bila diputuskan di sini.',
            'The signed sheet that holds the decision, which `by` recorded; null where it was given here.',
          ),
        }),
    })
    .nullable(),
});

const party = z.object({
  role: z.string(),
  body: z.string(),
  name: z.string(),
  because: z.enum(['owner', 'named']),
  since: instantSchema,
  ended: z.object({ at: instantSchema, reason: z.string() }).nullable(),
});

const measure = z.object({
  measure: z.int(),
  kind: z.enum(['block', 'disable-domain', 'maintenance-page', 'backup']),
  system: systemSchema,
  state: z.enum(['ordered', 'in-force', 'done', 'lifted', 'withdrawn']),
  orderedAt: instantSchema,
  executedAt: instantSchema.nullable(),
  liftedAt: instantSchema.nullable(),
  withdrawnAt: instantSchema.nullable(),
});

const duty = z
  .object({
    id: z.string(),
    name: bilingualSchema,
    trigger: bilingualSchema,
    recipients: z.array(recipientSchema),
    hours: z.number(),
    source: z.string(),
    suggested: z.array(bilingualSchema).openapi({
      description: bilingual(
        'Mengapa kewajiban ini disarankan pada kasus ini; petugas yang memutuskan.',
        'Why the case suggests this duty; a person decides.',
      ),
    }),
    aside: z.boolean().openapi({
      description: bilingual(
        'Dikesampingkan karena tidak berlaku.',
        'Set aside because it does not apply.',
      ),
    }),
    mayStart: z.boolean(),
    formSchema: loose.openapi({
      description: bilingual(
        'JSON Schema (2020-12) dari `form` pada perintah fulfil-duty.',
        'JSON Schema (2020-12) of `form` in the command fulfil-duty.',
      ),
    }),
    running: z.array(
      z.object({
        number: z.int(),
        since: instantSchema,
        basis: z.string(),
        due: instantSchema,
        dueBy: z.enum(['rule', 'letter', 'default']).openapi({
          description: bilingual(
            'Yang menentukan batasnya: aturan, surat yang dibalas, atau batas baku karena surat tidak menyebutnya.',
            'What sets the time: the rule, the letter answered, or a default because it sets none.',
          ),
        }),
        startedBy: z.string(),
        fulfilled: z
          .object({
            at: instantSchema,
            by: z.string(),
            told: z.array(z.object({ to: z.string(), way: z.enum(sendingWayIds) })),
            note: z.string(),
            form: loose,
            proof: z.array(fileRefSchema),
          })
          .nullable(),
      }),
    ),
  })
  .openapi('Duty', {
    description: bilingual(
      'Kewajiban lapor menurut hukum, di samping alur SOP.',
      'A duty to report that the law sets, beside the flow of the SOP.',
    ),
  });

const meeting = z
  .object({
    meeting: z.int(),
    turn: z.int(),
    state: z.enum(['called', 'held', 'cancelled']),
    calledAt: instantSchema,
    plan: meetingPlan,
    held: z
      .object({
        at: instantSchema,
        by: z.string(),
        minutes: meetingMinutes,
      })
      .nullable(),
  })
  .openapi('Meeting', {
    description: bilingual(
      'Rapat tentang kasus, di samping alur SOP. Naskahnya: rapat.undangan, rapat.daftar-hadir, rapat.notula, dengan `of` `meeting` dan nomor rapat.',
      'A meeting about the case, beside the flow of the SOP. Its papers: rapat.undangan, rapat.daftar-hadir, rapat.notula, with `of` a `meeting` and its number.',
    ),
  });

const disposition = z
  .object({
    disposition: z.int(),
    at: instantSchema,
    by: z.string(),
    plan: dispositionPlan,
    receivers: z.array(
      z.object({
        receiver: z.int(),
        name: z.string(),
        role: z.string().nullable(),
        state: z.enum(['open', 'passed-on', 'answered']),
        answer: z
          .object({
            answer: z.string(),
            known: z
              .string()
              .nullable()
              .openapi({
                description: bilingual(
                  'Bagaimana yang mencatat mengetahuinya; null bila penerimanya menjawab sendiri.',
                  'How whoever entered it knows it; null where the receiver answered himself.',
                ),
              }),
            at: instantSchema,
            by: z.string(),
          })
          .nullable(),
      }),
    ),
  })
  .openapi('Disposition', {
    description: bilingual(
      'Disposisi: laporan diteruskan di dalam instansi dengan petunjuk, dan jawaban penerimanya. Naskahnya: disposisi.lembar, dengan `of` `disposition` dan nomor disposisi.',
      'A disposition: the report is passed on within the agency with instructions, and what its receivers answered. Its paper: disposisi.lembar, with `of` a `disposition` and its number.',
    ),
  });

export const caseSchema = z
  .object({
    id: z.string(),
    number: z.string(),
    agency: z.string(),
    edition: z.string().openapi({
      description: bilingual(
        'Edisi SOP yang berlaku bagi kasus ini sampai selesai.',
        'The SOP edition this case keeps to its end.',
      ),
    }),
    version: z.int().openapi({
      description: bilingual(
        'Sama dengan ETag; kirimkan pada If-Match.',
        'The same as ETag; send it as If-Match.',
      ),
    }),
    status: z.enum(['open', 'closed']),
    closed: z
      .object({
        reason: z.string(),
        label: bilingualSchema,
        note: z.string(),
        noteWords: bilingualSchema.openapi({
          description: bilingual(
            '`note` dalam dua bahasa bila hasil suatu langkah yang menutup kasus; selain itu seperti ditulis petugas.',
            '`note` in both languages where the outcome of a step closed the case; else as the officer wrote it.',
          ),
        }),
        at: instantSchema,
        into: z.string().nullable(),
        leftOpen: leftOpenSchema.extend({ reason: z.string() }).nullable(),
      })
      .nullable(),
    openNow: leftOpenSchema.openapi({
      description: bilingual(
        'Yang masih terbuka bila kasus ditutup sekarang; penutupan lalu memerlukan `leavingOpen`. Kosong bagi pihak luar dan pada kasus tertutup.',
        'What would be left open if the case closed now; closing needs `leavingOpen` then. Empty for outside parties and of a closed case.',
      ),
    }),
    ticket: z.string().nullable(),
    openedAt: instantSchema,
    category: z.string(),
    severity: z.string().nullable(),
    system: systemSchema,
    parties: z.array(party).openapi({
      description: bilingual(
        'Pihak yang dilibatkan, juga yang sudah dilepas; pihak luar hanya melihat pihaknya sendiri.',
        'Bodies involved, those released too; an outside party sees its own only.',
      ),
    }),
    report: registerInput.openapi({
      description: bilingual(
        'Laporan; yang salah dicatat sudah dibetulkan, yang semula ada di riwayat.',
        'The report; what was taken down wrongly is corrected, what stood before is in the history.',
      ),
    }),
    reporterWithheld: z
      .enum(['role', 'unrecorded'])
      .nullable()
      .openapi({
        description: bilingual(
          'Mengapa laporan ini tidak menyebut siapa pelapornya kepada yang melihat seluruh kasus: perannya tidak melihatnya (`role`), atau pembacaannya belum dapat dicatat (`unrecorded`).',
          'Why the report does not say who sent it to somebody who sees all of the case: the role does not see it (`role`), or the reading cannot be recorded now (`unrecorded`).',
        ),
      }),
    turns: z.array(turn),
    outputs: z.array(
      z.object({
        output: z.string(),
        step: z.string(),
        turn: z.int(),
        number: z.string().nullable(),
        files: z.array(fileRefSchema),
      }),
    ),
    approvals: z.array(approval),
    measures: z.array(measure),
    evidence: z.array(fileRefSchema),
    messages: z.array(
      z.object({
        from: z.enum(['reporter', 'team']),
        text: bilingualSchema,
        at: instantSchema,
        automatic: z.boolean(),
        files: z.array(fileRefSchema),
      }),
    ),
    duties: z.array(duty),
    meetings: z.array(meeting),
    dispositions: z.array(disposition),
    duplicates: z.array(z.object({ id: z.string(), number: z.string() })),
    sendings: z.array(sendingSchema),
    escalations: z.array(z.object({ to: z.string(), at: instantSchema })),
    current: orNull(questionSchema).openapi({
      description: bilingual('null bila kasus sudah ditutup.', 'null when the case is closed.'),
    }),
    may: z
      .object({
        work: z.boolean(),
        assign: z.boolean(),
        coordinate: z.boolean(),
        team: z.boolean(),
        commands: z.array(z.string()),
        approve: z.array(z.int()),
        record: z.array(z.int()),
        withdraw: z.array(z.int()),
        refuse: z.array(z.int()),
        lift: z.array(z.int()),
        hindered: z.array(
          z.object({
            what: z.enum(['give-approval', 'lift-measure', 'record-sending']),
            number: z.int(),
            code: z.string(),
            message: bilingualSchema,
          }),
        ),
      })
      .openapi({
        description: bilingual(
          'Apa yang boleh dilakukan pemanggil; commands: perintah di samping alur yang boleh ia berikan; approve, refuse: nomor persetujuan yang boleh ia berikan, atau tolak; record, withdraw: yang keputusannya boleh ia catat dari naskah bertanda tangan, atau ia tarik catatannya; lift: tindakan yang boleh ia cabut sekarang; hindered: yang menjadi haknya tetapi tidak dapat ia lakukan sekarang, dengan alasannya.',
          'What the caller may do; commands: those beside the flow that he may give; approve, refuse: numbers of the approvals he may give, or refuse; record, withdraw: those whose decision he may record from a signed sheet, or withdraw; lift: measures he may lift now; hindered: what is his right and he cannot do now, with the reason.',
        ),
      }),
    links: z.object({
      self: z.string(),
      events: z.string(),
      commands: z.string(),
      evidence: z.string(),
      merge: z.string(),
      sop: z.string(),
    }),
  })
  .openapi('Case', { description: bilingual('Kasus.', 'A case.') });
