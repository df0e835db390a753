import type { Effect } from '#core/sops/effect.ts';
import type { OutcomeId, Output } from '#core/sops/model.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import type { Instant } from '#core/time/instant.ts';
import { chosen } from '#core/cases/answers/answer.ts';
import type { OpenCase } from '#core/cases/case.ts';
import type { Meta } from '#core/cases/command.ts';
import type { Answers, CaseEvent, EventData } from '#core/cases/event.ts';
import { isMeasureKind, mustBeLifted } from '#core/cases/measures.ts';
import type { FileRef } from '#core/cases/report.ts';
import { stamp } from '#core/cases/stamp.ts';

/** What an effect has to work with: the case as the step's completion left it. */
export interface EffectGround {
  /** The case after the events so far. */
  readonly state: OpenCase;
  readonly answers: Answers;
  /** Files handed in with the step, as proof. */
  readonly files: readonly FileRef[];
  readonly stepTitle: string;
  readonly meta: Meta;
  readonly at: Instant;
}

type BlockEffect = Extract<Effect, { type: 'block' }>;

const block = (effect: BlockEffect, ground: EffectGround): readonly EventData[] => {
  const { state, answers } = ground;
  const wanted =
    typeof effect.measure === 'string' ? [effect.measure] : chosen(answers[effect.measure.field]);
  const kinds = wanted
    .filter(isMeasureKind)
    .filter((kind) => !state.measures.some((one) => one.kind === kind && mustBeLifted(one)));
  return kinds.flatMap((kind, index): readonly EventData[] => {
    const measure = state.measures.length + index + 1;
    const ordered: EventData = {
      type: 'measure-ordered',
      measure,
      kind,
      system: state.system,
      reason: ground.stepTitle,
    };
    return effect.status === 'ordered'
      ? [ordered]
      : [
          ordered,
          { type: 'measure-executed', measure, note: ground.stepTitle, proof: ground.files },
        ];
  });
};

const liftAll = ({ state, stepTitle, files }: EffectGround): readonly EventData[] =>
  state.measures
    .filter(mustBeLifted)
    .map((one): EventData =>
      one.state === 'in-force'
        ? { type: 'measure-lifted', measure: one.measure, note: stepTitle, proof: files }
        : { type: 'measure-withdrawn', measure: one.measure, reason: stepTitle },
    );

type NotifyEffect = Extract<Effect, { type: 'notify-reporter' }>;

/** The edition's message with the case's numbers, and the officer's own words after it. */
const messageOf = (effect: NotifyEffect, { state, answers }: EffectGround): Bilingual => {
  const own = effect.field === null ? undefined : answers[effect.field];
  const added = typeof own === 'string' ? `\n\n${own.trim()}` : '';
  const filled = (text: string): string =>
    text.replaceAll('{nomor}', state.number).replaceAll('{tiket}', state.ticket ?? state.number) +
    added;
  return { id: filled(effect.text.id), en: filled(effect.text.en) };
};

const dataOf = (effect: Effect, ground: EffectGround): readonly EventData[] => {
  switch (effect.type) {
    case 'issue-ticket':
      return ground.state.ticket === null
        ? [{ type: 'ticket-issued', number: ground.meta.facts.ticketNumber }]
        : [];
    case 'lift-measures':
      return liftAll(ground);
    case 'block':
      return block(effect, ground);
    case 'send':
      return [
        {
          type: 'sent',
          to: effect.to,
          cc: effect.cc,
          outputs: effect.outputs,
          note: ground.stepTitle,
        },
      ];
    case 'escalate':
      return [{ type: 'escalated', to: effect.to, note: ground.stepTitle }];
    case 'notify-reporter':
      return [{ type: 'reporter-told', text: messageOf(effect, ground), automatic: true }];
    case 'close':
      return [{ type: 'case-closed', reason: effect.reason, note: ground.stepTitle }];
  }
};

/** The events an effect brings about. */
export const effectEvents = (effect: Effect, ground: EffectGround): readonly CaseEvent[] =>
  dataOf(effect, ground).map((data) => stamp(ground.meta, data, ground.at));

/** Whether an output is demanded under an outcome. */
export const isDemanded = (output: Output, outcome: OutcomeId): boolean =>
  !output.optional && isOffered(output, outcome);

/** Whether an output can be handed in under an outcome. */
export const isOffered = (output: Output, outcome: OutcomeId): boolean =>
  output.when === null || output.when.includes(outcome);
