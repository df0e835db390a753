import type { Outcome } from '#core/sops/model.ts';
import type { CaseFacts, Measure } from './case.ts';
import { liftsMeasures } from './effect-kinds.ts';
import { mustBeLifted } from './measures.ts';

/** Measures that were ordered, and neither carried out nor withdrawn. */
export const unsaidMeasures = ({ measures }: Pick<CaseFacts, 'measures'>): readonly Measure[] =>
  measures.filter(({ state }) => state === 'ordered');

type Way = Pick<Outcome, 'findsHandled' | 'to' | 'effects'>;

/** Whether an outcome says that the incident was handled, or closes the case. */
const ends = ({ findsHandled, to, effects }: Way): boolean =>
  findsHandled || to === null || effects.some(({ type }) => type === 'close');

/** Whether an outcome is passed only once it is said what became of measures that were ordered. */
export const asksOfMeasures = (outcome: Way): boolean => ends(outcome) || liftsMeasures(outcome);

/** Of which measures it has to be said under an outcome: one that only lifts does not speak for backups, which are never lifted. */
export const askedOf = (outcome: Way, measures: readonly Measure[]): readonly Measure[] => {
  if (ends(outcome)) return measures;
  return liftsMeasures(outcome) ? measures.filter(mustBeLifted) : [];
};
