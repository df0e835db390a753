import type { EventOf } from '#core/cases/event.ts';
import type { Afters, Known } from './after.ts';

const decided = (
  state: Known,
  event: EventOf<'approval-given' | 'approval-refused'>,
  given: boolean,
): Known => ({
  ...state,
  approvals: state.approvals.map((one) =>
    one.approval === event.approval
      ? { ...one, decided: { given, by: event.by, at: event.happenedAt, note: event.note } }
      : one,
  ),
});

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
        decided: null,
      },
    ],
  }),
  'approval-given': (state, event) => decided(state, event, true),
  'approval-refused': (state, event) => decided(state, event, false),
} satisfies Partial<Afters>;
