import { paperTitle } from './names.ts';
import type { Gate, GateCondition } from '#core/sops/gate.ts';
import type { Outcome, Sop } from '#core/sops/model.ts';
import { type Bilingual, inRow, named } from '#core/text/bilingual.ts';
import type { Approval, OpenCase, Turn } from './case.ts';
import type { Facts } from './facts.ts';
import { isInForce, measureNames, mustBeLifted } from './measures.ts';
import type { GateState } from './question.ts';
import { refuse } from './refuse.ts';
import type { Refusal } from './refusal.ts';

/** A role as people call it; its id when the edition does not know it. */
export const roleName = (sop: Sop, id: string): string => {
  const role = sop.roles.find((one) => one.id === id);
  if (role === undefined) return id;
  return role.group === null ? role.name : `${role.group} – ${role.name}`;
};

/** Whether a gate's condition is met, so that the gate stands in the way at all. */
export const conditionApplies = (
  condition: GateCondition,
  state: OpenCase,
  facts: Facts,
): boolean => {
  const { unitReportsExceed, counting, measuresInForce } = condition;
  if (unitReportsExceed !== null && facts.unitReports[counting] <= unitReportsExceed) return false;
  return !measuresInForce || state.measures.some(isInForce);
};

const lastApproval = (
  state: OpenCase,
  turn: Turn,
  outcome: Outcome,
  role: string,
): Approval | null =>
  state.approvals.findLast(
    (one) => one.turn === turn.turn && one.outcome === outcome.id && one.role === role,
  ) ?? null;

const approvalMessage = (who: Bilingual, approval: Approval | null): Bilingual => {
  if (approval === null)
    return { id: `Perlu persetujuan ${who.id}`, en: `Needs the approval of ${who.en}` };
  if (approval.decided === null)
    return { id: `Menunggu persetujuan ${who.id}`, en: `Waiting for the approval of ${who.en}` };
  return approval.decided.given
    ? { id: `Disetujui oleh ${who.id}`, en: `Approved by ${who.en}` }
    : { id: `Ditolak oleh ${who.id}`, en: `Refused by ${who.en}` };
};

const stateOf = (
  gate: Gate,
  outcome: Outcome,
  sop: Sop,
  state: OpenCase,
  turn: Turn,
  facts: Facts,
): GateState => {
  switch (gate.type) {
    case 'measures-lifted': {
      const open = !state.measures.some(mustBeLifted);
      return {
        gate,
        applies: true,
        open,
        approval: null,
        message: open
          ? { id: 'Semua tindakan sementara sudah dicabut', en: 'All measures have been lifted' }
          : {
              id: 'Tindakan sementara harus dicabut lebih dahulu',
              en: 'Measures must be lifted first',
            },
      };
    }
    case 'outputs-present': {
      const names = missingOf(gate.outputs, sop, state);
      return {
        gate,
        applies: true,
        open: names.id === '',
        approval: null,
        message:
          names.id === ''
            ? { id: 'Keluaran yang diperlukan sudah ada', en: 'The outputs needed exist' }
            : { id: `Belum ada: ${names.id}`, en: `Still missing: ${names.en}` },
      };
    }
    case 'approval': {
      const applies = conditionApplies(gate.when, state, facts);
      const who = named(roleName(sop, gate.by));
      const approval = lastApproval(state, turn, outcome, gate.by);
      return {
        gate,
        applies,
        open: !applies || approval?.decided?.given === true,
        approval,
        message: applies
          ? approvalMessage(who, approval)
          : {
              id: `Persetujuan ${who.id} tidak diperlukan`,
              en: `No approval of ${who.en} is needed`,
            },
      };
    }
  }
};

const missingOf = (outputs: readonly string[], sop: Sop, state: OpenCase): Bilingual =>
  inRow(
    outputs
      .filter((id) => !state.outputs.some((produced) => produced.output === id))
      .map((id) => paperTitle(sop, id)),
  );

/** Where every gate of an outcome stands. */
export const gateStates = (
  sop: Sop,
  state: OpenCase,
  turn: Turn,
  outcome: Outcome,
  facts: Facts,
): readonly GateState[] =>
  outcome.gates.map((gate) => stateOf(gate, outcome, sop, state, turn, facts));

/** The refusal that the first closed gate gives; undefined when all are open. */
export const closedGate = (
  sop: Sop,
  state: OpenCase,
  gates: readonly GateState[],
): Refusal | undefined => {
  const shut = gates.find((one) => !one.open);
  if (shut === undefined) return undefined;
  switch (shut.gate.type) {
    case 'measures-lifted':
      return refuse(
        'measures-in-force',
        inRow(state.measures.filter(mustBeLifted).map((one) => measureNames[one.kind])),
      );
    case 'outputs-present':
      return refuse('missing-output', missingOf(shut.gate.outputs, sop, state));
    case 'approval': {
      const pending = shut.approval !== null && shut.approval.decided === null;
      return refuse(
        pending ? 'approval-pending' : 'approval-needed',
        named(roleName(sop, shut.gate.by)),
      );
    }
  }
};
