import type { GateOf } from '#core/sops/gate.ts';
import type { Outcome, OutcomeId, RoleId, Sop } from '#core/sops/model.ts';
import { currentTurn, type Approval, type Measure, type OpenCase } from './case.ts';
import type { Instant } from '#core/time/instant.ts';
import type { ReportsCounted } from './event-parts.ts';
import type { Facts } from './facts.ts';
import { wasInForce } from './measures.ts';

type ApprovalGate = GateOf<'approval'>;

const asksBeforeReactivating = (gate: Outcome['gates'][number]): gate is ApprovalGate =>
  gate.type === 'approval' && gate.when.measuresWereInForce;

/** The approvals an edition asks for before a system works again, wherever in the SOP it asks. */
export const reactivationGates = (sop: Sop): readonly ApprovalGate[] =>
  [...sop.steps.values()]
    .flatMap(({ outcomes }) => outcomes)
    .flatMap(({ gates }) => gates.filter(asksBeforeReactivating));

/** How many reports made a gate ask; undefined where it does not count them. */
export const reportsCounted = (
  { when }: ApprovalGate,
  { unitReports }: Facts,
): ReportsCounted | undefined =>
  when.unitReportsExceed === null
    ? undefined
    : { counting: when.counting, count: unitReports[when.counting] };

/** Whether a work unit has more reports than a gate lets pass without approval. */
export const exceeds = ({ when }: ApprovalGate, { unitReports }: Facts): boolean =>
  when.unitReportsExceed === null || unitReports[when.counting] > when.unitReportsExceed;

/** An approved way out counts while the step stands at it, and after it was taken; not after another was. */
const wayStands = (sop: Sop, state: OpenCase, turn: number, outcome: OutcomeId): boolean => {
  const visit = state.turns.find((one) => one.turn === turn);
  const found = sop.steps.get(visit?.step ?? '')?.outcomes.find(({ id }) => id === outcome);
  return (
    found !== undefined &&
    found.gates.some(asksBeforeReactivating) &&
    (visit?.completed?.outcome === outcome || currentTurn(state)?.turn === turn)
  );
};

/** When a decision was given; of one on a signed sheet, which tells the day only, the latest it can have been. */
const signedAt = ({ at, onPaper }: NonNullable<Approval['decided']>): Instant =>
  onPaper === null ? at : onPaper.noLaterThan;

/** Whether an approval allows that a measure is lifted. One given before the measure took effect does not. */
const allows = (sop: Sop, state: OpenCase, approval: Approval, measure: Measure): boolean =>
  approval.decided?.given === true &&
  signedAt(approval.decided) >= (measure.executedAt ?? measure.orderedAt) &&
  ('measure' in approval.about
    ? approval.about.measure === measure.measure
    : wayStands(sop, state, approval.turn, approval.about.outcome));

/** Every approval that allows that a measure is lifted. */
export const liftingApprovals = (
  sop: Sop,
  state: OpenCase,
  measure: Measure,
): readonly Approval[] =>
  state.approvals.filter((approval) => allows(sop, state, approval, measure));

/** The first approval that allows that a measure is lifted; undefined where none was given. */
export const liftingApproval = (
  sop: Sop,
  state: OpenCase,
  measure: Measure,
): Approval | undefined => liftingApprovals(sop, state, measure)[0];

/** Measures that were in force in a case and whose lifting a gate's role did not approve apart from its steps. */
export const unapproved = (state: OpenCase, gate: ApprovalGate): readonly Measure[] =>
  state.measures
    .filter(wasInForce)
    .filter(
      (measure) =>
        !state.approvals.some(
          ({ role, about, decided }) =>
            role === gate.by &&
            decided?.given === true &&
            'measure' in about &&
            about.measure === measure.measure &&
            signedAt(decided) >= (measure.executedAt ?? measure.orderedAt),
        ),
    );

/** Whether the case stands at a step at which the edition has measures lifted. */
export const isLiftingStep = ({ measures }: Sop, state: OpenCase): boolean =>
  measures.lift.only === null || measures.lift.only.steps.includes(currentTurn(state)?.step ?? '');

/** Who has still to approve that a measure is lifted at a step where the edition lifts none. */
const exceptionLacking = (
  sop: Sop,
  state: OpenCase,
  measure: Measure,
): Pick<ApprovalGate, 'by'> | undefined => {
  const by = sop.measures.lift.only?.exception;
  if (by === undefined || isLiftingStep(sop, state)) return undefined;
  const approved = state.approvals.some(
    (approval) =>
      approval.role === by && 'measure' in approval.about && allows(sop, state, approval, measure),
  );
  return approved ? undefined : { by };
};

/** Whose approval that a measure is lifted is still lacking; undefined when nobody's. */
export const liftingGate = (
  sop: Sop,
  state: OpenCase,
  measure: Measure,
  facts: Facts,
): Pick<ApprovalGate, 'by'> | undefined =>
  exceptionLacking(sop, state, measure) ??
  reactivationGates(sop)
    .filter((gate) => exceeds(gate, facts))
    .find(
      (gate) =>
        !state.approvals.some(
          (approval) => approval.role === gate.by && allows(sop, state, approval, measure),
        ),
    );

/** How many reports are why a role is asked to approve that a system works again; undefined where they are not. */
export const liftingReports = (
  sop: Sop,
  role: RoleId,
  facts: Facts,
): ReportsCounted | undefined => {
  const gate = reactivationGates(sop).find((one) => one.by === role && exceeds(one, facts));
  return gate === undefined ? undefined : reportsCounted(gate, facts);
};
