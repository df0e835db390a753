import { fieldPlace } from './field-place.ts';
import type { FieldId, OutputId, RoleId, StepId } from './ids.ts';

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
  /** Which reports count: all, or those that were found valid and still are. */
  readonly hitung?: 'received' | 'valid';
  /** Only when a measure was in force in this case, whether it still is or not. */
  readonly 'measures-were-in-force'?: boolean;
}

/** The answer an outcome follows: whoever answered so has chosen it. */
export interface FollowsPart {
  /** A choice of the same form, or of an earlier step as `langkah.bidang`. */
  readonly bidang: string;
  readonly jawaban: readonly string[];
  /** Left out, nobody can choose the outcome after another answer. */
  readonly pengecualian?: ExceptionPart;
}

/** Who may approve that an outcome is chosen although it does not follow. */
export interface ExceptionPart {
  readonly oleh: string;
  readonly sumber: string;
  /** The reason, when the source foresees no exception. */
  readonly tambahan?: { readonly alasan: string };
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
    }
  /** What a step ordered to be sent has left; of that step's `kirim`, in the steps it leads to. */
  | { readonly type: 'orders-sent'; readonly step: StepId }
  /** The outcome follows an answer; after another one it is an exception, or nobody's to choose. */
  | {
      readonly type: 'follows-answer';
      readonly step: StepId;
      readonly field: FieldId;
      readonly answers: readonly string[];
      readonly exception: {
        readonly by: RoleId;
        readonly source: string;
        readonly addition: string | null;
      } | null;
    };

export type GateOf<T extends Gate['type']> = Extract<Gate, { readonly type: T }>;

export interface GateCondition {
  readonly unitReportsExceed: number | null;
  readonly counting: 'received' | 'valid';
  readonly measuresWereInForce: boolean;
}

/** Reports count as received unless the edition says otherwise: the wider reading asks for approval sooner. */
const compileCondition = (condition: GateConditionPart): GateCondition => ({
  unitReportsExceed: condition['reports-of-unit-exceed'] ?? null,
  counting: condition.hitung ?? 'received',
  measuresWereInForce: condition['measures-were-in-force'] ?? false,
});

export const compileGate = (gate: GatePart): Gate => {
  if (gate === 'measures-lifted') return { type: 'measures-lifted' };
  if ('outputs-present' in gate)
    return { type: 'outputs-present', outputs: gate['outputs-present'] };
  const { oleh, bila, sumber } = gate.approval;
  return { type: 'approval', by: oleh, when: compileCondition(bila ?? {}), source: sumber };
};

/** What an outcome of a step follows, as a gate of it. */
export const compileFollows = (
  { bidang, jawaban, pengecualian }: FollowsPart,
  step: StepId,
): Gate => ({
  type: 'follows-answer',
  ...fieldPlace(bidang, step),
  answers: jawaban,
  exception:
    pengecualian === undefined
      ? null
      : {
          by: pengecualian.oleh,
          source: pengecualian.sumber,
          addition: pengecualian.tambahan?.alasan ?? null,
        },
});

/** Every type of gate; the compiler refuses a list that forgets one. */
const all: Readonly<Record<Gate['type'], true>> = {
  'measures-lifted': true,
  'outputs-present': true,
  approval: true,
  'orders-sent': true,
  'follows-answer': true,
};

const isGateType = (text: string): text is Gate['type'] => Object.hasOwn(all, text);

export const gateTypes: readonly Gate['type'][] = Object.keys(all).filter(isGateType);
