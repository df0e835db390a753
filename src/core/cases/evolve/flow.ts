import type { Turn, Wait } from '#core/cases/case.ts';
import type { EventOf } from '#core/cases/event.ts';
import type { ActorRef } from '#core/people/actor.ts';
import type { Afters, Known } from './after.ts';

/** The turn, with one more account that had a hand in it. */
const handled = (turn: Turn, by: ActorRef | Turn['assignee']): Turn =>
  by !== null && 'id' in by ? { ...turn, hands: [...new Set([...turn.hands, by.id])] } : turn;

const changeTurn = (state: Known, turn: number, change: (turn: Turn) => Turn): Known => ({
  ...state,
  turns: state.turns.map((one) => (one.turn === turn ? change(one) : one)),
});

const started = (event: EventOf<'step-started'>): Turn => ({
  turn: event.turn,
  step: event.step,
  roles: event.roles,
  startedAt: event.happenedAt,
  due: event.due,
  beyondKnownHolidays: event.beyondKnownHolidays,
  dueChanges: [],
  calendarVersion: event.calendarVersion,
  taken: null,
  assignee: null,
  hands: [],
  waits: [],
  left: null,
  completed: null,
});

const completed = (event: EventOf<'step-completed'>): Turn['completed'] => ({
  at: event.happenedAt,
  recordedAt: event.recordedAt,
  by: event.by,
  outcome: event.outcome,
  form: event.form,
  backdatingReason: event.backdatingReason ?? null,
  enteredFor: event.enteredFor ?? [],
  exception: null,
});

const exceptionIn = (turn: Turn, event: EventOf<'exception-made'>): Turn =>
  turn.completed === null
    ? turn
    : {
        ...turn,
        completed: {
          ...turn.completed,
          exception: {
            answered: event.answered,
            reason: event.reason,
            approvedBy: event.approvedBy,
          },
        },
      };

const begun = (event: EventOf<'waiting-started'>): Wait => ({
  party: event.party,
  reason: event.reason,
  since: event.happenedAt,
  until: event.until ?? null,
  ended: null,
});

const ended = (waits: readonly Wait[], event: EventOf<'waiting-ended'>): readonly Wait[] =>
  waits.map((wait) =>
    wait.ended === null ? { ...wait, ended: { at: event.happenedAt, result: event.result } } : wait,
  );

const personOf = (by: ActorRef): Turn['assignee'] =>
  'id' in by ? { id: by.id, name: by.name } : null;

/** What events about the way through the SOP make of a case: its turns. */
export const flowAfter = {
  'step-started': (state, event) => ({ ...state, turns: [...state.turns, started(event)] }),
  'step-taken': (state, event) =>
    changeTurn(state, event.turn, (turn) => ({
      ...handled(turn, event.by),
      taken: { by: event.by, at: event.happenedAt },
      assignee: turn.assignee ?? personOf(event.by),
    })),
  'step-assigned': (state, event) =>
    changeTurn(state, event.turn, (turn) => ({
      ...handled(turn, event.to),
      assignee: event.to,
    })),
  'waiting-started': (state, event) =>
    changeTurn(state, event.turn, (turn) => ({
      ...handled(turn, event.by),
      waits: [...turn.waits, begun(event)],
    })),
  'waiting-ended': (state, event) =>
    changeTurn(state, event.turn, (turn) => ({
      ...handled(turn, event.by),
      waits: ended(turn.waits, event),
    })),
  'step-completed': (state, event) =>
    changeTurn({ ...state, outputs: [...state.outputs, ...event.outputs] }, event.turn, (turn) => ({
      ...handled(turn, event.by),
      completed: completed(event),
    })),
  'exception-made': (state, event) =>
    changeTurn(state, event.turn, (turn) => exceptionIn(turn, event)),
  'due-changed': (state, event) =>
    changeTurn(state, event.turn, (turn) => ({
      ...turn,
      due: event.to,
      calendarVersion: event.calendarVersion,
      beyondKnownHolidays: event.beyondKnownHolidays,
      dueChanges: [
        ...turn.dueChanges,
        { from: event.from, to: event.to, reason: event.reason, at: event.happenedAt },
      ],
    })),
} satisfies Partial<Afters>;
