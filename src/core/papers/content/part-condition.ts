import { isInForce } from '#core/cases/measures.ts';
import type { MeasuresAtTurn, PartCondition } from '#core/papers/mapping/mapping.ts';
import type { PaperMaterial } from './material.ts';

type Told = Pick<PaperMaterial, 'state' | 'turn'>;

/** Each by what the case tells as the turn's completion left it; one without a row does not compile. */
const holding: Readonly<Record<MeasuresAtTurn, (told: Told) => boolean>> = {
  berlaku: ({ state }) => state.measures.some(isInForce),
  dicabut: ({ state, turn }) =>
    state.measures.some(({ liftedAt }) => liftedAt !== null && liftedAt >= turn.startedAt),
};

/** Whether what a text rests on is so: a paper says of measures only what became of them. */
export const conditionHolds = ({ outcomes, measures }: PartCondition, material: Told): boolean =>
  (outcomes === null || outcomes.includes(material.turn.completed?.outcome ?? '')) &&
  (measures === null || holding[measures](material));
