import type { StepFigures, TurnFigure } from '#app/ports.ts';

/** How the steps of an SOP stand to their standard times. */
export interface Compliance {
  readonly byStep: readonly StepFigures[];
  readonly byMonth: readonly StepFigures[];
  readonly byRole: readonly StepFigures[];
  readonly worst: readonly TurnFigure[];
}
