import { say, named } from '#core/text/bilingual.ts';
import type { Outcome, Sop } from '#core/sops/model.ts';
import type { Approval, Case, OpenCase } from '#core/cases/case.ts';
import { currentTurn } from '#core/cases/case.ts';
import type { Actor } from '#core/people/actor.ts';
import type { CommandOf } from '#core/cases/command.ts';
import { closedGate, gateStates, roleName } from '#core/cases/gates.ts';
import type { ReportsCounted } from '#core/cases/event-parts.ts';
import { liftingGate, liftingReports, reportsCounted } from '#core/cases/reactivation.ts';
import { refuse } from '#core/cases/refuse.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import { stamp } from '#core/cases/stamp.ts';
import { badText, openCase, atTurn, type AtTurn, type Decision } from './ground.ts';
import { pendingLifting } from './lifting.ts';

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
  const gates = gateStates(sop, state, at.turn, outcome, command.meta.facts);
  const asked = gates.flatMap(({ gate, approver, approval }) =>
    approver === null
      ? []
      : [{ gate, approver, pending: approval !== null && approval.decided === null }],
  );
  const [first] = asked;
  if (first === undefined) return notToAsk(sop, state, at, outcome, command);
  const next = asked.find(({ pending }) => !pending);
  if (next === undefined) return refuse('approval-pending', named(roleName(sop, first.approver)));
  return requested(state, command, {
    turn: command.turn,
    role: next.approver,
    about: { outcome: outcome.id },
    ...told(
      next.gate.type === 'approval' ? reportsCounted(next.gate, command.meta.facts) : undefined,
    ),
  });
};

const told = (reports: ReportsCounted | undefined): Pick<Approval, 'reports'> =>
  reports === undefined ? {} : { reports };

/** Nobody can be asked: because nothing stands in the way, or because nobody may make an exception. */
const notToAsk = (
  sop: Sop,
  state: OpenCase,
  { turn }: AtTurn,
  outcome: Outcome,
  { meta }: CommandOf<'request-approval'>,
): Refusal => {
  const shut = closedGate(sop, state, turn, outcome, meta.facts, {});
  return shut?.refused === 'outcome-not-following' ? shut : refuse('approval-not-needed');
};

const requested = (
  state: OpenCase,
  { meta, reason }: CommandOf<'request-approval' | 'request-lifting'>,
  asked: Pick<Approval, 'turn' | 'role' | 'about' | 'reports'>,
): Decision =>
  badText([
    {
      field: 'reason',
      name: say('Alasan permintaan persetujuan', 'Reason for asking approval'),
      text: reason,
      what: say('mengapa persetujuan ini diminta', 'why this approval is asked for'),
    },
  ]) ?? [
    stamp(meta, {
      type: 'approval-requested',
      approval: state.approvals.length + 1,
      ...asked,
      reason: reason.trim(),
    }),
  ];

/** Whoever lifts measures asks the role that has to approve that a system works again. */
export const requestLifting = (
  sop: Sop,
  before: Case,
  command: CommandOf<'request-lifting'>,
): Decision => {
  const state = openCase(before);
  if ('refused' in state) return state;
  const measure = state.measures.find((one) => one.measure === command.measure);
  const turn = currentTurn(state);
  if (measure === undefined || turn === undefined) return refuse('unknown-measure');
  if (measure.state !== 'in-force') return refuse('measure-state');
  const gate = liftingGate(sop, state, measure, command.meta.facts);
  if (gate === undefined) return refuse('approval-not-needed');
  if (pendingLifting(state, measure) !== undefined)
    return refuse('approval-pending', named(roleName(sop, gate.by)));
  return requested(state, command, {
    turn: turn.turn,
    role: gate.by,
    about: { measure: measure.measure },
    ...told(liftingReports(sop, gate.by, command.meta.facts)),
  });
};

/** Whether what an approval was asked for can still come about: the step stands there, or the measure is in force. */
export const isAsked = (state: OpenCase, { turn, about, decided }: Approval): boolean => {
  if (decided !== null) return false;
  if ('outcome' in about) return currentTurn(state)?.turn === turn;
  return state.measures.some((one) => one.measure === about.measure && one.state === 'in-force');
};

/** The approval meant, when it still can be answered. */
export const answerable = (
  state: OpenCase,
  command: CommandOf<'give-approval' | 'refuse-approval' | 'record-decision'>,
): Approval | Refusal => {
  const approval = state.approvals.find((one) => one.approval === command.approval);
  if (approval === undefined) return refuse('unknown-approval');
  if (approval.decided !== null) return refuse('approval-decided');
  return isAsked(state, approval) ? approval : refuse('not-current-turn');
};

/** The account of an actor; undefined for one who has none. */
const idOf = (by: Actor): string | undefined => ('id' in by ? by.id : undefined);

/** Whether somebody asked for it himself, whatever roles he holds. */
const isAsker = ({ requestedBy }: Approval, id: string | undefined): boolean =>
  id !== undefined && 'id' in requestedBy && requestedBy.id === id;

/** Whether somebody had any hand in the step it is asked at. */
const hadHand = (state: OpenCase, { turn }: Approval, id: string | undefined): boolean =>
  id !== undefined && (state.turns.find((one) => one.turn === turn)?.hands ?? []).includes(id);

/** Nobody records as approved what he asked for himself, nor at a step he had any hand in. */
export const ownRequest = (state: OpenCase, approval: Approval, by: Actor): Refusal | undefined =>
  isAsker(approval, idOf(by)) || hadHand(state, approval, idOf(by))
    ? refuse('own-request')
    : undefined;

/**
 * Nobody approves what he asked for himself, nor at a step he had any hand in, unless the edition
 * lets the role that is asked do so; of the lifting of a measure it never does.
 */
export const ownStep = (
  sop: Sop,
  state: OpenCase,
  approval: Approval,
  by: Actor,
): Refusal | undefined => ownSheet(sop, state, approval, idOf(by));

/** The same of somebody who decided on a sheet he signed, by his account; of who has none nothing is known. */
export const ownSheet = (
  sop: Sop,
  state: OpenCase,
  approval: Approval,
  account: string | undefined,
): Refusal | undefined => {
  const allowed = 'outcome' in approval.about && sop.approvesOwnStep.by.includes(approval.role);
  return isAsker(approval, account) || (hadHand(state, approval, account) && !allowed)
    ? refuse('own-request')
    : undefined;
};

/** Approval is given; the outcome may now be chosen. */
export const giveApproval = (
  sop: Sop,
  before: Case,
  command: CommandOf<'give-approval'>,
): Decision => {
  const state = openCase(before);
  if ('refused' in state) return state;
  const approval = answerable(state, command);
  if ('refused' in approval) return approval;
  const own = ownStep(sop, state, approval, command.meta.by);
  if (own !== undefined) return own;
  return [
    stamp(command.meta, {
      type: 'approval-given',
      approval: command.approval,
      note: command.note.trim(),
      ...(hadHand(state, approval, idOf(command.meta.by)) ? { atOwnStep: true } : {}),
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
    {
      field: 'note',
      name: say('Alasan penolakan', 'Reason for refusing'),
      text: command.note,
      what: say('mengapa permintaan ini ditolak', 'why this request is refused'),
    },
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
