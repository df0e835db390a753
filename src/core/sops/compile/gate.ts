import type { GateConditionPart, GatePart } from '#core/sops/document.ts';
import type { Gate, GateCondition } from '#core/sops/model.ts';

/** Reports count as received unless the edition says otherwise: the wider reading asks for approval sooner. */
const compileCondition = (condition: GateConditionPart): GateCondition => ({
  unitReportsExceed: condition['reports-of-unit-exceed'] ?? null,
  counting: condition.hitung ?? 'received',
  measuresInForce: condition['measures-in-force'] ?? false,
});

export const compileGate = (gate: GatePart): Gate => {
  if (gate === 'measures-lifted') return { type: 'measures-lifted' };
  if ('outputs-present' in gate)
    return { type: 'outputs-present', outputs: gate['outputs-present'] };
  const { oleh, bila, sumber } = gate.approval;
  return { type: 'approval', by: oleh, when: compileCondition(bila ?? {}), source: sumber };
};
