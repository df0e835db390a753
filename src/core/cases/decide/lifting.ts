import { named } from '#core/text/bilingual.ts';
import type { Sop } from '#core/sops/model.ts';
import type { Approval, Measure, OpenCase } from '#core/cases/case.ts';
import type { Meta } from '#core/cases/command.ts';
import type { Actor } from '#core/people/actor.ts';
import { roleName } from '#core/cases/gates.ts';
import { liftingApprovals, liftingGate } from '#core/cases/reactivation.ts';
import { refuse } from '#core/cases/refuse.ts';
import type { Refusal } from '#core/cases/refusal.ts';

/** The request for an approval that a measure is lifted which still waits for its answer. */
export const pendingLifting = (
  { approvals }: OpenCase,
  { measure }: Pick<Measure, 'measure'>,
): Approval | undefined =>
  approvals.find(
    ({ about, decided }) => decided === null && 'measure' in about && about.measure === measure,
  );

/** Who approved that a measure is lifted, or recorded it, does not lift it himself: two people stand for it. */
const ownLifting = (sop: Sop, state: OpenCase, measure: Measure, by: Actor): Refusal | undefined =>
  'id' in by &&
  liftingApprovals(sop, state, measure).some(
    ({ decided }) => decided !== null && 'id' in decided.by && decided.by.id === by.id,
  )
    ? refuse('own-lifting')
    : undefined;

/**
 * An approval the edition asks for before a system works again (Batam, Peringatan 2) holds for
 * every lifting, by hand or by a step's effect: no other way leads around it.
 */
export const liftingRefused = (
  sop: Sop,
  state: OpenCase,
  measure: Measure,
  { by, facts }: Pick<Meta, 'by' | 'facts'>,
): Refusal | undefined => {
  const gate = liftingGate(sop, state, measure, facts);
  if (gate === undefined) return ownLifting(sop, state, measure, by);
  return refuse(
    pendingLifting(state, measure) === undefined ? 'approval-needed' : 'approval-pending',
    named(roleName(sop, gate.by)),
  );
};
