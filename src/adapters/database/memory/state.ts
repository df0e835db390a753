import type { CaseRow, Once, Projection } from '../../../app/ports.ts';

/** An event as it is kept: its canonical text and its place in the chain. */
export interface KeptEvent {
  readonly text: string;
  readonly hash: string;
  readonly previousHash: string;
}

/** All that is kept of one case. */
export interface KeptCase {
  readonly agency: string;
  readonly caseId: string;
  readonly events: readonly KeptEvent[];
  readonly projection: Projection;
}

export interface State {
  readonly cases: Map<string, KeptCase>;
  readonly onces: Map<string, Once>;
  readonly registers: Map<string, number>;
}

/** One key out of several parts, whatever characters they hold. */
export const keyOf = (...parts: readonly (string | number)[]): string => JSON.stringify(parts);

export const casesOf = (state: State, agency: string): readonly KeptCase[] =>
  [...state.cases.values()].filter((kept) => kept.agency === agency);

export const rowsOf = (state: State, agency: string): readonly CaseRow[] =>
  casesOf(state, agency).map((kept) => kept.projection.row);
