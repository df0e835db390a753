import { z } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import type { OfficerCommand } from '#core/cases/command.ts';
import { correctable } from '#core/cases/report-corrections.ts';
import { sendingWayIds } from '#core/cases/sending-ways.ts';
import { fileRefSchema } from '#api/schema/file-ref.ts';
import { input } from '#api/schema/input.ts';
import { leavingOpenInput } from './leaving-open.ts';
import { readers, receivePaperInput, sendPaperInput } from './left-paper-input.ts';
import { replyInput } from './reply-input.ts';
import { dispositionPlan, meetingMinutes, meetingPlan, receiverId } from './office.ts';
import { occasionInput } from '#api/schema/paper-occasion.ts';
import { systemSchema } from '#api/schema/system.ts';
import { instantInput, textSchema } from '#api/schema/text.ts';

const number = z.int().positive();
const files = z.array(fileRefSchema).max(100);
const way = z.enum(sendingWayIds);
const names = z.array(textSchema).max(50);

const paper = { output: textSchema, of: occasionInput };

const answer = z
  .union([textSchema, z.number(), z.array(textSchema).max(200), files, systemSchema])
  .openapi('Answer', {
    description: bilingual(
      'Jawaban atas satu isian; bentuknya menurut JSON Schema formulir langkah.',
      'The answer to one field; its form follows the JSON Schema of the step’s form.',
    ),
  });

const form = z.record(textSchema, answer).default({});

/** A paper of the current step, with what was typed so far. */
export const previewInput = input({
  turn: number,
  outcome: textSchema,
  form,
  output: textSchema.openapi({
    description: bilingual('Kode keluaran SOP.', 'Code of the SOP’s output.'),
  }),
}).openapi('PaperPreview', {
  description: bilingual(
    'Naskah yang hendak dilihat, dengan isian sejauh ini.',
    'The paper to be shown, with what was typed so far.',
  ),
});

