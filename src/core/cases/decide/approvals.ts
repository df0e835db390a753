import { say, named } from '#core/text/bilingual.ts';
import type { Sop } from '#core/sops/model.ts';
import type { Approval, Case, OpenCase } from '#core/cases/case.ts';
import { currentTurn } from '#core/cases/case.ts';
import type { Actor } from '#core/people/actor.ts';
import type { CommandOf } from '#core/cases/command.ts';
import { gateStates, roleName } from '#core/cases/gates.ts';
import type { GateState } from '#core/cases/question.ts';
import { refuse } from '#core/cases/refuse.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import { stamp } from '#core/cases/stamp.ts';
import { badText, openCase, atTurn, type Decision } from './ground.ts';

type ApprovalGate = GateState & { readonly gate: { readonly type: 'approval' } };

const isApproval = (state: GateState): state is ApprovalGate => state.gate.type === 'approval';

/** The executor asks the role named by the gate of an outcome for its approval. */
export const requestApproval = (
  sop: Sop,
  before: Case,
  command: CommandOf<'request-approval'>,
): Decision => {
  const state = openCase(before);
  if ('refused' in state) return state;
  const at = atTurn(sop, state, command.turn);
  if ('refused' in at) return at;
  const outcome = at.step.outcomes.find((one) => one.id === command.outcome);
  if (outcome === undefined) return refuse('unknown-outcome', named(command.outcome));
  const shut = gateStates(sop, state, at.turn, outcome, command.meta.facts)
    .filter(isApproval)
    .filter((one) => !one.open);
  const [first] = shut;
  if (first === undefined) return refuse('approval-not-needed');
  const gate = shut.find((one) => one.approval?.decided !== null || one.approval === null);
  if (gate === undefined) return refuse('approval-pending', named(roleName(sop, first.gate.by)));
  const bad = badText([
    {
      name: say('Alasan permintaan persetujuan', 'Reason for asking approval'),
      text: command.reason,
    },
  ]);
  return (
    bad ?? [
      stamp(command.meta, {
        type: 'approval-requested',
        approval: state.approvals.length + 1,
        turn: command.turn,
        role: gate.gate.by,
        outcome: outcome.id,
        reason: command.reason.trim(),
      }),
    ]
  );
};

/** The approval meant, when it still can be answered. */
const answerable = (
  state: OpenCase,
  command: CommandOf<'give-approval' | 'refuse-approval'>,
): Approval | Refusal => {
  const approval = state.approvals.find((one) => one.approval === command.approval);
  if (approval === undefined) return refuse('unknown-approval');
  if (approval.decided !== null) return refuse('approval-decided');
  return currentTurn(state)?.turn === approval.turn ? approval : refuse('not-current-turn');
};

/** Nobody approves what he asked for himself, nor the step he works on, whatever roles he holds. */
const isOwn = (state: OpenCase, { requestedBy, turn }: Approval, by: Actor): boolean => {
  if (!('id' in by)) return false;
  const assignee = state.turns.find((one) => one.turn === turn)?.assignee;
  return ('id' in requestedBy && requestedBy.id === by.id) || assignee?.id === by.id;
};

/** Approval is given; the outcome may now be chosen. */
export const giveApproval = (
  _sop: Sop,
  before: Case,
  command: CommandOf<'give-approval'>,
): Decision => {
  const state = openCase(before);
  if ('refused' in state) return state;
  const approval = answerable(state, command);
  if ('refused' in approval) return approval;
  if (isOwn(state, approval, command.meta.by)) return refuse('own-request');
  return [
    stamp(command.meta, {
      type: 'approval-given',
      approval: command.approval,
      note: command.note.trim(),
    }),
  ];
};

/** Approval is refused, with the reason; the step stays where it is. */
export const refuseApproval = (
  _sop: Sop,
  before: Case,
  command: CommandOf<'refuse-approval'>,
): Decision => {
  const state = openCase(before);
  if ('refused' in state) return state;
  const approval = answerable(state, command);
  if ('refused' in approval) return approval;
  const bad = badText([
    { name: say('Alasan penolakan', 'Reason for refusing'), text: command.note },
  ]);
  return (
    bad ?? [
      stamp(command.meta, {
        type: 'approval-refused',
        approval: command.approval,
        note: command.note.trim(),
      }),
    ]
  );
};
