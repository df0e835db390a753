import type { TurnFigure } from '#app/cases/kept-for-others.ts';
import type { RoleId } from '#core/sops/model.ts';
import type { Instant } from '#core/time/instant.ts';

/** Figures of one step, or of one month or role, over ended turns. */
export interface StepFigures {
  readonly key: string;
  readonly turns: number;
  readonly withStandard: number;
  readonly withinStandard: number;
  readonly medianMinutes: number;
  readonly ninetiethMinutes: number;
  readonly medianWaitingMinutes: number;
}

/** Which ended turns: `from` and `to` (not included) bound the instant they ended at. */
export interface FigureFilter {
  readonly edition?: string;
  readonly from?: Instant;
  readonly to?: Instant;
  readonly role?: RoleId;
}

export interface FigureStore {
  byStep(agency: string, filter: FigureFilter): Promise<readonly StepFigures[]>;
  /** Keys are `2026-11`, in the agency's zone. */
  byMonth(agency: string, filter: FigureFilter, zone: string): Promise<readonly StepFigures[]>;
  byRole(agency: string, filter: FigureFilter): Promise<readonly StepFigures[]>;
  /** The most late turns. */
  worst(agency: string, filter: FigureFilter, limit: number): Promise<readonly TurnFigure[]>;
}
