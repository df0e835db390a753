import type { Outcome, Sop } from '#core/sops/model.ts';
import type { Actor } from '#core/people/actor.ts';
import { isAsked } from '#core/sops/asked.ts';
import type { OpenCase, Turn } from './case.ts';
import { currentTurn } from './case.ts';
import { partiesOf } from './parties.ts';
import type { Meta } from './command.ts';
import { barredWay } from './decide/barred-way.ts';
import { isDemanded } from './decide/asked-outputs.ts';
import { pendingLifting } from './decide/lifting.ts';
import { enteredFor, isHandedIn } from './entered-for.ts';
import type { Facts } from './facts.ts';
import { followedAnswer, followsOf } from './follows.ts';
import { gateStates } from './gates.ts';
import { unsaidMeasures } from './measures-said.ts';
import { outputsFor } from './letters-to-reporter.ts';
import { isInForce } from './measures.ts';
import { liftingGate } from './reactivation.ts';
import { caseRights } from './rights/case-rights.ts';
import type { AskQuestion, Followed, OutcomeQuestion, Question } from './question.ts';

const followed = (state: OpenCase, turn: Turn, outcome: Outcome): Followed | null => {
  const gate = followsOf(outcome);
  if (gate === undefined) return null;
  const { step, field, answers } = gate;
  const answer = followedAnswer(gate, state, turn, {});
  return { step, field, answers, holds: answer === null ? null : answers.includes(answer) };
};

const outcomeQuestion = (
  sop: Sop,
  state: OpenCase,
  turn: Turn,
  outcome: Outcome,
  meta: Pick<Meta, 'by' | 'facts'>,
): OutcomeQuestion => {
  const step = sop.steps.get(turn.step);
  const forOthers = step !== undefined && enteredFor(step, meta.by).length > 0;
  const to = outcome.to === null ? undefined : sop.steps.get(outcome.to);
  return {
    id: outcome.id,
    label: outcome.label,
    addition: outcome.addition,
    follows: followed(state, turn, outcome),
    to: to === undefined ? null : { id: to.id, no: to.no, title: to.title },
    gates: gateStates(sop, state, turn, outcome, meta.facts),
    barred: barredWay(sop, state, turn, outcome, meta) ?? null,
    missingOutputs: (step?.outputs ?? []).filter(
      (output) => isHandedIn(output, forOthers) && isDemanded(output, outcome.id),
    ),
    fields: (step?.form ?? []).filter((field) => isAsked(field, outcome.id)),
  };
};

const liftingsOf = (sop: Sop, state: OpenCase, facts: Facts): Question['liftings'] =>
  state.measures.filter(isInForce).flatMap((measure) => {
    const gate = liftingGate(sop, state, measure, facts);
    return gate === undefined
      ? []
      : [
          {
            measure: measure.measure,
            approver: gate.by,
            pending: pendingLifting(state, measure) !== undefined,
          },
        ];
  });

/**
 * What the case asks of this actor now.
 *
 * @throws Error when an open case has no current step, which only a damaged record shows.
 */
export const ask: AskQuestion = (
  sop: Sop,
  state: OpenCase,
  actor: Actor,
  facts: Facts,
): Question => {
  const turn = currentTurn(state);
  const step = turn === undefined ? undefined : sop.steps.get(turn.step);
  if (turn === undefined || step === undefined)
    throw new Error(`case ${state.number} stands at no step of its SOP`);
  const thing = { sop, step, parties: partiesOf(state) };
  return {
    turn,
    step,
    roles: turn.roles,
    mayComplete: caseRights.may(actor, 'complete-step', thing),
    mayAssign: caseRights.may(actor, 'assign-step', thing),
    outcomes: step.outcomes.map((outcome) =>
      outcomeQuestion(sop, state, turn, outcome, { by: actor, facts }),
    ),
    fields: step.form,
    ordered: unsaidMeasures(state),
    enteredFor: enteredFor(step, actor),
    outputs: outputsFor(step, state.report.reporter),
    liftings: caseRights.may(actor, 'request-lifting', { sop })
      ? liftingsOf(sop, state, facts)
      : [],
  };
};
