import type { Sop } from '#core/sops/model.ts';
import type { ClosedCase, OpenCase } from './case.ts';
import type { CloseReason } from './event.ts';

/**
 * Whether the report of a case was found valid: what the SOP's step that decides it said last. A
 * report nobody has looked at yet was not.
 */
export const foundValid = (sop: Sop, { turns }: Pick<OpenCase, 'turns'>): boolean => {
  const last = turns.findLast(
    ({ step, completed }) =>
      completed !== null && sop.steps.get(step)?.outcomes.some(({ findsValid }) => findsValid),
  );
  return (
    sop.steps
      .get(last?.step ?? '')
      ?.outcomes.some(({ id, findsValid }) => findsValid && id === last?.completed?.outcome) ===
    true
  );
};

/** Whether a report that was found valid still is one after its case closed for a reason. */
const stillCounts: Readonly<Record<CloseReason, boolean>> = {
  completed: true,
  invalid: false,
  duplicate: false,
  'out-of-authority': false,
  withdrawn: false,
};

/** Whether a case counts among the valid reports of its work unit (Batam, Peringatan 2: "sudah mendapatkan laporan"). */
export const countsAsValid = (sop: Sop, state: OpenCase | ClosedCase): boolean =>
  foundValid(sop, state) && (state.status === 'open' || stillCounts[state.closed.reason]);
