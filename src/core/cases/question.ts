import type { Gate } from '#core/sops/gate.ts';
import type { Field, FieldId, Output, RoleId, Sop, Step, StepId } from '#core/sops/model.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import type { Actor } from '#core/people/actor.ts';
import type { Approval, Measure, OpenCase, Turn } from './case.ts';
import type { Facts } from './facts.ts';
import type { Refusal } from './refusal.ts';

/** Where a gate stands now. */
export interface GateState {
  readonly gate: Gate;
  /** False when its condition does not apply to this case; it is open then. */
  readonly applies: boolean;
  readonly open: boolean;
  /** For an approval: the last one asked for this outcome in this turn. */
  readonly approval: Approval | null;
  /** Whose approval it needs, or can be asked for; null when nobody's. */
  readonly approver: RoleId | null;
  readonly message: Bilingual;
}

/** What an outcome follows, and whether it does now: null while its answer is still to be given. */
export interface Followed {
  readonly step: StepId;
  readonly field: FieldId;
  readonly answers: readonly string[];
  readonly holds: boolean | null;
}

export interface OutcomeQuestion {
  readonly id: string;
  readonly label: Bilingual;
  readonly addition: string | null;
  /** The answer it follows; null for an outcome that is chosen freely. */
  readonly follows: Followed | null;
  /** null ends the flow. */
  readonly to: {
    readonly id: string;
    readonly no: string | null;
    readonly title: Bilingual;
  } | null;
  readonly gates: readonly GateState[];
  /** Why this actor cannot take it whatever he fills in; null where nothing bars it to him. */
  readonly barred: Refusal | null;
  /** Outputs this outcome demands that do not exist yet (files and papers to be handed in). */
  readonly missingOutputs: readonly Output[];
  /** Fields asked under this outcome. */
  readonly fields: readonly Field[];
}

/** What the case asks now: the current step, its form, its ways on and who may act. */
export interface Question {
  readonly turn: Turn;
  readonly step: Step;
  readonly roles: readonly RoleId[];
  readonly mayComplete: boolean;
  readonly mayAssign: boolean;
  readonly outcomes: readonly OutcomeQuestion[];
  readonly fields: readonly Field[];
  readonly outputs: readonly Output[];
  /** For which outside roles this actor would only enter the step, with what they sent; empty where he works it himself. */
  readonly enteredFor: readonly RoleId[];
  /** Measures that were ordered and neither carried out nor withdrawn. */
  readonly ordered: readonly Measure[];
  /** Measures in force whose lifting somebody has to approve first; told to whoever may ask for it. */
  readonly liftings: readonly {
    readonly measure: number;
    readonly approver: RoleId;
    readonly pending: boolean;
  }[];
}

/** Signature of the question asked of an open case. */
export type AskQuestion = (sop: Sop, state: OpenCase, actor: Actor, facts: Facts) => Question;
