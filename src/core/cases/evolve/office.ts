import { samePaper } from '#core/cases/paper-id.ts';
import { chainOf } from '#core/cases/dispositions.ts';
import type { Meeting } from '#core/cases/case.ts';
import type { Afters, Known } from './after.ts';

const changeMeeting = (state: Known, number: number, to: (meeting: Meeting) => Meeting): Known => ({
  ...state,
  meetings: state.meetings.map((one) => (one.meeting === number ? to(one) : one)),
});

/** Initials fall with the words they were for: those of a meeting's papers when it is told otherwise. */
const withoutInitials = (state: Known, meeting: number, outputs: readonly string[]): Known => ({
  ...state,
  papers: state.papers.map((one) =>
    outputs.some((output) => samePaper({ output, of: { kind: 'meeting', number: meeting } })(one))
      ? { ...one, initials: [] }
      : one,
  ),
});

/** Each sheet of a chain tells all of it, so that whoever initialled one did so for what it told then. */
const withoutSheetInitials = (state: Known, disposition: number): Known => {
  const chain = chainOf(state.dispositions, disposition).map((one) => one.disposition);
  return {
    ...state,
    papers: state.papers.map((one) =>
      one.output === 'disposisi.lembar' && chain.includes(one.of.number)
        ? { ...one, initials: [] }
        : one,
    ),
  };
};

/** Papers that tell what a meeting was planned as, and those that tell what was said in it. */
const ofPlan = ['rapat.undangan', 'rapat.daftar-hadir', 'rapat.notula'];
const ofMinutes = ['rapat.notula'];

/** What meetings and dispositions make of a case. */
export const officeAfter = {
  'meeting-called': (state, event) => ({
    ...state,
    meetings: [
      ...state.meetings,
      {
        meeting: event.meeting,
        turn: event.turn,
        plan: event.plan,
        state: 'called',
        calledAt: event.happenedAt,
        plannedBy: [event.by],
        held: null,
      },
    ],
  }),
  'meeting-changed': (state, event) =>
    changeMeeting(withoutInitials(state, event.meeting, ofPlan), event.meeting, (one) => ({
      ...one,
      plan: event.plan,
      plannedBy: [...one.plannedBy, event.by],
    })),
  'meeting-held': (state, event) =>
    changeMeeting(withoutInitials(state, event.meeting, ofMinutes), event.meeting, (one) => ({
      ...one,
      state: 'held',
      held: { minutes: event.minutes, at: event.happenedAt, by: event.by },
    })),
  'meeting-cancelled': (state, event) =>
    changeMeeting(state, event.meeting, (one) => ({ ...one, state: 'cancelled' })),
  'disposition-given': (state, event) => ({
    ...(event.plan.from === null
      ? state
      : withoutSheetInitials(state, event.plan.from.disposition)),
    dispositions: [
      ...state.dispositions,
      {
        disposition: event.disposition,
        plan: event.plan,
        at: event.happenedAt,
        by: event.by,
        answers: [],
      },
    ],
  }),
  'disposition-answered': (state, event) => ({
    ...withoutSheetInitials(state, event.disposition),
    dispositions: state.dispositions.map((one) =>
      one.disposition === event.disposition
        ? {
            ...one,
            answers: [
              ...one.answers,
              {
                receiver: event.receiver,
                answer: event.answer,
                known: event.known ?? null,
                at: event.happenedAt,
                by: event.by,
              },
            ],
          }
        : one,
    ),
  }),
} satisfies Partial<Afters>;
