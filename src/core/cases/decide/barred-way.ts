import type { OpenCase, Turn } from '#core/cases/case.ts';
import type { Meta } from '#core/cases/command.ts';
import { liftsMeasures } from '#core/cases/effect-kinds.ts';
import { gateStates } from '#core/cases/gates.ts';
import { isInForce } from '#core/cases/measures.ts';
import { refuse } from '#core/cases/refuse.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import type { Outcome, Sop } from '#core/sops/model.ts';
import { liftingRefused } from './lifting.ts';

/** What the outcome lifts may be lifted. */
export const liftingNow = (
  sop: Sop,
  state: OpenCase,
  outcome: Outcome,
  meta: Pick<Meta, 'by' | 'facts'>,
): Refusal | undefined =>
  liftsMeasures(outcome)
    ? state.measures
        .filter((measure) => isInForce(measure))
        .map((measure) => liftingRefused(sop, state, measure, meta))
        .find((refusal) => refusal !== undefined)
    : undefined;

/** Who approved a way out does not take it himself: two people stand for it. */
export const ownApproval = (
  { approvals }: OpenCase,
  { turn }: Turn,
  { id }: Outcome,
  { by }: Pick<Meta, 'by'>,
): Refusal | undefined =>
  'id' in by &&
  approvals.some(
    ({ turn: asked, about, decided }) =>
      asked === turn &&
      'outcome' in about &&
      about.outcome === id &&
      decided?.given === true &&
      'id' in decided.by &&
      decided.by.id === by.id,
  )
    ? refuse('own-approval')
    : undefined;

/**
 * Why a way out is none for an actor, whatever he fills in: he approved it himself, or it lifts what
 * he may not lift. An approval that the way itself waits for is told by its gate.
 */
export const barredWay = (
  sop: Sop,
  state: OpenCase,
  turn: Turn,
  outcome: Outcome,
  meta: Pick<Meta, 'by' | 'facts'>,
): Refusal | undefined => {
  const own = ownApproval(state, turn, outcome, meta);
  if (own !== undefined) return own;
  const lifting = liftingNow(sop, state, outcome, meta);
  const asks = gateStates(sop, state, turn, outcome, meta.facts).some(
    ({ approver, open }) => approver !== null && !open,
  );
  return lifting?.refused === 'own-lifting' || !asks ? lifting : undefined;
};
