import { say, type Bilingual } from '#core/text/bilingual.ts';
import { saysSomething } from '#core/text/says-something.ts';
import type { MeasureDeed, Sop } from '#core/sops/model.ts';
import type { Case, Measure, OpenCase } from '#core/cases/case.ts';
import type { CommandOf } from '#core/cases/command.ts';
import { happened } from '#core/cases/happened.ts';
import { isMeasureKind, measureNames, mustBeLifted } from '#core/cases/measures.ts';
import { refuse } from '#core/cases/refuse.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import type { FileRef } from '#core/cases/report.ts';
import { stamp } from '#core/cases/stamp.ts';
import { liftingTimes } from './rests-on.ts';
import { liftingRefused } from './lifting.ts';
import { badText, openCase, together, type Decision } from './ground.ts';

/** A measure is ordered outside the step that foresees it, for instance an emergency block. */
export const orderMeasure = (
  _sop: Sop,
  before: Case,
  command: CommandOf<'order-measure'>,
): Decision => {
  const state = openCase(before);
  if ('refused' in state) return state;
  if (!isMeasureKind(command.kind)) return refuse('unknown-measure');
  if (state.measures.some((one) => one.kind === command.kind && mustBeLifted(one))) {
    return refuse('measures-in-force', measureNames[command.kind]);
  }
  const bad = badText([
    { field: 'system', name: say('Sistem', 'System'), text: command.system.name, max: 300 },
    {
      field: 'reason',
      name: say('Alasan', 'Reason'),
      text: command.reason,
      what: say('mengapa tindakan ini diperintahkan', 'why this measure is ordered'),
    },
  ]);
  return (
    bad ?? [
      stamp(command.meta, {
        type: 'measure-ordered',
        measure: state.measures.length + 1,
        kind: command.kind,
        system: command.system,
        reason: command.reason.trim(),
      }),
    ]
  );
};

const measureMeant = (
  state: OpenCase,
  command: CommandOf<'execute-measure' | 'lift-measure' | 'withdraw-measure'>,
  states: readonly Measure['state'][],
): Measure | Refusal => {
  const measure = state.measures.find((one) => one.measure === command.measure);
  if (measure === undefined) return refuse('unknown-measure');
  return states.includes(measure.state) ? measure : refuse('measure-state');
};

/** An ordered measure has been carried out. */
export const executeMeasure = (
  sop: Sop,
  before: Case,
  command: CommandOf<'execute-measure'>,
): Decision => {
  const state = openCase(before);
  if ('refused' in state) return state;
  const measure = measureMeant(state, command, ['ordered']);
  if ('refused' in measure) return measure;
  const bad =
    unproved(
      sop.measures.install,
      command.proof,
      say('tindakan yang dilaksanakan', 'a measure that was carried out'),
    ) ?? unknownHow(command);
  if (bad !== undefined) return bad;
  const at = happened(command.happenedAt, command.note, {
    now: command.meta.at,
    reportReceived: state.report.receivedAt,
    restsOn: [
      { at: measure.orderedAt, fact: say('tindakan ini diperintahkan', 'the measure was ordered') },
    ],
  });
  if (typeof at === 'object') return at;
  return [
    stamp(
      command.meta,
      {
        type: 'measure-executed',
        measure: measure.measure,
        note: command.note.trim(),
        proof: command.proof,
      },
      at,
    ),
  ];
};

/** A measure that was carried out is known by a file, or by words that lead to somebody. */
export const unknownHow = ({
  note,
  proof,
}: {
  readonly note: string;
  readonly proof: readonly FileRef[];
}): Refusal | undefined =>
  proof.length > 0 || saysSomething(note)
    ? undefined
    : refuse('measure-unproven', undefined, [
        {
          field: 'note',
          message: say(
            'Tulis siapa yang melaksanakan dan apa hasilnya, atau lampirkan buktinya.',
            'Write who carried it out and what came of it, or attach the proof.',
          ),
        },
      ]);

/** Refuses a deed that the edition wants proved, when no file proves it. */
export const unproved = (
  { proof: wanted }: MeasureDeed,
  proof: readonly FileRef[],
  deed: Bilingual,
): Refusal | undefined =>
  wanted && proof.length === 0
    ? refuse('proof-needed', deed, [
        { field: 'proof', message: say('Lampirkan buktinya.', 'Attach the proof.') },
      ])
    : undefined;

/** A measure in force is taken back: the system works again. */
export const liftMeasure = (
  sop: Sop,
  before: Case,
  command: CommandOf<'lift-measure'>,
): Decision => {
  const state = openCase(before);
  if ('refused' in state) return state;
  const measure = measureMeant(state, command, ['in-force']);
  if ('refused' in measure) return measure;
  const bad =
    liftingRefused(sop, state, measure, command.meta) ??
    together(
      badText([
        {
          field: 'note',
          name: say('Keterangan pencabutan', 'Note on lifting'),
          text: command.note,
          what: say(
            'mengapa dan bagaimana tindakan ini dicabut',
            'why and how this measure is lifted',
          ),
        },
      ]),
      unproved(
        sop.measures.lift,
        command.proof,
        say('tindakan yang dicabut', 'a measure that was lifted'),
      ),
    );
  if (bad !== undefined) return bad;
  const at = happened(command.happenedAt, command.note, {
    now: command.meta.at,
    reportReceived: state.report.receivedAt,
    restsOn: liftingTimes(sop, state, measure),
  });
  if (typeof at === 'object') return at;
  return [
    stamp(
      command.meta,
      {
        type: 'measure-lifted',
        measure: measure.measure,
        note: command.note.trim(),
        proof: command.proof,
      },
      at,
    ),
  ];
};

/** An order is taken back before anybody carried it out: the record says so, and of no lifting. */
export const withdrawMeasure = (
  _sop: Sop,
  before: Case,
  command: CommandOf<'withdraw-measure'>,
): Decision => {
  const state = openCase(before);
  if ('refused' in state) return state;
  const measure = measureMeant(state, command, ['ordered']);
  if ('refused' in measure) return measure;
  const bad = badText([
    {
      field: 'reason',
      name: say('Alasan pembatalan', 'Reason for withdrawing'),
      text: command.reason,
      what: say('mengapa perintah ini dibatalkan', 'why this order is withdrawn'),
    },
  ]);
  return (
    bad ?? [
      stamp(command.meta, {
        type: 'measure-withdrawn',
        measure: measure.measure,
        reason: command.reason.trim(),
      }),
    ]
  );
};