/** What officers can ask of a case. Merging has an address of its own, so closing as duplicate is not among them. */
export const commandInput = z
  .discriminatedUnion('type', [
    input({ type: z.literal('start-step'), turn: number }),
    input({
      type: z.literal('assign-step'),
      turn: number,
      to: input({ id: textSchema, name: textSchema, roles: names }),
      reason: textSchema.exactOptional(),
    }),
    input({
      type: z.literal('complete-step'),
      turn: number,
      step: textSchema,
      outcome: textSchema,
      form,
      outputs: z
        .array(input({ output: textSchema, files }))
        .max(50)
        .default([]),
      happenedAt: instantInput.exactOptional(),
      backdatingReason: textSchema.exactOptional(),
      leavingOpen: leavingOpenInput,
      measures: z
        .array(
          input({
            measure: number,
            became: z.enum(['executed', 'withdrawn']),
            note: textSchema.default(''),
            proof: files.default([]),
          }),
        )
        .max(50)
        .exactOptional()
        .openapi({
          description: bilingual(
            'Yang terjadi dengan tindakan sementara yang diperintahkan dan belum dilaksanakan; wajib pada hasil yang menyatakan insiden tertangani atau menutup kasus.',
            'What became of measures that were ordered and not carried out; needed by an outcome that states the incident handled or closes the case.',
          ),
        }),
    }),
    input({
      type: z.literal('wait'),
      turn: number,
      party: textSchema,
      reason: textSchema,
      until: instantInput.exactOptional(),
    }),
    input({ type: z.literal('resume'), turn: number, result: textSchema }),
    input({
      type: z.literal('request-approval'),
      turn: number,
      outcome: textSchema,
      reason: textSchema,
    }),
    input({ type: z.literal('request-lifting'), measure: number, reason: textSchema }),
    input({ type: z.literal('give-approval'), approval: number, note: textSchema.default('') }),
    input({ type: z.literal('refuse-approval'), approval: number, note: textSchema }),
    input({
      type: z.literal('record-decision'),
      approval: number,
      given: z.boolean(),
      number: textSchema.default(''),
      date: z.iso.date().openapi({
        description: bilingual('Tanggal naskahnya.', 'The day the sheet is dated.'),
      }),
      name: textSchema.openapi({
        description: bilingual(
          'Nama yang menandatangani: pemegang jabatan itu pada tanggal naskah menurut pengaturan instansi.',
          'Who signed it: the holder of that office on its date, as the agency’s settings have it.',
        ),
      }),
      note: textSchema.default(''),
      proof: files,
    }).openapi({
      description: bilingual(
        'Mencatat keputusan yang diberikan pada naskah bertanda tangan; `proof` pindaiannya.',
        'Records a decision that was given on a signed sheet; `proof` is its scan.',
      ),
    }),
    input({ type: z.literal('withdraw-decision'), approval: number, reason: textSchema }),
    input({
      type: z.literal('order-measure'),
      kind: z.enum(['block', 'disable-domain', 'maintenance-page', 'backup']),
      system: systemSchema,
      reason: textSchema,
    }),
    input({
      type: z.literal('execute-measure'),
      measure: number,
      note: textSchema,
      proof: files.default([]),
      happenedAt: instantInput.exactOptional(),
    }),
    input({
      type: z.literal('lift-measure'),
      measure: number,
      note: textSchema,
      proof: files.default([]),
      happenedAt: instantInput.exactOptional(),
    }),
    input({ type: z.literal('withdraw-measure'), measure: number, reason: textSchema }),
    input({
      type: z.literal('correct-report'),
      changes: z.partialRecord(z.enum(correctable), textSchema.nullable()).openapi({
        description: bilingual(
          'Yang seharusnya tertulis pada bagian-bagian ini; null mengosongkannya.',
          'What is to stand in these parts of the report; null empties a part.',
        ),
      }),
      reason: textSchema,
    }),
    input({ type: z.literal('involve-party'), role: textSchema, body: textSchema }).openapi({
      description: bilingual(
        'Orang dari pihak ini yang memegang peran itu mulai sekarang melihat dan mengerjakan kasus ini.',
        'People of this body who hold the role for it see and work the case from now on.',
      ),
    }),
    input({
      type: z.literal('release-party'),
      role: textSchema,
      body: textSchema,
      reason: textSchema,
    }),
    input({
      type: z.literal('release-outside-view'),
      texts: input({
        description: textSchema,
        chronology: textSchema.default(''),
        impact: textSchema.default(''),
        proofOfConcept: textSchema.default(''),
      }),
      files: names.default([]).openapi({
        description: bilingual(
          'Id berkas bukti yang boleh dilihat pihak luar; yang tidak disebut tidak dilihat.',
          'Ids of evidence files outside parties may see; those left out are not seen.',
        ),
      }),
    }),
    input({ type: z.literal('assess-severity'), severity: textSchema, reason: textSchema }),
    input({ type: z.literal('attach-evidence'), files, note: textSchema.default('') }),
    input({
      type: z.literal('send'),
      to: names,
      cc: names.default([]),
      outputs: names.default([]),
      bodies: readers,
      way,
      note: textSchema.default(''),
      proof: files.default([]),
      happenedAt: instantInput.exactOptional(),
    }),
    input({
      type: z.literal('record-sending'),
      sending: number,
      recipients: names.openapi({
        description: bilingual(
          'Penerima menurut perintah, yang belum menerimanya.',
          'Recipients the order names that are still owed it.',
        ),
      }),
      addressee: textSchema.default('').openapi({
        description: bilingual(
          'Nama sebenarnya, bila perintah hanya menyebut golongan ("Perangkat Daerah terkait").',
          'Who it is in truth, where the order names but a kind ("the owner agency").',
        ),
      }),
      bodies: readers,
      sentBy: textSchema,
      way,
      note: textSchema.default('').openapi({
        description: bilingual(
          'Rujukan (nomor surel, resi, tanda terima); wajib bila `proof` kosong.',
          'How it is known (message, waybill, receipt); required where `proof` is empty.',
        ),
      }),
      proof: files.default([]),
      happenedAt: instantInput.exactOptional(),
    }),
    input({ type: z.literal('waive-sending'), sending: number, reason: textSchema }),
    replyInput,
    input({
      type: z.literal('escalate'),
      to: textSchema,
      outputs: names.default([]),
      bodies: readers,
      way,
      proof: files.default([]),
      note: textSchema.default(''),
      happenedAt: instantInput.exactOptional(),
    }),
    input({ type: z.literal('note'), text: textSchema }),
    input({ type: z.literal('tell-reporter'), text: textSchema }),
    input({
      type: z.literal('close'),
      reason: z.enum(['out-of-authority', 'withdrawn']),
      note: textSchema,
      leavingOpen: leavingOpenInput,
    }),
    input({ type: z.literal('reopen'), step: textSchema, reason: textSchema }),
    input({
      type: z.literal('start-duty'),
      duty: textSchema,
      since: instantInput,
      basis: textSchema,
      due: instantInput.exactOptional().openapi({
        description: bilingual(
          'Batas menurut surat; hanya untuk kewajiban yang membalas surat.',
          'What the letter asks; only for duties that answer one.',
        ),
      }),
    }),
    input({ type: z.literal('set-duty-aside'), duty: textSchema }),
    input({ type: z.literal('take-duty-up'), duty: textSchema }),
    input({
      type: z.literal('fulfil-duty'),
      number,
      told: z
        .array(input({ to: textSchema, way }))
        .max(50)
        .openapi({
          description: bilingual(
            'Kepada siapa disampaikan dan lewat apa.',
            'Whom the notice was given, and by which way.',
          ),
        }),
      form,
      proof: files.default([]),
      note: textSchema.default(''),
      happenedAt: instantInput.exactOptional(),
    }),
    input({
      type: z.literal('edit-paper'),
      ...paper,
      edits: z.record(textSchema, textSchema.nullable()).openapi({
        description: bilingual(
          'null mengembalikan bagian itu mengikuti kasus.',
          'null lets that part follow the case again.',
        ),
      }),
    }),
    input({ type: z.literal('initial-paper'), ...paper }),
    sendPaperInput,
    input({
      type: z.literal('revoke-paper'),
      ...paper,
      reason: textSchema,
    }),
    receivePaperInput,
    input({ type: z.literal('call-meeting'), plan: meetingPlan }),
    input({ type: z.literal('change-meeting'), meeting: number, plan: meetingPlan }),
    input({
      type: z.literal('record-meeting'),
      meeting: number,
      minutes: meetingMinutes,
      happenedAt: instantInput.exactOptional(),
    }),
    input({ type: z.literal('cancel-meeting'), meeting: number, reason: textSchema }),
    input({
      type: z.literal('give-disposition'),
      plan: dispositionPlan,
    }),
    input({
      type: z.literal('answer-disposition'),
      ...receiverId,
      answer: textSchema,
      known: textSchema.exactOptional().openapi({
        description: bilingual(
          'Bagaimana jawabannya diketahui; wajib bila yang mencatat bukan penerimanya (`answer-unproven`).',
          'How the answer is known; required where who enters it is not its receiver (`answer-unproven`).',
        ),
      }),
      happenedAt: instantInput.exactOptional(),
    }),
  ])
  .openapi('Command', { description: bilingual('Perintah atas kasus.', 'A command to a case.') });

