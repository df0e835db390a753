import type { Approval } from '#core/cases/case.ts';
import type { EventOf } from '#core/cases/event.ts';
import type { Afters, Known } from './after.ts';

/** An answer to a request, or that it waits for one again. */
const answered = (state: Known, approval: number, decided: Approval['decided']): Known => ({
  ...state,
  approvals: state.approvals.map((one) => (one.approval === approval ? { ...one, decided } : one)),
});

const decided = (
  {
    by,
    happenedAt: at,
    note,
  }: EventOf<'approval-given' | 'approval-refused' | 'decision-recorded'>,
  given: boolean,
): NonNullable<Approval['decided']> => ({ given, by, at, note, atOwnStep: false, onPaper: null });

/** What events about approvals make of a case. */
export const approvalsAfter = {
  'approval-requested': (state, event) => ({
    ...state,
    approvals: [
      ...state.approvals,
      {
        approval: event.approval,
        turn: event.turn,
        role: event.role,
        about: event.about,
        reason: event.reason,
        requestedBy: event.by,
        requestedAt: event.happenedAt,
        ...(event.reports === undefined ? {} : { reports: event.reports }),
        decided: null,
      },
    ],
  }),
  'approval-given': (state, event) =>
    answered(state, event.approval, {
      ...decided(event, true),
      atOwnStep: event.atOwnStep === true,
    }),
  'approval-refused': (state, event) => answered(state, event.approval, decided(event, false)),
  'decision-recorded': (state, event) =>
    answered(state, event.approval, {
      ...decided(event, event.given),
      onPaper: { ...event.paper, proof: event.proof },
    }),
  'decision-withdrawn': (state, event) => answered(state, event.approval, null),
} satisfies Partial<Afters>;
