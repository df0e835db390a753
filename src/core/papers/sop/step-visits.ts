import type { ClosedCase, OpenCase, TakenException, Turn } from '#core/cases/case.ts';
import type { TurnTime } from '#core/oversight/figures/turn-time.ts';
import type { OutcomeId, RoleId, Sop, StepId } from '#core/sops/model.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import type { Instant } from '#core/time/instant.ts';

/** A visit of a step as it really went. Minutes are working minutes, as in `TurnTime`. */
export interface Visit {
  readonly turn: number;
  readonly step: StepId;
  /** Counts the visits of this step from 1; a loop visits it again. */
  readonly round: number;
  readonly roles: readonly RoleId[];
  readonly startedAt: Instant;
  /** null while it goes on. */
  readonly endedAt: Instant | null;
  readonly due: Instant | null;
  readonly usedMinutes: number;
  readonly waitingMinutes: number;
  readonly lateMinutes: number;
  /** `untimed`: the SOP states no standard time; `running`: not over, and not late yet. */
  readonly verdict: 'in-time' | 'late' | 'running' | 'untimed';
  /** The case closed around it before it was completed. */
  readonly left: boolean;
  /** The outside party it waits for at this moment. */
  readonly waitsFor: string | null;
  /** null while it is not completed. */
  readonly outcome: Bilingual | null;
  /** null unless the outcome departs from the answer it should follow. */
  readonly exception: TakenException | null;
  /** Somebody approved the outcome that was chosen. */
  readonly approved: boolean;
}

/** Where a step stands in a case. */
export type StepState = 'done' | 'now' | 'later';

/** The way a case took through its SOP. */
export interface Execution {
  /** By step, oldest visit first; steps never visited are not in it. */
  readonly visits: ReadonlyMap<StepId, readonly Visit[]>;
  /** Ways out that were taken, the ends of the flow among them. */
  readonly taken: readonly { readonly from: StepId; readonly outcome: OutcomeId }[];
}

const verdictOf = ({ withinStandard, endedAt }: TurnTime): Visit['verdict'] => {
  if (withinStandard === null) return 'untimed';
  if (!withinStandard) return 'late';
  return endedAt === null ? 'running' : 'in-time';
};

/** Whether the outcome of a visit was approved by whom one of its gates names. */
const isApproved = (
  sop: Sop,
  { step, turn, completed }: Turn,
  approvals: OpenCase['approvals'],
): boolean => {
  const outcome = sop.steps.get(step)?.outcomes.find(({ id }) => id === completed?.outcome);
  return approvals.some(
    ({ turn: asked, about, role, decided }) =>
      asked === turn &&
      decided?.given === true &&
      'outcome' in about &&
      about.outcome === outcome?.id &&
      outcome.gates.some((gate) => gate.type === 'approval' && gate.by === role),
  );
};

const visitOf = (
  sop: Sop,
  { approvals }: OpenCase | ClosedCase,
  turn: Turn,
  time: TurnTime,
  round: number,
): Visit => {
  const { step, roles, startedAt, endedAt, due, usedMinutes, waitingMinutes, lateMinutes } = time;
  const wait = endedAt === null ? turn.waits.findLast(({ ended }) => ended === null) : undefined;
  return {
    turn: time.turn,
    step,
    round,
    roles,
    startedAt,
    endedAt,
    due,
    usedMinutes,
    waitingMinutes,
    lateMinutes,
    verdict: verdictOf(time),
    left: turn.left !== null && turn.completed === null,
    waitsFor: wait?.party ?? null,
    outcome:
      sop.steps.get(step)?.outcomes.find(({ id }) => id === turn.completed?.outcome)?.label ?? null,
    exception: turn.completed?.exception ?? null,
    approved: isApproved(sop, turn, approvals),
  };
};

/**
 * The visits of every step, each measured.
 *
 * @param times of `turnTimes`, for the same state
 */
export const executionOf = (
  sop: Sop,
  state: OpenCase | ClosedCase,
  times: readonly TurnTime[],
): Execution => {
  const visits = new Map<StepId, readonly Visit[]>();
  for (const time of times) {
    const turn = state.turns.find((one) => one.turn === time.turn);
    if (turn === undefined) continue;
    const before = visits.get(time.step) ?? [];
    visits.set(time.step, [...before, visitOf(sop, state, turn, time, before.length + 1)]);
  }
  return {
    visits,
    taken: state.turns.flatMap(({ step, completed }) =>
      completed === null ? [] : [{ from: step, outcome: completed.outcome }],
    ),
  };
};

/** Whether a step was gone through, is being worked at, or was not reached. */
export const stepState = ({ visits }: Execution, step: StepId): StepState => {
  const last = visits.get(step)?.at(-1);
  if (last === undefined) return 'later';
  return last.endedAt === null ? 'now' : 'done';
};
