import type { Disposition, Meeting } from './case.ts';
import type { CaseEvent } from './event.ts';

const change = (
  meetings: readonly Meeting[],
  number: number,
  to: (meeting: Meeting) => Meeting,
): readonly Meeting[] => meetings.map((one) => (one.meeting === number ? to(one) : one));

/** The meetings of a case after one more event. */
export const meetingsAfter = (
  meetings: readonly Meeting[],
  event: CaseEvent,
): readonly Meeting[] => {
  switch (event.type) {
    case 'meeting-called':
      return [
        ...meetings,
        {
          meeting: event.meeting,
          turn: event.turn,
          plan: event.plan,
          state: 'called',
          calledAt: event.happenedAt,
          held: null,
        },
      ];
    case 'meeting-changed':
      return change(meetings, event.meeting, (one) => ({ ...one, plan: event.plan }));
    case 'meeting-held':
      return change(meetings, event.meeting, (one) => ({
        ...one,
        state: 'held',
        held: { minutes: event.minutes, at: event.happenedAt, by: event.by },
      }));
    case 'meeting-cancelled':
      return change(meetings, event.meeting, (one) => ({ ...one, state: 'cancelled' }));
    default:
      return meetings;
  }
};

/** The dispositions of a case after one more event. */
export const dispositionsAfter = (
  dispositions: readonly Disposition[],
  event: CaseEvent,
): readonly Disposition[] =>
  event.type === 'disposition-given'
    ? [
        ...dispositions,
        { disposition: event.disposition, plan: event.plan, at: event.happenedAt, by: event.by },
      ]
    : dispositions;
