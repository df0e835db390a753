import type { ClosedCase, OpenCase } from '#core/cases/case.ts';
import type { Progress } from '#ui/flowchart/flowchart-view.ts';
import { stepStates } from '#routes/(console)/konsol/[agency]/kasus/[number]/step-states.ts';

/** The way a case took through its SOP, for the drawing. */
export const presentWay = (state: OpenCase | ClosedCase): Progress => ({
  states: stepStates(state),
  taken: state.turns.flatMap(({ step, completed }) =>
    completed === null ? [] : [{ step, outcome: completed.outcome }],
  ),
});
