import type { Outcome } from '#core/sops/model.ts';
import type { CaseFacts, Measure } from './case.ts';
import type { FileRef } from './report.ts';

/** What became of a measure that was ordered, as whoever completes a step says it in its form. */
export interface MeasureSaid {
  readonly measure: number;
  readonly became: 'executed' | 'withdrawn';
  /** What was done, or why it was not. */
  readonly note: string;
  /** That it was carried out. */
  readonly proof: readonly FileRef[];
}

/** Measures that were ordered, and neither carried out nor withdrawn. */
export const unsaidMeasures = ({ measures }: Pick<CaseFacts, 'measures'>): readonly Measure[] =>
  measures.filter(({ state }) => state === 'ordered');

/** Whether an outcome is passed only once it is said what became of every measure that was ordered. */
export const asksOfMeasures = ({
  findsHandled,
  to,
  effects,
}: Pick<Outcome, 'findsHandled' | 'to' | 'effects'>): boolean =>
  findsHandled || to === null || effects.some(({ type }) => type === 'close');
