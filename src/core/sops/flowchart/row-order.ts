import type { Sop, Step, StepId } from '#core/sops/model.ts';

const leadsTo = (step: Step, to: StepId): boolean =>
  step.outcomes.some((outcome) => outcome.to === to);

/** Below the leader and the additions that already follow it, so that they keep their order. */
const placeBelowLeader = (rows: readonly Step[], id: StepId): number => {
  const leader = rows.findIndex((row) => leadsTo(row, id));
  if (leader === -1) return rows.length;
  const following = rows.slice(leader + 1).findIndex((row) => row.addition === null);
  return following === -1 ? rows.length : leader + 1 + following;
};

/**
 * The steps from top to bottom: those of the document in its order, and each addition directly
 * below the first step that leads to it. An addition nothing leads to comes last.
 */
export const rowOrder = (sop: Sop): readonly Step[] => {
  const rows = [...sop.steps.values()].filter(
    (step) => step.addition === null || step.id === sop.first,
  );
  let waiting = [...sop.steps.values()].filter((step) => !rows.includes(step));
  for (;;) {
    const next = waiting.find((step) => rows.some((row) => leadsTo(row, step.id))) ?? waiting[0];
    if (next === undefined) return rows;
    rows.splice(placeBelowLeader(rows, next.id), 0, next);
    waiting = waiting.filter((step) => step !== next);
  }
};
