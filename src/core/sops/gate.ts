import type { OutputId, RoleId } from './ids.ts';

/** A gate as the file says it. */
export type GatePart =
  | 'measures-lifted'
  | { readonly 'outputs-present': readonly string[] }
  | {
      readonly approval: {
        readonly oleh: string;
        readonly bila?: GateConditionPart;
        readonly sumber: string;
      };
    };

export interface GateConditionPart {
  /** More reports of the same work unit than this. */
  readonly 'reports-of-unit-exceed'?: number;
  /** Which reports count; `valid` leaves out those closed as invalid. */
  readonly hitung?: 'received' | 'valid';
  /** Only while a measure is in force. */
  readonly 'measures-in-force'?: boolean;
}

/** A gate as it is compiled; whether it holds: `#core/cases/gates.ts`. */
export type Gate =
  | { readonly type: 'measures-lifted' }
  | { readonly type: 'outputs-present'; readonly outputs: readonly OutputId[] }
  | {
      readonly type: 'approval';
      readonly by: RoleId;
      readonly when: GateCondition;
      readonly source: string;
    };

export interface GateCondition {
  readonly unitReportsExceed: number | null;
  readonly counting: 'received' | 'valid';
  readonly measuresInForce: boolean;
}

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

/** Every type of gate; the compiler refuses a list that forgets one. */
const all: Readonly<Record<Gate['type'], true>> = {
  'measures-lifted': true,
  'outputs-present': true,
  approval: true,
};

const isGateType = (text: string): text is Gate['type'] => Object.hasOwn(all, text);

export const gateTypes: readonly Gate['type'][] = Object.keys(all).filter(isGateType);