export type CommandInput = z.output<typeof commandInput>;

/** The parsed input is a command as it stands; the compiler checks that it is one. */
export const asCommand = (input: CommandInput): OfficerCommand => input;

/** Every command that can be given. A new one does not compile until it is described above or left out on purpose. */
export const givenCommands: { readonly [T in OfficerCommand['type']]: T } = {
  'start-step': 'start-step',
  'assign-step': 'assign-step',
  'complete-step': 'complete-step',
  wait: 'wait',
  resume: 'resume',
  'request-approval': 'request-approval',
  'request-lifting': 'request-lifting',
  'give-approval': 'give-approval',
  'refuse-approval': 'refuse-approval',
  'record-decision': 'record-decision',
  'withdraw-decision': 'withdraw-decision',
  'order-measure': 'order-measure',
  'execute-measure': 'execute-measure',
  'lift-measure': 'lift-measure',
  'withdraw-measure': 'withdraw-measure',
  'correct-report': 'correct-report',
  'involve-party': 'involve-party',
  'release-party': 'release-party',
  'release-outside-view': 'release-outside-view',
  'assess-severity': 'assess-severity',
  'attach-evidence': 'attach-evidence',
  send: 'send',
  escalate: 'escalate',
  'record-sending': 'record-sending',
  'waive-sending': 'waive-sending',
  'record-reply': 'record-reply',
  note: 'note',
  'tell-reporter': 'tell-reporter',
  close: 'close',
  reopen: 'reopen',
  'call-meeting': 'call-meeting',
  'change-meeting': 'change-meeting',
  'record-meeting': 'record-meeting',
  'cancel-meeting': 'cancel-meeting',
  'give-disposition': 'give-disposition',
  'answer-disposition': 'answer-disposition',
  'start-duty': 'start-duty',
  'set-duty-aside': 'set-duty-aside',
  'take-duty-up': 'take-duty-up',
  'fulfil-duty': 'fulfil-duty',
  'edit-paper': 'edit-paper',
  'initial-paper': 'initial-paper',
  'revoke-paper': 'revoke-paper',
  'send-paper': 'send-paper',
  'receive-paper': 'receive-paper',
};
