import { say, named } from '#core/text/bilingual.ts';
import type { Sop } from '#core/sops/model.ts';
import type { Case, Measure, OpenCase } from '#core/cases/case.ts';
import type { CommandOf } from '#core/cases/command.ts';
import { conditionApplies, roleName } from '#core/cases/gates.ts';
import { happened } from '#core/cases/happened.ts';
import { isMeasureKind, measureNames, mustBeLifted } from '#core/cases/measures.ts';
import { refuse } from '#core/cases/refuse.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import { stamp } from '#core/cases/stamp.ts';
import { badText, openCase, type Decision } from './ground.ts';

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
    { name: say('Sistem', 'System'), text: command.system.name, max: 300 },
    { name: say('Alasan', 'Reason'), text: command.reason },
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
  _sop: Sop,
  before: Case,
  command: CommandOf<'execute-measure'>,
): Decision => {
  const state = openCase(before);
  if ('refused' in state) return state;
  const measure = measureMeant(state, command, ['ordered']);
  if ('refused' in measure) return measure;
  const at = happened(command.happenedAt, command.note, {
    now: command.meta.at,
    reportReceived: state.report.receivedAt,
    stepStarted: measure.orderedAt,
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

/**
 * An approval the edition asks for before a system in force of a measure works again (Batam,
 * Peringatan 2) holds here too: lifting by hand is no way around it. What was approved since the
 * measure took effect counts.
 */
const unapproved = (
  sop: Sop,
  state: OpenCase,
  measure: Measure,
  command: CommandOf<'lift-measure'>,
): Refusal | undefined => {
  const gates = [...sop.steps.values()].flatMap((step) =>
    step.outcomes.flatMap((outcome) => outcome.gates),
  );
  const asked = gates
    .filter((gate) => gate.type === 'approval')
    .filter(
      (gate) => gate.when.measuresInForce && conditionApplies(gate.when, state, command.meta.facts),
    );
  const missing = asked.find(
    (gate) =>
      !state.approvals.some(
        (one) =>
          one.role === gate.by &&
          one.decided?.given === true &&
          one.decided.at >= (measure.executedAt ?? measure.orderedAt),
      ),
  );
  return missing === undefined
    ? undefined
    : refuse('approval-needed', named(roleName(sop, missing.by)));
};

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
  const gate = unapproved(sop, state, measure, command);
  if (gate !== undefined) return gate;
  const bad = badText([
    { name: say('Keterangan pencabutan', 'Note on lifting'), text: command.note },
  ]);
  if (bad !== undefined) return bad;
  const at = happened(command.happenedAt, command.note, {
    now: command.meta.at,
    reportReceived: state.report.receivedAt,
    stepStarted: measure.executedAt ?? measure.orderedAt,
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
    { name: say('Alasan pembatalan', 'Reason for withdrawing'), text: command.reason },
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
